import { byline } from './byline.ts'
import { card } from './cards.ts'
import { comments } from './comments.ts'
import type { Components } from './context.ts'
import { figure } from './figure.ts'
import { further } from './further.ts'
import { foot, masthead } from './masthead.ts'
import { shareMenu } from './share.ts'
import { toolbar } from './toolbar.ts'

/** The theme's components. */
export const standardComponents: Components = { byline, toolbar, share: shareMenu, figure, card, masthead, foot, comments, further }

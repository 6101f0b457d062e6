import type { CommentServer } from '../../core/settings/comment-servers.ts'
import type { CommentsClient } from './provider.ts'
import { waline } from './waline/waline.ts'

/** The client of each kind of server: one folder here, and its row. */
export const commentsClients: Record<CommentServer, CommentsClient> = { waline }

import type { Element } from 'hast'
import { h } from '../h.ts'
import type { ArticlePage } from '../pages/models.ts'
import { seal } from '../sealed.ts'
import { mailto } from '../share/networks.ts'
import { commentsTool } from './comments.ts'
import type { ViewContext } from './context.ts'
import { part } from './part.ts'
import { shareMenu } from './share.ts'

const sizes = ['large', 'medium', 'small'] as const

/** The reader's tools: comments, print, mail, text size, share. */
export function toolbar(model: ArticlePage, context: ViewContext): Element {
  const { t, tEncoded } = context.words
  const mailBody = tEncoded('toolbar.mailBody', { title: model.title, url: model.url })
  return h('section', { className: ['toolbar'], ariaLabel: t('toolbar.label') }, [
    h('ul', [
      h('li', part(commentsTool, context, model.counts.comments, model.comments !== undefined)),
      part(print, context),
      seal(h('li', h('a', { className: ['tool', 'tool-mail'], href: mailto({ title: model.title, mailBody }) }, t('toolbar.mail')))),
      h('li', shareMenu(model, context, mailBody)),
    ]),
    part(textSize, context),
  ])
}

/** Needs a script (or a format's own action): shown by whoever can act on it. */
function print({ words: { t } }: ViewContext): Element {
  const button = h('button', { type: 'button', className: ['tool', 'tool-print'], dataAction: 'print' }, t('toolbar.print'))
  return h('li', { className: ['scripted'] }, button)
}

/** Radio buttons: they keep their state, and style sheets can read it, without a script. */
function textSize({ words: { t } }: ViewContext): Element {
  return h('fieldset', { className: ['text-size'] }, [
    h('legend', t('size.label')),
    ...sizes.map((size) =>
      h('label', { className: ['text-size-option', `text-size-${size}`] }, [
        h('input', {
          type: 'radio',
          name: 'text-size',
          id: `text-size-${size}`,
          value: size,
          checked: size === 'medium',
          dataDone: t('size.changed', { size: t(`size.${size}`) }),
        }),
        h('span', t(`size.${size}`)),
      ]),
    ),
    h('p', { className: ['unseen'], role: 'status' }),
  ])
}

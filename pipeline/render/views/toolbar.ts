import type { ArticlePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import { mailto } from '../share/networks.ts'
import { commentsTool } from './comments.ts'
import type { ViewContext } from './context.ts'
import { once } from './once.ts'
import { mailBodyOf } from './text.ts'

const sizes = ['large', 'medium', 'small'] as const

/** The reader's tools: comments, print, mail, text size, share. */
export function toolbar(model: ArticlePage, context: ViewContext): Html {
  const { t } = context.words
  const comments = commentsTool(model, context)
  const mail = mailto({ title: model.title, mailBody: mailBodyOf(model, context.words) })
  return html`
    <section class="toolbar" aria-label="${t('toolbar.label')}">
      <ul>
        ${comments && html`<li>${comments}</li>`}
        ${print(context)}
        <li><a class="tool tool-mail" href="${mail}">${t('toolbar.mail')}</a></li>
        <li>${context.components.share(model, context)}</li>
      </ul>
      ${textSize(context)}
    </section>
  `
}

/** Needs a script (or a format's own action): shown by formats that can act on it. */
const print = once(({ words: { t }, dialect }) => {
  if (dialect.printTool) return dialect.printTool(t('toolbar.print'))
  return html`<li class="scripted"><button type="button" class="tool tool-print" data-action="print">${t('toolbar.print')}</button></li>`
})

/** Radio buttons: they keep their state, and style sheets can read it, without a script. */
const textSize = once(({ words: { t } }) => {
  const option = (size: (typeof sizes)[number]) => html`
    <label class="text-size-${size}">
      <input type="radio" name="text-size" id="text-size-${size}" value="${size}" checked="${size === 'medium'}"
        aria-label="${t(`size.${size}`)}" data-done="${t('size.changed', { size: t(`size.${size}`) })}">
      <span>${t(`size.${size}`)}</span>
    </label>
  `
  return html`
    <fieldset class="choice text-size">
      <legend>${t('size.label')}</legend>
      ${sizes.map(option)}
      <p class="unseen" role="status"></p>
    </fieldset>
  `
})

import type { Element } from 'hast'
import { h } from '../h.ts'
import type { Card } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { img, type Stand } from './figure.ts'
import { headline } from './headline.ts'
import { part } from './part.ts'
import { time } from './text.ts'

interface CardOptions {
  level: 'h2' | 'h3'
  picture: boolean
  summary: boolean
  /** Whether the section is named: not on the section's own page. */
  kicker: boolean
  className?: string
  first?: boolean
  /** Where its picture stands. */
  stand?: Stand
}

/** A story in a list. The headline is the only link to it, so that a screen reader hears it once. */
export function card(item: Card, context: ViewContext, options: CardOptions): Element {
  return part(drawCard, context, item, options)
}

function drawCard(
  context: ViewContext,
  item: Card,
  { level, picture, summary, kicker, className = 'card', first = false, stand = 'row' }: CardOptions,
): Element {
  const { words } = context
  const language = item.tag === undefined ? {} : { lang: item.tag, dir: item.direction }
  return h('article', { className: className.split(' ') }, [
    picture && item.image ? h('div', { className: ['card-picture'], ...language }, img(item.image, first, stand)) : undefined,
    h('div', { className: ['card-words'] }, [
      kicker ? part(kickerTo, context, item.section) : undefined,
      h(level, { ...language }, h('a', { href: item.href, hrefLang: item.tag }, headline(item.title, item.tag ?? words.edition.tag))),
      summary && item.summary !== '' ? h('p', { className: ['card-summary'], ...language }, item.summary) : undefined,
      h('p', { className: ['card-date'] }, time(words, item.date)),
    ]),
  ])
}

function kickerTo({ words }: ViewContext, { key, href }: Card['section']): Element {
  return h('p', { className: ['kicker'] }, h('a', { href }, words.section(key)))
}

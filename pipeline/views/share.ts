import type { Element } from 'hast'
import { s } from 'hastscript'
import { h } from '../h.ts'
import type { ArticlePage } from '../pages/models.ts'
import { seal } from '../sealed.ts'
import { networks, type Shared } from '../share/networks.ts'
import { qrPath } from '../share/qr.ts'
import type { ViewContext } from './context.ts'
import { part } from './part.ts'
import { sharesCount } from './text.ts'

/** The share menu: opens without a script, and asks nothing of anybody until the reader chooses. */
export function shareMenu(model: ArticlePage, context: ViewContext, mailBody: string): Element {
  const { words } = context
  const { t } = words
  const count = sharesCount(words, model.counts.shares)
  const shared: Shared = {
    url: model.url,
    title: model.title,
    summary: model.summary,
    picture: model.image?.url,
    tag: words.edition.tag,
    mailBody,
    mastodon: model.mastodon,
  }
  return h('details', { className: ['share'] }, [
    part(summary, context, count),
    h('div', { className: ['share-menu'] }, [
      h('ul', [
        h(
          'li',
          { hidden: true },
          h('button', { type: 'button', dataAction: 'share', dataTitle: model.title, dataUrl: model.url }, t('share.system')),
        ),
        h(
          'li',
          { hidden: true },
          h(
            'button',
            { type: 'button', dataAction: 'copy', dataUrl: model.url, dataDone: t('share.copied'), dataFailed: t('share.notCopied') },
            t('share.copy'),
          ),
        ),
        ...words.edition.share.map((key) => link(key, shared, context)),
      ]),
      words.edition.share.some((key) => networks[key]?.qr) ? qrCode(model.url, t('share.scan')) : undefined,
      part(status, context),
    ]),
  ])
}

function summary({ words: { t } }: ViewContext, count: string | undefined): Element {
  return h('summary', { className: ['tool', 'tool-share'] }, [
    t('share.label'),
    count === undefined ? undefined : h('span', { className: ['share-count'] }, count),
  ])
}

function status(): Element {
  return h('p', { className: ['share-status'], role: 'status' })
}

const codeId = 'share-code'

function link(key: string, shared: Shared, context: ViewContext): Element | undefined {
  // A network without an address of its own is reached by the code below.
  const code = networks[key]?.qr
  const href = code ? `#${codeId}` : networks[key]?.href?.(shared)
  if (href === undefined) return undefined
  // A link to the code is the same on all pages.
  return code ? part(linkTo, context, key, href) : seal(linkTo(context, key, href))
}

function linkTo({ words: { t } }: ViewContext, key: string, href: string): Element {
  const network = t(`networks.${key}` as 'networks.x')
  const label = key === 'mail' ? t('share.by', { network }) : t('share.on', { network })
  return h(
    'li',
    h(
      'a',
      {
        href,
        dataNetwork: key,
        rel: ['noopener', 'nofollow'],
        target: href.startsWith('#') || key === 'mail' ? undefined : '_blank',
        ariaLabel: label,
      },
      network,
    ),
  )
}

/** Drawn when the page is built: nobody is asked for it. */
function qrCode(url: string, words: string): Element {
  const { size, path } = qrPath(url)
  return seal(
    h('figure', { className: ['share-qr'], id: codeId, tabIndex: -1 }, [
      s(
        'svg',
        { viewBox: `0 0 ${size} ${size}`, width: size * 4, height: size * 4, role: 'img', ariaLabel: words, shapeRendering: 'crispEdges' },
        [s('rect', { width: size, height: size, fill: '#fff' }), s('path', { d: path, stroke: '#000' })],
      ),
      h('figcaption', words),
    ]),
  )
}

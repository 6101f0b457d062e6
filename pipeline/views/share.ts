import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { ArticlePage } from '../pages/models.ts'
import { networks, type Shared } from '../share/networks.ts'
import { qrPath } from '../share/qr.ts'
import type { ViewContext } from './context.ts'
import { sharesCount } from './text.ts'

/** The share menu: opens without a script, and asks nothing of anybody until the reader chooses. */
export function shareMenu(model: ArticlePage, { words }: ViewContext): Element {
  const { t } = words
  const count = sharesCount(words, model.counts.shares)
  const shared: Shared = {
    url: model.url,
    title: model.title,
    summary: model.summary,
    picture: model.image?.url,
    tag: words.edition.tag,
    mailBody: t('toolbar.mailBody', { title: model.title, url: model.url }),
    mastodon: model.mastodon,
  }
  return h('details', { className: ['share'] }, [
    h('summary', { className: ['tool', 'tool-share'] }, [
      t('share.label'),
      count === undefined ? undefined : h('span', { className: ['share-count'] }, count),
    ]),
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
        ...words.edition.share.map((key) => link(key, shared, words)),
      ]),
      words.edition.share.some((key) => networks[key]?.qr) ? qrCode(model.url, t('share.scan')) : undefined,
      h('p', { className: ['share-status'], role: 'status' }),
    ]),
  ])
}

const codeId = 'share-code'

function link(key: string, shared: Shared, { t }: ViewContext['words']): Element | undefined {
  // A network without an address of its own is reached by the code below.
  const code = networks[key]?.qr
  const href = code ? `#${codeId}` : networks[key]?.href?.(shared)
  if (href === undefined) return undefined
  const network = t(`networks.${key}` as 'networks.x')
  const label = key === 'mail' ? t('share.by', { network }) : t('share.on', { network })
  return h(
    'li',
    h(
      'a',
      { href, dataNetwork: key, rel: ['noopener', 'nofollow'], target: code || key === 'mail' ? undefined : '_blank', ariaLabel: label },
      network,
    ),
  )
}

/** Drawn when the page is built: nobody is asked for it. */
function qrCode(url: string, words: string): Element {
  const { size, path } = qrPath(url)
  return h('figure', { className: ['share-qr'], id: codeId, tabIndex: -1 }, [
    s(
      'svg',
      { viewBox: `0 0 ${size} ${size}`, width: size * 4, height: size * 4, role: 'img', ariaLabel: words, shapeRendering: 'crispEdges' },
      [s('rect', { width: size, height: size, fill: '#fff' }), s('path', { d: path, fill: '#000' })],
    ),
    h('figcaption', words),
  ])
}

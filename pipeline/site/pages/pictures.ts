import type { Asset, CardWish } from '../../core/media.ts'
import { placeOfKeys } from '../../core/places.ts'
import { assetAt, imageAsset } from './article-files.ts'
import { entriesOf, type PlanContext } from './context.ts'

/** Every picture of the site's own that some published page shows; `social` where it is a story's own picture. */
export function publishedPictures(context: Pick<PlanContext, 'site' | 'bodies'>): { asset: Asset; social: boolean }[] {
  const found = new Map<string, { asset: Asset; social: boolean }>()
  const add = (asset: Asset | undefined, social: boolean) => {
    if (asset) found.set(asset.path, { asset, social: social || found.get(asset.path)?.social === true })
  }
  for (const locale of context.site.locales) {
    for (const { article } of [...entriesOf(context.site, locale), ...(context.site.introductions.get(locale) ?? [])]) {
      if (article.image) add(imageAsset(context, article, article.image.src), true)
      for (const { kind, url } of context.bodies.get(article.id)?.digest.references ?? [])
        if (kind === 'image') add(assetAt(context, article, url), false)
    }
  }
  return [...found.values()]
}

/** The headlines of stories that have no picture, to be drawn for Open Graph. */
export function wishedCards({ locales, entries, editions }: PlanContext['site']): CardWish[] {
  return locales.flatMap((locale) => {
    const words = Object(entries.get(locale)?.words.site)
    const label = (group: string, key: string) => String(Object(words[group])[key] ?? '')
    return (editions.get(locale) ?? []).flatMap(({ article, address }) => {
      if (article.image) return []
      const edition = entries.get(article.locale)?.edition
      return [
        {
          address,
          title: article.title,
          paper: String(words.title ?? ''),
          section: label('sections', article.section ?? ''),
          tag: edition?.tag ?? article.locale,
          direction: edition?.direction ?? 'ltr',
          place: placeOfKeys(article, 'title'),
        },
      ]
    })
  })
}

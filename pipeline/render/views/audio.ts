import type { ArticlePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'

/**
 * The player of an article's recording: nothing is fetched before it is pressed. On paper it is the address. The spaces
 * are for books and readers without styles.
 */
export function audioPlayer(
  { audio, foreign }: Pick<ArticlePage, 'audio'> & Partial<Pick<ArticlePage, 'foreign'>>,
  { t }: Localizer,
): Html {
  if (!audio) return html``
  const { href, url, title, duration } = audio
  const label = t('article.listen')
  const [lang, dir] = title === undefined ? [] : [foreign?.tag, foreign?.direction]
  return html`
    <figure class="audio">
      <figcaption>
        <strong>${label}</strong>${title !== undefined && html` <span lang="${lang}" dir="${dir}">${title}</span>`}${duration !== undefined && html` <time datetime="PT${duration}S">${clockTime(duration)}</time>`}
      </figcaption>
      <audio src="${href}" controls preload="none" aria-label="${title ?? label}" lang="${lang}"><a href="${href}">${title ?? label}</a></audio>
      <span class="printed">${url}</span>
    </figure>
  `
}

/** Seconds as `12:34` or `1:02:03`. */
function clockTime(duration: number): string {
  const [hours, minutes, seconds] = [duration / 3600, (duration / 60) % 60, duration % 60].map(Math.floor)
  const two = (part = 0) => String(part).padStart(2, '0')
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

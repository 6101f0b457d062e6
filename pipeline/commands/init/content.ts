import { createEdition, editionSchema } from '../../source/locales/edition.ts'
import { shippedFiles } from '../../source/locales/shipped.ts'
import { toShortJson } from '../json.ts'
import type { Answers } from './answers.ts'
import { starterOf, starterPicture, starterStories, starterStory } from './starter.ts'

/** The files in `locales/`: path → text. */
export function localeFiles(answers: Answers): Record<string, string> {
  return Object.assign({}, ...answers.locales.map((locale) => editionFiles(locale, answers)))
}

function editionFiles(locale: string, { name, locales }: Answers): Record<string, string> {
  const settings = settingsOf(locale)
  const { title, desk, ...labels } = starterOf(locale)
  const isFitting = fits(name, locale)
  // The name is the same in all editions: to the checks, a text that is not translated.
  const allow = [...(settings.allow ?? []), ...(isFitting && locale !== locales[0] ? [name] : [])]
  return {
    [`locales/${locale}/interface.json`]: shippedFiles(locale)?.get('interface.json') ?? '',
    [`locales/${locale}/edition.json`]: toShortJson({ ...settings, ...(allow.length > 0 && { allow }), desks: [desk] }),
    [`locales/${locale}/site.json`]: toShortJson({ title: isFitting ? name : title, ...labels }),
  }
}

/** Editions whose readers cannot read the name of the site. They have another. */
export function renamedEditions({ name, locales }: Answers): string[] {
  return locales.filter((locale) => !fits(name, locale))
}

/** Latin letters are read everywhere; others where the edition is written in them. */
function fits(name: string, locale: string): boolean {
  const scripts = new Set(['Latin', ...createEdition(locale, settingsOf(locale)).scripts])
  const letters = [...scripts].map((script) => `\\p{Script=${script}}`).join('')
  return new RegExp(`^[${letters}\\P{L}]*$`, 'u').test(name)
}

/** The name of the language of a shipped locale, in itself. */
export function languageName(locale: string): string {
  return createEdition(locale, settingsOf(locale)).name
}

function settingsOf(locale: string) {
  return editionSchema.parse(JSON.parse(shippedFiles(locale)?.get('edition.json') ?? '{}'))
}

/** Two stories, in each edition: path → text. */
export function contentFiles({ locales, timeZone }: Answers, now: string): Record<string, string> {
  const entries = Object.entries(starterStories).flatMap(([story, tags], index) =>
    locales.map((locale): [string, string] => {
      const { matter, body } = starterStory(locale, story)
      const shared =
        locale === locales[0]
          ? `date: ${dayBefore(now, index, timeZone)}\ntags: [${tags.join(', ')}]\n`
          : `translation: { from: ${locales[0]} }\n`
      return [`content/guide/${story}/${locale}.md`, `---\n${matter}${shared}authors: [${starterOf(locale).desk}]\n---\n${body}`]
    }),
  )
  return { ...Object.fromEntries(entries), ...starterPicture() }
}

/** The day some days before an instant, as `2026-11-24`. */
function dayBefore(now: string, days: number, timeZone: string): string {
  const then = new Date(Date.parse(now) - days * 24 * 3_600_000)
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(then)
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

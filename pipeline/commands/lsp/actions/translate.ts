import { basisOf } from '../../../check/parity/stale.ts'
import { draftTranslation } from '../../draft-translation.ts'
import { creatingEdit } from '../edits.ts'
import { endOfMatter } from '../matter-place.ts'
import { storyVersions } from '../view.ts'
import type { ActionMaker } from './action.ts'

/** Starts the translations that a story lacks, as `diglot translate STORY LOCALE` does. Offered in the front matter. */
export const translations: ActionMaker = (input) => {
  const { view, path, start, createsFiles } = input
  const article = view?.site.byPath.get(path)
  const isHere = start.line <= (endOfMatter(input.textOf(path) ?? '') ?? 0)
  if (!view || !article || !isHere || !createsFiles) return []
  const versions = storyVersions(view, article)
  const original = versions.find((version) => version.original)
  const current = original && view.read(original.path)
  if (!original || !current?.compared) return []
  const { site } = view
  const basis = basisOf(current.compared)
  return site.locales.flatMap((locale) => {
    // What is converted is not translated.
    if (site.entries.get(locale)?.edition.from !== undefined) return []
    const missing = `content/${site.config.content.pattern.replace('{story}', original.story).replace('{locale}', locale)}`
    if (versions.some((version) => version.locale === locale) || input.textOf(missing) !== undefined) return []
    const text = draftTranslation({ site, original, text: current.text, path: missing, locale, basis, asText: false })
    const name = site.entries.get(locale)?.edition.name ?? locale
    return [{ title: `Start the translation into ${name} (${missing})`, kind: 'refactor', edit: creatingEdit(missing, text, input) }]
  })
}

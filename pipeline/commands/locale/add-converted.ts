import { collectDiagnostics } from '../../core/diagnostics.ts'
import type { Locales } from '../../source/locales/catalogues.ts'
import { conversionOf } from '../../source/locales/convert-edition.ts'
import { createEdition } from '../../source/locales/edition.ts'
import { CommandError } from '../command.ts'
import { toShortJson } from '../json.ts'
import { replaceSource } from '../replace-file.ts'

interface ConvertedEdition {
  root: string
  name: string
  /** BCP 47. */
  tag: string
  /** The edition that it is converted from. */
  from: string
  locales: Locales
  show(path: string): string
}

/** Writes the settings of an edition that is converted from another: it needs no other file. */
export function addConverted({ root, name, tag, from, locales, show }: ConvertedEdition): string {
  const path = `locales/${name}/edition.json`
  const edition = createEdition(name, { tag, from })
  const editions = new Map([...locales.entries].map(([locale, entry]) => [locale, entry.edition]))
  const report = collectDiagnostics()
  const read = { edition, settings: {}, file: { path, text: '{}' }, isSound: true, isComplete: true }
  const conversion = conversionOf(read, editions, [], report)
  if (!conversion) throw new CommandError(report.calls.map(([, , message]) => message.replace(/\.$/, '')).join('\n'))
  const { region } = conversion
  replaceSource(root, path, toShortJson({ name: edition.name, ...(edition.tag !== name && { tag: edition.tag }), from, region }))
  return [
    `Added the edition "${name}" (${edition.name}): ${show(path)}`,
    `Its articles and strings are converted from "${from}", for ${region === 'hk' ? 'Hong Kong' : 'Taiwan'}. Words that you want otherwise: ${show('locales/glossary.yaml')}, such as - term: {${from}: 打印机, ${name}: 列表機}`,
    `An article of its own takes the place of the converted one; so does a string in ${show(`locales/${name}/interface.json`)} or site.json.`,
  ].join('\n')
}

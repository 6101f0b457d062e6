import { formatDiagnostic } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import { type Locales, readLocales } from '../../source/locales/catalogues.ts'
import { isTag } from '../../source/locales/edition.ts'
import { shippedLocales } from '../../source/locales/shipped.ts'
import { loadConfig } from '../../source/settings/load-config.ts'
import { type Command, CommandError } from '../command.ts'
import { addEdition } from './add.ts'
import { addConverted } from './add-converted.ts'
import { shippedTag } from './catalogue.ts'

interface Editions {
  locales: Locales
  defaultLocale: string
}

/** Adds an edition, or lists those that there are and the languages that Diglot has. */
export const locale: Command = {
  async run({ root, words: [what, name = '', ...others], values = {}, show }) {
    if (what === 'list' && name === '') return list(await readEditions(root))
    if (what !== 'add' || name === '' || others.length > 0)
      throw new CommandError('expected: diglot locale add LOCALE, such as "locale add ja"; or: diglot locale list', 'locale')
    const { locales, defaultLocale } = await readEditions(root)
    const tag = values.tag ?? (shippedLocales().includes(name) ? shippedTag(name) : name)
    checkName(name, tag, locales)
    if (values.from !== undefined) return addConverted({ root, name, tag, from: values.from, locales, show })
    return addEdition({ root, name, tag, site: locales.catalogues.get(defaultLocale)?.site, defaultLocale, show })
  },
}

async function readEditions(root: string): Promise<Editions> {
  const report = createReport()
  const config = await loadConfig(root, report)
  if (!config) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
  const locales = await readLocales(root, config.defaultLocale, report)
  const path = `locales/${config.defaultLocale}/site.json`
  const faults = report.list().filter((found) => found.path === path && found.ruleId === 'catalogue/invalid')
  if (faults.length > 0) throw new CommandError(faults.map(formatDiagnostic).join('\n'))
  return { locales, defaultLocale: config.defaultLocale }
}

function checkName(name: string, tag: string, { names, entries }: Locales): void {
  if (!/^[a-z\d]+(?:[-_][a-z\d]+)*$/i.test(name))
    throw new CommandError(
      `"${name}" cannot be the name of a locale; expected letters and digits, with hyphens between, such as ja or pt-BR`,
      'locale',
    )
  // On some disks names that differ in case are one.
  const present = names.find((other) => other.toLowerCase() === name.toLowerCase())
  if (present !== undefined)
    throw new CommandError(`there is an edition "${present}" already (locales/${present}/). Edit its files, or choose another name`)
  if (!isTag(tag))
    throw new CommandError(`"${tag}" is not a language tag (BCP 47); expected such as: diglot locale add ${name} --tag pt-BR`, 'locale')
  const canonical = Intl.getCanonicalLocales(tag)[0]
  const same = [...entries.values()].find(({ edition }) => edition.tag === canonical)
  if (same)
    throw new CommandError(`the edition "${same.edition.locale}" is in ${canonical} already; expected another language, script or region`)
}

function list({ locales, defaultLocale }: Editions): string {
  const name = (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  const present = locales.names.map((one) => {
    const { tag = one, name: own = one, from } = locales.entries.get(one)?.edition ?? {}
    const other = from === undefined ? 'an edition' : `an edition, converted from "${from}"`
    return [one, tag, own, one === defaultLocale ? 'the default edition' : other] as const
  })
  const others = shippedLocales().filter((one) => !locales.names.includes(one))
  const rows = [
    ...present,
    ...others.map((one) => [one, shippedTag(one), name(shippedTag(one)), 'can be added: Diglot has its UI strings'] as const),
  ]
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  return rows.map(([one, tag, own, state]) => `${one.padEnd(width(0))}  ${tag.padEnd(width(1))}  ${state} (${own})`).join('\n')
}

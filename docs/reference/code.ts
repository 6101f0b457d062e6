import { type CommandRow, commands } from '../../pipeline/commands/index.ts'
import { type OptionName, options, optionWords } from '../../pipeline/commands/options.ts'
import { reporters } from '../../pipeline/commands/reporters/index.ts'
import { createReport } from '../../pipeline/core/report.ts'
import { fixedRules, rules } from '../../pipeline/core/rules.ts'
import { checkSettings, settingNames, settingSchema } from '../../pipeline/core/settings/check.ts'
import { networks } from '../../pipeline/render/share/networks.ts'
import { aliases, fieldNames } from '../../pipeline/source/front-matter/fields.ts'
import { editionSchema } from '../../pipeline/source/locales/edition.ts'
import { codeIn, type Row, rowsOf, sectionsOf } from './document.ts'

/** What the code has: a row of a table of the reference, by the code in its first cell. */
interface Expected {
  name: string
  /** The other cells of which the code decides, by their place in the row; a list of all that a cell must contain. */
  cells?: Record<number, string | string[]>
}

/** A table of the reference: where it is, and all rows that it has. */
interface Table {
  anchor: string
  /** Which rows of the section are meant. */
  isRow: (row: Row) => boolean
  rows: Expected[]
}

/** What REFERENCE.md says otherwise than the code, each with the row: commands, options, settings, keys, rules, formats. */
export function differencesFromCode(reference: string): string[] {
  const sections = new Map(sectionsOf(reference).map((section) => [section.anchor, section]))
  const wrong = tables().flatMap(({ anchor, isRow, rows }) => {
    const section = sections.get(anchor)
    if (!section) return [`REFERENCE.md lacks the section "${anchor}".`]
    const own = rowsOf(section).filter(isRow)
    const where = `section "${section.title}"`
    const known = new Set(rows.map(({ name }) => name))
    const others = own.flatMap(({ cells, line }) => {
      const [name] = codeIn(cells[0] ?? '')
      return name !== undefined && !known.has(name) ? [`REFERENCE.md:${line}: "${name}" is in the ${where}, not in the code.`] : []
    })
    return [...rows.flatMap((row) => differences(row, own, where)), ...others]
  })
  const read = new Set(codeIn(sections.get('keys-of-other-generators')?.lines.join('\n') ?? ''))
  const unread = Object.keys(aliases).filter((name) => !read.has(name))
  return [...wrong, ...unread.map((name) => `REFERENCE.md, section "Keys of other generators": "${name}" is missing.`)]
}

function differences({ name, cells = {} }: Expected, rows: Row[], where: string): string[] {
  const found = rows.filter((row) => codeIn(row.cells[0] ?? '').includes(name))
  const [row] = found
  if (row === undefined || found.length > 1) return [`REFERENCE.md, ${where}: ${found.length} rows for "${name}", expected one.`]
  return Object.entries(cells).flatMap(([place, expected]) => {
    const cell = row.cells[Number(place)] ?? ''
    const parts = typeof expected === 'string' ? [] : expected.filter((part) => !cell.includes(part))
    const isRight = typeof expected === 'string' ? cell === expected : parts.length === 0
    const wanted = typeof expected === 'string' ? expected : parts.join(', ')
    return isRight ? [] : [`REFERENCE.md:${row.line}, row "${name}": "${cell}" in column ${Number(place) + 1}, the code has "${wanted}".`]
  })
}

const anyRow = () => true

function tables(): Table[] {
  const isOf = (head: string) => (row: Row) => row.head === head
  return [
    { anchor: 'commands', isRow: isOf('command'), rows: commandRows() },
    { anchor: 'options', isRow: isOf('option'), rows: optionRows() },
    { anchor: 'settings', isRow: anyRow, rows: settingRows() },
    { anchor: 'editions', isRow: ({ head }) => head.startsWith('key'), rows: editionRows() },
    { anchor: 'front-matter', isRow: isOf('key'), rows: fieldNames.map((name) => ({ name })) },
    { anchor: 'rules', isRow: anyRow, rows: ruleRows() },
    { anchor: 'output-formats', isRow: anyRow, rows: Object.keys(reporters).map((name) => ({ name })) },
  ]
}

function commandRows(): Expected[] {
  return Object.entries<CommandRow>(commands).map(([name, { words }]) => ({ name: ['diglot', name, words].filter(Boolean).join(' ') }))
}

function optionRows(): Expected[] {
  return (Object.keys(options) as OptionName[]).map((name) => {
    if (name === 'help') return { name: '-h, --help' }
    if (name === 'version') return { name: '--version' }
    return { name: optionWords(name), cells: { 1: commandsWith(name) } }
  })
}

/** The commands that have an option, as the reference names them: most options of all sites are of no use to a worker, which has none. */
export function commandsWith(name: OptionName): string {
  const rows = Object.entries<CommandRow>(commands).filter(([command]) => command !== 'help')
  const [having, lacking] = [true, false].map((has) =>
    rows.filter(([, { options }]) => options.includes(name) === has).map(([command]) => command),
  )
  return lacking?.length === 1 ? `all but ${lacking[0]}` : (having ?? []).join(', ')
}

function settingRows(): Expected[] {
  const file = { name: 'diglot.config.ts', text: '', value: { url: 'https://paper.example' }, modules: [] }
  const defaults = checkSettings(file, createReport())
  return settingNames().map((name) => {
    const value = name.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), defaults)
    const written = name === 'url' ? 'required' : defaultCell(name, value)
    return { name, cells: { 1: typeWords(settingSchema(name)), ...(written !== undefined && { 2: written }) } }
  })
}

/** A default as the table has it; undefined where the table says in words what is without the setting. */
function defaultCell(name: string, value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  const isPlain = typeof value === 'boolean' || typeof value === 'string' || (Array.isArray(value) && !name.startsWith('theme.'))
  return isPlain ? `\`${JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')}\`` : undefined
}

/** What the type's cell says at least, where the schema decides it: all values of an enumeration, `boolean`, both ends of a range. */
function typeWords(schema: object): string[] {
  const { type, enum: values, minimum, maximum }: { type?: unknown; enum?: unknown; minimum?: unknown; maximum?: unknown } = schema
  if (Array.isArray(values)) return values.map((value) => `\`'${value}'\``)
  if (type === 'boolean') return ['boolean']
  const isEnd = (end: unknown) => typeof end === 'number' && Number.isSafeInteger(end) && Math.abs(end) < Number.MAX_SAFE_INTEGER
  return type === 'integer' && isEnd(minimum) ? [isEnd(maximum) ? `${minimum} to ${maximum}` : `at least ${minimum}`] : []
}

function editionRows(): Expected[] {
  const names = Object.keys(networks).map((network) => `\`${network}\``)
  return Object.keys(editionSchema.shape).map((name) => (name === 'share' ? { name, cells: { 3: names } } : { name }))
}

function ruleRows(): Expected[] {
  return Object.entries(rules).map(([name, severity]) => ({ name, cells: { 1: severity, 2: fixedRules.has(name) ? 'yes' : '' } }))
}

import { type Diagnostic, order } from '../../core/diagnostics.ts'
import { causeOf, quotedIn } from './causes.ts'

/** A setting or an edit that clears many findings. */
export interface Advice {
  /** How many. */
  clears: number
  /** What to paste, run or edit. */
  text: string
  /** When it is right. */
  reason: string
}

/** Findings of one rule. */
interface Group {
  findings: readonly Diagnostic[]
  /** The most frequent first. */
  causes: [cause: string, findings: Diagnostic[]][]
  /** Addresses of what is published. */
  addresses: readonly string[]
}

/** Fewer findings than these are corrected one by one; fewer warnings are not worth hiding. */
const [fewest, fewestHidden] = [3, 20]

const list = (values: readonly string[]) => `[${values.map((value) => `'${value.replaceAll("'", "\\'")}'`).join(', ')}]`
const filesOf = (findings: readonly Diagnostic[]) => new Set(findings.map(({ path }) => path)).size
const files = (findings: readonly Diagnostic[]) => `${filesOf(findings)} ${filesOf(findings) === 1 ? 'file' : 'files'}`

/** A setting of Markdown that findings name. */
function switchOn(name: string, findings: readonly Diagnostic[], reason: string): Advice[] {
  const clears = findings.filter(({ message }) => message.includes(`Set "markdown.${name}"`)).length
  return clears === 0 ? [] : [{ clears, text: `markdown: { ${name}: true }`, reason }]
}

/** By rule. Those that have no row here are corrected where they are. */
const rows: Record<string, (group: Group) => Advice[]> = {
  'front-matter/unknown-key': ({ causes }) => {
    // A key that is nearly a known one is a mistake, unless many articles have it.
    const keys = causes.filter(([, found]) => found.length >= 10 || !found.some(({ message }) => message.includes('did you mean')))
    const names = keys.map(([key]) => key).filter((key) => !key.includes('.'))
    const clears = keys.reduce((sum, [, found]) => sum + found.length, 0)
    if (names.length === 0) return []
    return [{ clears, text: `content: { ignoreKeys: ${list(names)} }`, reason: 'if another program reads these keys, or nothing does' }]
  },
  'markdown/html': ({ findings }) => [
    { clears: findings.length, text: 'markdown: { allowHtml: true }', reason: 'publishes raw HTML, sanitised and made valid' },
  ],
  'link/missing': (group) => [
    ...elsewhere(group),
    ...group.causes
      .filter(([label]) => label.startsWith('['))
      .map(([label, found]) => ({
        clears: found.length,
        text: `define "${label}: …" in ${files(found)}`,
        reason: 'links by this reference have no address',
      })),
  ],
  // Each is reported once for all articles, with a suggested kind.
  'markdown/shortcode': ({ findings }) => {
    const named = findings.flatMap(({ message, count = 1 }) => {
      const [, value] = /shortcodes: \{ (.+) \}$/.exec(message) ?? []
      return value === undefined ? [] : [{ value, count }]
    })
    const values = named.toSorted((one, other) => other.count - one.count || order(one.value, other.value)).map(({ value }) => value)
    const clears = named.reduce((sum, { count }) => sum + count, 0)
    return [
      ...(values.length === 0
        ? []
        : [{ clears, text: `shortcodes: { ${values.join(', ')} }`, reason: 'maps these tags: choose a kind for each' }]),
      ...switchOn('emoji', findings, 'publishes the emoji that GitHub gives these names'),
    ]
  },
  'markdown/formula': ({ findings }) => switchOn('math', findings, 'publishes formulas in TeX'),
  'front-matter/missing': ({ causes }) =>
    causes.map(([key, found]) => ({
      clears: found.length,
      text: `write "${key}: …" into ${files(found)}`,
      reason: key === 'date' ? 'or put the day into the path (2013-10-23-tides)' : 'each article needs it',
    })),
  'translation/shared-field': ({ causes }) =>
    causes.map(([key, found]) => ({
      clears: found.length,
      text: `delete "${key}" from ${files(found)}`,
      reason: 'a translation inherits it from its original',
    })),
  'catalogue/missing-key': ({ findings }) => [labels('section', 'sections', findings), labels('tag', 'tags', findings)].flat(),
  'content/section-page': ({ findings }) => [
    { clears: findings.length, text: "find content -name '_index*.md' -delete", reason: 'Diglot makes the pages of sections itself' },
  ],
  'edition/leak': ({ causes }) =>
    causes.map(([words, found]) => ({
      clears: found.length,
      text: `translate or mark ${JSON.stringify(words)} in ${files(found)}: ${/:[\w-]+\[[^\]]*\]/.exec(found[0]?.message ?? '')?.[0] ?? 'translate="no"'}`,
      reason: 'it is not in the language of its edition',
    })),
}

/** How many settings and edits are shown, and how many of these may hide. */
const [most, mostHiding] = [10, 2]

/** The settings and edits that clear most of these findings; those that only hide some come last. */
export function adviceFor(findings: readonly Diagnostic[], addresses: readonly string[]): Advice[] {
  // `--fix` clears the others.
  const groups = [
    ...Map.groupBy(
      findings.filter(({ fix }) => !fix),
      ({ ruleId }) => ruleId,
    ),
  ]
  const advice = groups.flatMap(([rule, found]) => rows[rule]?.({ findings: found, causes: causesOf(found), addresses }) ?? [])
  const hiding = inOrder(groups.flatMap(turningOff), fewestHidden).slice(0, mostHiding)
  return [...inOrder(advice, fewest).slice(0, most - hiding.length), ...hiding]
}

/** For rules of which there are only warnings. */
function turningOff([rule, found]: [rule: string, findings: Diagnostic[]]): Advice[] {
  if (found.some(({ severity }) => severity !== 'warning')) return []
  return [{ clears: found.length, text: `rules: { '${rule}': 'off' }`, reason: 'hides these warnings, and new ones' }]
}

function inOrder(advice: readonly Advice[], least: number): Advice[] {
  return advice.filter(({ clears }) => clears >= least).sort((a, b) => b.clears - a.clears || order(a.text, b.text))
}

/** What findings of one rule have in common, the most frequent first. */
export function causesOf<Found extends Diagnostic>(findings: readonly Found[]): [cause: string, findings: Found[]][] {
  const named = Map.groupBy(findings, (finding) => causeOf(finding))
  return [...named]
    .flatMap(([cause, found]): [string, Found[]][] => (cause === undefined ? [] : [[cause, found]]))
    .sort(([a, one], [b, other]) => other.length - one.length || order(a, b))
}

/** Prefixes below which this site publishes nothing. */
function elsewhere({ findings, addresses }: Group): Advice[] {
  const prefixes = Map.groupBy(findings, ({ message }) => prefixOf(quotedIn(message) ?? '', addresses))
  const many = [...prefixes]
    .flatMap(([prefix, found]): [string, number][] => (prefix === undefined || found.length < fewest ? [] : [[prefix, found.length]]))
    .sort(([, a], [, b]) => b - a)
  const clears = many.reduce((sum, [, count]) => sum + count, 0)
  if (clears === 0) return []
  const text = `links: { elsewhere: ${list(many.map(([prefix]) => prefix))} }`
  return [{ clears, text, reason: 'if something else than Diglot serves these addresses' }]
}

/** `/components/` of `/components/button`; a deeper one where an edition publishes something below. */
function prefixOf(address: string, addresses: readonly string[]): string | undefined {
  const [path = ''] = address.split(/[#?]/)
  if (!/^\/[^/]/.test(path)) return undefined
  const ends = [...path.matchAll(/(?<=.)\//g)].map(({ index }) => path.slice(0, index + 1))
  const published = addresses.flatMap((address) => [address, address.replace(/^\/[^/]+/, '')])
  return [...ends, path].find((prefix) => !published.some((other) => other.startsWith(prefix)))
}

/** Labels to be pasted into `site.json`. */
function labels(kind: string, group: string, findings: readonly Diagnostic[]): Advice[] {
  const found = findings.filter(({ message }) => message.startsWith(`unknown ${kind} `))
  const keys = [...new Set(found.flatMap(({ message }) => quotedIn(message) ?? []))].sort(order)
  const text = `"${group}": { ${keys.map((key) => `${JSON.stringify(key)}: ${JSON.stringify(key)}`).join(', ')} }`
  return [{ clears: found.length, text, reason: 'in each locales/*/site.json, with the labels translated' }]
}

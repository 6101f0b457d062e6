import { compareWithBaseline, countKnown, isBaselinable, toKnown, toKnownBefore } from './baseline.ts'
import { briefMessage } from './brief.ts'
import { cap } from './capped.ts'
import { type AcceptedBaselines, type Baseline, type Diagnostic, order, type Place, type Report } from './diagnostics.ts'
import { isConverted, sourceFile } from './files.ts'
import { type RuleId, type RuleSetting, rules } from './rules.ts'

/** A report with no findings, no settings and no baselines. */
export function createReport(): Report {
  const found = new Map<string, Diagnostic>()
  const [own, capped, converted] = [new Set<Diagnostic>(), new Set<Diagnostic>(), new Set<Diagnostic>()]
  let settings: Partial<Record<RuleId, RuleSetting>> = {}
  let baselines: AcceptedBaselines = {}
  const sorted = () => withoutEffects(withoutDoubles([...found.values()], converted), own).sort(compare)
  const compared = () => {
    const ours = leaveOut(sorted(), baselines.own, isBaselinable, toKnown)
    return { ours, before: leaveOut(ours.rest, baselines.before, isOfArticles, toKnownBefore) }
  }
  return {
    configure(next) {
      settings = next
    },
    accept(next) {
      baselines = next
    },
    add(ruleId, place, message, preset, { isOwnSlip, isCapped, ...more } = {}) {
      const severity: RuleSetting = settings[ruleId] ?? preset ?? rules[ruleId]
      if (severity === 'off') return
      const { path, line, column } = toSource(place)
      const said = briefMessage(path === place.path ? message : message.replaceAll(place.path, path))
      const related = more.related && { related: more.related.map(toSource) }
      const diagnostic = { ruleId, severity, path, line, column, message: said, ...more, ...related }
      const key = `${path}:${line}:${column}:${ruleId}:${said}`
      // What is found in a converted article alone is one more for its source.
      if (isConverted(place.path) && !found.has(key)) converted.add(diagnostic)
      found.set(key, isConverted(place.path) ? (found.get(key) ?? diagnostic) : diagnostic)
      if (isOwnSlip) own.add(diagnostic)
      if (isCapped) capped.add(diagnostic)
    },
    list() {
      const { rest } = compared().before
      return baselines.isUncapped ? rest : cap(rest, capped).sort(compare)
    },
    accepted() {
      const { ours, before } = compared()
      return { own: ours.known, fixed: ours.fixed, before: before.known }
    },
    failed: () => compared().ours.rest.some(({ severity }) => severity === 'error'),
  }
}

/** What a baseline does not have, of what it can have, and how much of it was found. */
function leaveOut(
  diagnostics: Diagnostic[],
  baseline: Baseline | undefined,
  isOfIt: (diagnostic: Diagnostic) => boolean,
  lineOf: typeof toKnown,
) {
  if (!baseline) return { rest: diagnostics, known: 0, fixed: 0 }
  const compared = compareWithBaseline(diagnostics.filter(isOfIt), baseline, lineOf)
  const [unknown, fixed] = [new Set(compared.rest), countKnown(compared.fixed)]
  const others = diagnostics.filter((diagnostic) => !isOfIt(diagnostic) || unknown.has(diagnostic))
  return { rest: others, known: countKnown(compared.found), fixed }
}

/** Findings about the settings are reported even if they were there before a change. */
const isOfArticles = ({ ruleId }: Diagnostic) => !ruleId.startsWith('config/')

/** Rule → the rule of its cause: a link that leads nowhere is not also reported as one that differs from the original's. */
const causes: Partial<Record<RuleId, RuleId>> = {
  'parity/link': 'link/missing',
  'parity/picture': 'picture/missing',
  'text/punctuation': 'edition/leak',
}

/** One finding for one mistake: leaves out those whose cause is reported at one of their places, or at their own. A fix is moved to the cause. */
function withoutEffects(diagnostics: Diagnostic[], own: Set<Diagnostic>): Diagnostic[] {
  const key = (ruleId: RuleId, { path, line, column }: Place) => `${ruleId} ${path}:${line}:${column}`
  const all = new Map(diagnostics.map((diagnostic) => [key(diagnostic.ruleId, diagnostic), diagnostic]))
  return diagnostics.filter((diagnostic) => {
    const cause = causes[diagnostic.ruleId]
    if (cause === undefined) return true
    const places = own.has(diagnostic) ? [diagnostic] : [diagnostic, ...(diagnostic.related ?? [])]
    const found = places.flatMap((place) => all.get(key(cause, place)) ?? [])
    const [first] = found
    if (first && diagnostic.fix) first.fix ??= diagnostic.fix
    return !first
  })
}

/** A place of a converted article is one of its source. */
function toSource(place: Place): Place {
  return isConverted(place.path) ? { ...place, path: sourceFile(place.path) } : place
}

/** Leaves out what was found in a converted article where its source has the same at the same place. */
function withoutDoubles(diagnostics: Diagnostic[], converted: Set<Diagnostic>): Diagnostic[] {
  if (converted.size === 0) return diagnostics
  const key = ({ ruleId, path, line, column }: Diagnostic) => `${ruleId} ${path}:${line}:${column}`
  const own = new Set(diagnostics.filter((diagnostic) => !converted.has(diagnostic)).map(key))
  return diagnostics.filter((diagnostic) => !converted.has(diagnostic) || !own.has(key(diagnostic)))
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return order(a.path, b.path) || a.line - b.line || a.column - b.column || order(a.ruleId, b.ruleId) || order(a.message, b.message)
}

import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fix } from '../../core/diagnostics.ts'
import { type RuleId, rules } from '../../core/rules.ts'
import type { ReportedFinding, Reporter } from './reporter.ts'

/** SARIF 2.1.0 (OASIS), which code scanning services read. Columns count UTF-16 code units, as ours do. */
export const sarif: Reporter = {
  stream: 'stdout',
  print(findings, { version }) {
    const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort()
    const run = {
      tool: { driver: { name: 'Diglot', semanticVersion: version, rules: ids.map(ruleOf) } },
      columnKind: 'utf16CodeUnits',
      results: findings.map((finding) => resultOf(finding, ids)),
    }
    return JSON.stringify({ version: '2.1.0', runs: [run] }, null, 2)
  },
}

function ruleOf(id: RuleId) {
  const level = rules[id] === 'off' ? 'none' : rules[id]
  return { id, defaultConfiguration: { level } }
}

function resultOf(finding: ReportedFinding, ids: RuleId[]) {
  const { ruleId, severity, message, fingerprint, fix, related } = finding
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: severity,
    message: { text: message },
    locations: [locationOf(finding)],
    ...(related && { relatedLocations: related.map((place, id) => ({ id, ...locationOf(place) })) }),
    partialFingerprints: { 'diglot/v1': fingerprint },
    ...(fix && { fixes: [fixOf(fix)] }),
  }
}

function locationOf({ path, line, column, page }: Pick<ReportedFinding, 'path' | 'line' | 'column' | 'page'>) {
  if (page) return { logicalLocations: [{ fullyQualifiedName: path, kind: 'resource' }] }
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { startLine: line, startColumn: column } } }
}

function fixOf({ title, edits }: Fix) {
  const paths = [...new Set(edits.map(({ path }) => path))]
  return {
    description: { text: title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: { uri: uriOf(path) },
      replacements: edits
        .filter((edit) => edit.path === path)
        .map(({ start, end, text }) => ({
          deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
          insertedContent: { text },
        })),
    })),
  }
}

function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/')
}

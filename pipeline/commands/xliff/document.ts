import { x } from 'xastscript'
import { writeXml } from '../../render/formats/xml.ts'
import { type UnitPiece, unwrap } from './units.ts'

/** XLIFF 2.0, as far as an article needs it (docs.oasis-open.org/xliff/xliff-core/v2.0). */
export interface XliffDocument {
  srcLang: string
  trgLang: string
  /** The path of the original's file. */
  original: string
  /** What the file was made from and is for; the metadata of the file element. */
  meta: Meta
  units: XliffUnit[]
}

export interface Meta {
  story: string
  locale: string
  /** As `translation.basis`: a short hash for each block of the original. */
  basis: string
  /** A hash of the translation's file as it was then; `none` where there was none. */
  translation: string
}

export interface XliffUnit {
  id: string
  /** What it is, for who translates it. */
  says: string
  source: UnitPiece[]
  target?: UnitPiece[] | undefined
  /** The source has changed since the target was made from it. */
  stale?: boolean
  codes: XliffCode[]
}

/** An inline code: markup that is not translated. */
export interface XliffCode {
  id: string
  type: string
  subType: string
  before: string
  behind: string
  /** Emphasis may be lost in translation; a link may not. */
  canDelete: boolean
}

const namespaces = { core: 'urn:oasis:names:tc:xliff:document:2.0', metadata: 'urn:oasis:names:tc:xliff:metadata:2.0' }

export function writeXliff({ srcLang, trgLang, original, meta, units }: XliffDocument): string {
  const file = x('file', { id: 'f1', original, 'xml:space': 'preserve' }, [
    x('mda:metadata', [
      x(
        'mda:metaGroup',
        { category: 'diglot' },
        Object.entries(meta).map(([type, value]) => x('mda:meta', { type }, String(value))),
      ),
    ]),
    '\n',
    ...units.flatMap((unit) => [unitElement(unit), '\n']),
  ])
  const root = { xmlns: namespaces.core, 'xmlns:mda': namespaces.metadata, version: '2.0', srcLang, trgLang }
  return writeXml(x('xliff', root, ['\n', file, '\n']))
}

const changed = 'The source has changed since this was translated.'

function unitElement({ id, says, source, target, stale = false, codes }: XliffUnit) {
  const known = new Map(codes.map((code) => [code.id, code]))
  // Line ends are between elements, never in a text.
  return x('unit', { id }, [
    '\n',
    x(
      'notes',
      [says, ...(target && stale ? [changed] : [])].map((note) => x('note', { category: 'diglot' }, note)),
    ),
    '\n',
    codes.length === 0 ? null : x('originalData', codes.flatMap(dataElements)),
    codes.length === 0 ? null : '\n',
    x('segment', { state: target && !stale ? 'translated' : 'initial' }, [
      x(
        'source',
        {},
        source.map((piece) => pieceNode(piece, known)),
      ),
      target
        ? x(
            'target',
            {},
            target.map((piece) => pieceNode(piece, known)),
          )
        : null,
    ]),
  ])
}

function dataElements({ id, before, behind }: XliffCode) {
  return [x('data', { id: `d${id}` }, before), ...(behind === '' ? [] : [x('data', { id: `d${id}-end` }, behind)])]
}

function pieceNode(piece: UnitPiece, codes: Map<string, XliffCode>): ReturnType<typeof x> | string {
  if (typeof piece === 'string') return unwrap(piece)
  const { id, children } = piece
  const { type = 'other', subType = '', behind = '', canDelete = true } = codes.get(id) ?? {}
  const rules = { type, subType: `md:${subType}`, canCopy: 'no', canDelete: canDelete ? 'yes' : 'no' }
  if (!children) return x('ph', { id, dataRef: `d${id}`, ...rules })
  const ends = { dataRefStart: `d${id}`, ...(behind === '' ? {} : { dataRefEnd: `d${id}-end` }) }
  return x(
    'pc',
    { id, ...ends, ...rules },
    children.map((child) => pieceNode(child, codes)),
  )
}

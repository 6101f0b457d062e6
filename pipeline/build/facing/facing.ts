import { isProse } from '../../check/parity/prose.ts'
import { changedBlocks } from '../../check/parity/stale.ts'
import type { BodyPiece } from '../../core/body.ts'
import type { FacingTexts } from '../../site/pages/models.ts'
import type { Bodies } from '../bodies.ts'
import { type BodyPart, bodyParts } from './parts.ts'
import { type PartRun, pairRows } from './rows.ts'

/** Two bodies as rows: of each the pieces that are in the row, or undefined where it has nothing there. */
export interface PieceRow {
  cells: [first: BodyPiece[] | undefined, second: BodyPiece[] | undefined]
  /** Something in the original has changed since it was translated. */
  isOutdated: boolean
}

/** Two bodies side by side. A pure function of what a page's model says of them and the stored bodies. */
export function pieceRows({ articles, outdated }: FacingTexts, bodies: Bodies): PieceRow[] {
  const [first, second] = articles.map(({ body: { id } }) => ({
    parts: bodyParts(bodies.pieces(id) ?? []),
    flow: bodies.flow(id),
    places: bodies.places(id),
  }))
  if (!first || !second) return []
  const { rows, partOf } = pairRows(first, second)
  const original = outdated?.index === 0 ? 1 : 0
  const changed = new Set(
    outdated === undefined
      ? []
      : changedBlocks(outdated.basis, (original === 0 ? first : second).flow.filter(isProse)).changed.map((block) =>
          partOf[original].get(block),
        ),
  )
  return rows.map((row) => ({
    cells: [piecesIn(first.parts, row[0]), piecesIn(second.parts, row[1])],
    isOutdated: [...changed].some((part) => part !== undefined && part >= row[original].from && part < row[original].to),
  }))
}

function piecesIn(parts: readonly BodyPart[], { from, to }: PartRun): BodyPiece[] | undefined {
  return from === to ? undefined : parts.slice(from, to).flatMap(({ pieces }) => pieces)
}

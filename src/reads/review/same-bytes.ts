import { reviewerOf } from '#domain/review/may-review.ts'
import { placeOfSame, type SamePlace } from '#domain/review/same-bytes.ts'
import type { FileToSend } from '#shared/message.ts'
import { sameFiles } from '#storage/evidence/attachments.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import type { ReviewScope } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'

/** A file of this item that stands elsewhere too, byte for byte. */
export interface SameBytes {
  name: string
  place: SamePlace
  /** Places of this kind; `more`: there may be further ones. */
  count: number
  more: boolean
  /** One of them, where the reader may see it; else neither agency nor indicator. */
  example: { agencyName: string; code: string; title: string; year: number } | null
}

/** More is not looked at: a form that everybody sends in is the same everywhere. */
const LOOKED_AT = 40

/**
 * Peers row 23, beyond 7: for the evaluator alone. Another agency is named only to who reviews that item too, in the same year and without a
 * conflict.
 */
export async function sameBytes(
  db: Reader,
  item: ItemRow,
  files: readonly FileToSend[],
  scope: ReviewScope | null,
): Promise<SameBytes[]> {
  if (files.length === 0) return []
  const rows = await sameFiles(db, item.id, [...new Set(files.map(({ sha256 }) => sha256))], LOOKED_AT)
  const standing = scope === null ? null : reviewerOf(scope.personId, scope)
  const maySee = ({ item: other }: (typeof rows)[number]): boolean => {
    if (other.agencyId === item.agencyId) return true
    const { id: indicatorId, axisId, dimension } = other.indicator
    const judged = standing?.({ agencyId: other.agencyId, indicatorId, axisId, dimension, firstScorerId: null })
    return other.cycleId === item.cycleId && judged !== undefined && judged.assigned && !judged.conflicted
  }
  const found = new Map<string, SameBytes>()
  for (const row of rows) {
    const place = placeOfSame(item, row.item)
    const file = files.find(({ sha256 }) => sha256 === row.sha256)
    const key = `${row.sha256} ${place}`
    const known = found.get(key)
    const { agency, indicator, cycle } = row.item
    const example = maySee(row)
      ? { agencyName: agency.name, code: indicator.code, title: indicator.title, year: cycle.year }
      : null
    if (known === undefined)
      found.set(key, { name: file?.name ?? '', place, count: 1, more: rows.length === LOOKED_AT, example })
    else found.set(key, { ...known, count: known.count + 1, example: known.example ?? example })
  }
  return [...found.values()]
}

import { subjectOf } from './recipients.ts'
import { cyclesOf } from './in-force.ts'
import { reading } from '../prepared.ts'
import { giveWay } from '../slices.ts'
import * as sql from '../statements/circulars.ts'
import type { Reader } from '../transaction.ts'

export interface MissingNotices {
  circularId: number
  personIds: number[]
}

/**
 * People a circular that is in force went to and who have no notice of it. Latecomers are none of them: they are given what is in
 * force to read, and nobody writes to them. @param since only what went out from then on
 */
export async function missingNotices(db: Reader, since: Date, now: Date): Promise<MissingNotices[]> {
  const { cycleIds, since: began } = await cyclesOf(db)
  const [one = 0, other = one] = cycleIds
  const sent = await reading(db, (run) => run.all(sql.SENT_SINCE, since, now, one, other, began ?? new Date(0)))
  const missing: MissingNotices[] = []
  for (const { id, sentAt } of sent) {
    const personIds: number[] = []
    for (let after: number | null = 0; after !== null; await giveWay()) {
      const from: number = after
      after = await reading(db, (run) => {
        const last = run.first(sql.LAST_OF_PART, id, from, PART)?.last ?? null
        if (last === null) return null
        const part = run.all(sql.WITHOUT_NOTICE, id, from, last, `${subjectOf(id)}:`, sentAt)
        personIds.push(...part.map(({ personId }) => personId))
        return last
      })
    }
    if (personIds.length > 0) missing.push({ circularId: id, personIds })
  }
  return missing
}

const PART = 1_000

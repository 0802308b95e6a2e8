import { z } from 'zod'
import { cleanText, clipped } from 'persian-text'
import { may } from '#domain/people/may.ts'
import { DIFFERENCE_LIMIT, isSame, RECEIPT_LIMIT } from '#domain/results/transmission.ts'
import { transmissionSheet } from '#reads/results/transmission.ts'
import { type Outcome, done, refuse } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import {
  dropTransmissionRow,
  noteTransmissionReceipt,
  transmissionRows,
  writeTransmissionRow,
} from '#storage/results/transmission.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, query } from '../act.ts'
import { loadCycle } from '../load-cycle.ts'

const ofCycle = z.object({ cycleId: z.number().int() })
const ofRow = ofCycle.extend({ agencyId: z.number().int() })

/** Refusal: not-now {state, from}, as long as no table is final. */
export const readTransmission = query('transmission.sheet', {
  input: ofCycle,
  load: loadCycle,
  async read(db, act, { cycleId }, { cycle }) {
    const canEnter = may(act.actor, 'transmission.enter', { cycleState: cycle.state }).ok
    const sheet = await transmissionSheet(db, cycle, canEnter)
    if (sheet === null) return refuse('not-now', { state: cycle.state, from: 'FINALISATION' })
    return act.tell(sheet, { id: cycleId })
  },
})

async function rowOf(db: Reader, cycle: CycleRow, agencyId: number) {
  return (await transmissionRows(db, cycle.id)).find((row) => row.agencyId === agencyId) ?? null
}

/**
 * These figures of the agency stand in the national system now; what differed is put right.
 * Refusals: not-found, transmission-changed (the table says something else than what was before the person).
 */
export const enterTransmission = command('transmission.enter', {
  input: ofRow.extend({ general: z.number().int(), specific: z.number().int() }),
  load: loadCycle,
  async run(tx, act, { cycleId, agencyId, general, specific }, { cycle }) {
    const row = await rowOf(tx, cycle, agencyId)
    if (row === null) return refuse('not-found')
    const figures = { generalHundredths: general, specificHundredths: specific }
    if (!isSame(row, figures)) return refuse('transmission-changed')
    const { personId: enteredById } = act.person
    await writeTransmissionRow(
      tx,
      { cycleId, agencyId },
      { ...figures, enteredById, enteredAt: act.now, differs: null },
    )
    return act.record(
      { cycleId, agencyId, name: row.name },
      { id: cycleId, agencyId, details: { general, specific, differed: row.differs ?? '' } },
    )
  },
})

/** It was marked by mistake: nothing is known of this row any more. Refusal: not-found. */
export const leaveTransmission = command('transmission.leave', {
  input: ofRow,
  load: loadCycle,
  async run(tx, act, { cycleId, agencyId }) {
    if (!(await dropTransmissionRow(tx, { cycleId, agencyId }))) return refuse('not-found')
    return act.record({ cycleId, agencyId }, { id: cycleId, agencyId })
  },
})

/** What the national system shows of an agency is not what the table says: kept until it is put right. Refusals: not-found, transmission-words-missing. */
export const noteDifference = command('transmission.differ', {
  input: ofRow.extend({ shows: z.string() }),
  load: loadCycle,
  async run(tx, act, { cycleId, agencyId, shows: raw }, { cycle }) {
    if ((await rowOf(tx, cycle, agencyId)) === null) return refuse('not-found')
    const shows = readDifference(raw)
    if (!shows.ok) return shows
    await writeTransmissionRow(tx, { cycleId, agencyId }, { differs: shows.value })
    return act.record({ cycleId, agencyId }, { id: cycleId, agencyId, details: { shows: shows.value } })
  },
})

/** The number that the national system gave for the whole. Refusal: transmission-words-missing. */
export const noteReceipt = command('transmission.receipt', {
  input: ofCycle.extend({ number: z.string() }),
  load: loadCycle,
  async run(tx, act, { cycleId, number: raw }) {
    const number = readReceipt(raw)
    if (!number.ok) return number
    await noteTransmissionReceipt(tx, cycleId, number.value, act.now)
    return act.record({ cycleId }, { id: cycleId, details: { number: number.value } })
  },
})

const readWords =
  (limit: number) =>
  (raw: string): Outcome<string, { code: 'transmission-words-missing' }> =>
    /[\p{L}\p{N}]/u.test(raw) ? done(clipped(cleanText(raw), limit)) : refuse('transmission-words-missing')

export const readDifference = readWords(DIFFERENCE_LIMIT)
export const readReceipt = readWords(RECEIPT_LIMIT)

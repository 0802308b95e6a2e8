import { z } from 'zod'
import { dayKey, instantOf, isWorkingDay, jalaliParts, keyOfDay } from 'persian-text'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { concernedBy } from '#reads/cycle/concerned.ts'
import { endsOnFreeDays } from '#reads/cycle/ends-on-free-days.ts'
import {
  closeDays as writeClosed,
  declareYear,
  holidayBook,
  reopenDays as writeOpen,
  yearOfHolidays,
} from '#storage/cycle/holidays.ts'
import type { Tx } from '#storage/transaction.ts'
import { type ActContext, command, NONE, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'

const anybody = () => ({ about: {} })

/** Ends that fall on days on which offices rest. */
export const readClosedEnds = query('holiday.show', {
  input: NONE,
  load: anybody,
  async read(db, act) {
    const book = await holidayBook(db)
    const { year } = jalaliParts(act.now, act.zone)
    const years = [year, year + 1].map((one) => yearOfHolidays(book, one))
    return done({ ends: (await endsOnFreeDays(db, act)).ends, years })
  },
})

/** Completeness is a fact of its own: somebody has held the list against the calendar that was announced. */
export const declareHolidays = command('holiday.declare', {
  input: z.object({ year: z.number().int(), whole: z.enum(['yes', 'no']) }),
  load: anybody,
  async run(tx, act, { year, whole }) {
    const by = act.actor.kind === 'person' ? act.actor.personId : null
    await declareYear(tx, year, whole === 'yes' ? { at: act.now, by } : null)
    const { known } = yearOfHolidays(await holidayBook(tx), year)
    return act.record({ year, whole, known }, { id: 'holidays', details: { year, whole, known } })
  },
})

const days = z.array(jalaliDay).min(1)

/**
 * A decree closes days. Whoever an end on one of them concerns is told that it was closed and that the end stays until it is moved.
 * Refusal: holiday-past.
 */
export const closeDays = command('holiday.close', {
  input: z.object({ days, title: z.string() }),
  load: anybody,
  async run(tx, act, { days: wished, title }) {
    const keys = wished.map(keyOfDay).toSorted()
    if (keys.some((key) => key < dayKey(act.now, act.zone))) return refuse('holiday-past')
    const changed = await writeClosed(tx, keys, title)
    const { ends } = await endsOnFreeDays(tx, act)
    const onThem = ends.filter((end) => keys.includes(end.dayKey))
    if (changed === 0) return act.unchanged({ keys, ends: onThem, told: 0 })
    const told = await tellOfEnds(tx, act, keys)
    return act.record({ keys, ends: onThem, told }, { id: 'holidays', details: { days: keys.join(' '), told } })
  },
})

/** Takes a closure back: offices work on these days. Refusal: holiday-not-closed. */
export const reopenDays = command('holiday.reopen', {
  input: z.object({ days, title: z.string() }),
  load: anybody,
  async run(tx, act, { days: wished, title }) {
    const keys = wished.map(keyOfDay).toSorted()
    const { holidays } = await holidayBook(tx)
    if (wished.some((day) => isWorkingDay(instantOf({ ...day, hour: 12 }, act.zone), holidays, act.zone)))
      return refuse('holiday-not-closed')
    await writeOpen(tx, keys, title)
    // What is closed by calendar or weekend all the same is a working day by order.
    const after = (await holidayBook(tx)).holidays
    const closed = wished.filter((day) => !isWorkingDay(instantOf({ ...day, hour: 12 }, act.zone), after, act.zone))
    await writeOpen(tx, closed.map(keyOfDay), title, 'working')
    return act.record({ keys }, { id: 'holidays', details: { days: keys.join(' ') } })
  },
})

async function tellOfEnds(tx: Tx, act: ActContext, keys: readonly string[]): Promise<number> {
  const { cycle, ends } = await endsOnFreeDays(tx, act)
  const onThem = ends.filter((end) => keys.includes(end.dayKey))
  if (cycle === null || cycle.state === 'DRAFT' || onThem.length === 0) return 0
  const by = act.actor.kind === 'person' ? act.actor.personId : null
  const stages = onThem.map(({ key }) => key)
  const concerned = await concernedBy(tx, stages, by)
  return enqueue(tx, act.now, {
    kind: 'end-on-closed-day',
    key: `end-on-closed-day:${cycle.id}:${keys.join('+')}:${act.now.getTime()}`,
    to: concerned.flatMap(({ people }) => people),
    args: { ends: JSON.stringify(onThem.map(({ key, dueAt }) => ({ key, dueAt }))) },
    subject: `cycle:${cycle.id}:closed:${keys[0] ?? ''}`,
  })
}

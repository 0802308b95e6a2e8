import { z } from 'zod'
import { cleanText, type JalaliDay } from 'persian-text'
import { endOn, mayEndAt } from '#domain/extensions/new-end.ts'
import { latestEnd, mayBeGrantedIn } from '#domain/extensions/stages.ts'
import { checkReason, REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { dayCount } from '#reads/extensions/wish.ts'
import { type CycleRow, cycleById, stageFor, stagesOf } from '#storage/cycle/cycles.ts'
import { closeExtension, type ExtensionRow, extensionById } from '#storage/extensions/extensions.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'

interface Request {
  row: ExtensionRow
  cycle: CycleRow
  /** The agency's end as it stands. */
  dueAt: Date
}

async function loadRequest(db: Reader, _: PersonContext, { extensionId }: { extensionId: number }) {
  const row = await extensionById(db, extensionId)
  const cycle = row === null ? null : await cycleById(db, row.cycleId)
  const window = row === null ? null : await stageFor(db, row.cycleId, row.stage, row.agencyId)
  if (row === null || cycle === null || window === null) return null
  return { about: { cycleState: cycle.state }, request: { row, cycle, dueAt: window.dueAt } }
}

/** Refusal: extension-decided-already {state, decidedAt}. */
const stillOpen = ({ row }: Request) =>
  row.state === 'ASKED'
    ? done(undefined)
    : refuse('extension-decided-already', {
        state: row.state,
        decidedAt: (row.decidedAt ?? row.requestedAt).toISOString(),
      })

/**
 * The end that would be granted: the wished one, or another day. Refusals: those of `stillOpen` and `mayEndAt`,
 * extension-too-late {stage}.
 */
async function grantedEnd(
  db: Reader,
  request: Request,
  day: JalaliDay | null,
  { now, zone }: { now: Date; zone: string },
): Promise<Outcome<Date>> {
  const open = stillOpen(request)
  if (!open.ok) return open
  const { row, cycle, dueAt } = request
  if (!mayBeGrantedIn(row.stage, cycle.state)) return refuse('extension-too-late', { stage: row.stage })
  const end = day === null ? row.wishedDueAt : endOn(day, await dayCount(db, cycle, zone))
  return mayEndAt(end, { dueAt, limitAt: latestEnd(row.stage, await stagesOf(db, cycle.id)), now })
}

const request = z.object({ extensionId: z.number().int() })

/**
 * Grants a request, compare-and-set: of two coordinators at once one decides. Moves the deadline of this agency and of nobody else.
 * `day` null: the wished one. Refusals: those of `grantedEnd`.
 */
export const grantExtension = command('extension.grant', {
  input: request.extend({ day: jalaliDay.nullable(), reason: z.string().max(REASON_LIMIT).nullable() }),
  load: loadRequest,
  async run(tx, act, input, { request }) {
    const end = await grantedEnd(tx, request, input.day, act)
    if (!end.ok) return end
    const note = cleanText(input.reason ?? '')
    const closed = await close(tx, act, request, {
      state: 'GRANTED',
      dueAt: end.value,
      answer: note === '' ? null : note,
    })
    if (!closed.ok) return closed
    const { id, agencyId, stage } = request.row
    const details = { stage, from: request.dueAt.toISOString(), to: end.value.toISOString() }
    return act.record(closed.value, { id, agencyId, details })
  },
})

/** Refuses a request with the reason that is owed. Refusals: those of `stillOpen` and `checkReason`. */
export const refuseExtension = command('extension.refuse', {
  input: request.extend({ reason: z.string() }),
  load: loadRequest,
  async run(tx, act, input, { request }) {
    const open = stillOpen(request)
    if (!open.ok) return open
    const reason = checkReason(input.reason, 'refusal')
    if (!reason.ok) return reason
    const closed = await close(tx, act, request, { state: 'REFUSED', dueAt: null, answer: reason.value })
    if (!closed.ok) return closed
    const { id, agencyId, stage } = request.row
    return act.record(closed.value, { id, agencyId, details: { stage, from: request.dueAt.toISOString() } })
  },
})

/** What a grant would do, before anybody confirms it. Plain JSON. Refusals: those of `grantedEnd`. */
export const previewGrant = query('extension.preview-grant', {
  input: request.extend({ day: jalaliDay.nullable() }),
  load: loadRequest,
  async read(db, act, { day }, { request }) {
    const end = await grantedEnd(db, request, day, act)
    return end.ok ? done({ from: request.dueAt.toISOString(), to: end.value.toISOString() }) : end
  },
})

type Decision =
  | { state: 'GRANTED'; dueAt: Date; answer: string | null }
  | { state: 'REFUSED'; dueAt: null; answer: string }

/** Writes the decision and tells the agency. Refusal: extension-decided-already, when another coordinator was faster. */
async function close(tx: Tx, { person, now }: PersonContext, { row, dueAt }: Request, decision: Decision) {
  const { id, agencyId, agencyName, stage } = row
  if (!(await closeExtension(tx, id, { ...decision, decidedBy: person.personId, decidedAt: now })))
    return refuse('extension-decided-already', { state: decision.state, decidedAt: now.toISOString() })
  await enqueue(tx, now, {
    kind: 'extension-decided',
    key: `extension-decided:${id}`,
    to: await holdersOf(tx, ['focal-point', 'agency-head'], agencyId),
    args: { extensionId: id, from: dueAt.toISOString() },
    subject: `extension:${id}`,
  })
  const to = decision.dueAt?.toISOString() ?? null
  return done({ id, agencyName, stage, state: decision.state, from: dueAt.toISOString(), to })
}

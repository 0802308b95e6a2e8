import { z } from 'zod'
import { endOn, mayEndAt } from '#domain/extensions/new-end.ts'
import { latestEnd, mayBeGrantedIn } from '#domain/extensions/stages.ts'
import { checkReason, REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { may } from '#domain/people/may.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type CycleRow, cycleById, stageFor, stagesOf } from '#storage/cycles.ts'
import { closeExtension, type ExtensionRow, extensionById } from '#storage/extensions.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Act, type By, command, type Tools } from '../command.ts'
import { jalaliDay } from '../jalali-day.ts'
import { countOf } from './wish.ts'

interface Open {
  row: ExtensionRow
  cycle: CycleRow
  /** The agency's end as it stands. */
  dueAt: Date
}

/** The request for the one who decides. Refusals: those of `may`, extension-decided-already {state, decidedAt}. */
async function openRequest(db: Reader, by: By, id: number) {
  const row = await extensionById(db, id)
  const cycle = row === null ? null : await cycleById(db, row.cycleId)
  const allowed = may(by.actor, 'extension.decide', { cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  const window = row === null ? null : await stageFor(db, row.cycleId, row.stage, row.agencyId)
  if (row === null || cycle === null || window === null) return refuse('not-found')
  if (row.state !== 'ASKED')
    return refuse('extension-decided-already', {
      state: row.state,
      decidedAt: (row.decidedAt ?? row.requestedAt).toISOString(),
    })
  return done<Open>({ row, cycle, dueAt: window.dueAt })
}

/** The end that would be granted: the wished one, or another day. Refusals: extension-too-late {stage}, those of `mayEndAt`. */
async function grantedEnd(
  db: Reader,
  open: Open,
  day: JalaliDay | null,
  at: { now: Date; zone: string },
): Promise<Outcome<Date>> {
  const { row, cycle, dueAt } = open
  if (!mayBeGrantedIn(row.stage, cycle.state)) return refuse('extension-too-late', { stage: row.stage })
  const wanted = day === null ? row.wishedDueAt : endOn(day, await countOf(db, cycle, at.zone))
  return mayEndAt(wanted, { dueAt, limitAt: latestEnd(row.stage, await stagesOf(db, cycle.id)), now: at.now })
}

/** What a grant would do, before anybody confirms it. Plain JSON. Refusals as of `decideExtension`. */
export async function previewGrant(tools: Tools, by: By, input: { extensionId: number; day: JalaliDay | null }) {
  const open = await openRequest(tools.db, by, input.extensionId)
  if (!open.ok) return open
  const end = await grantedEnd(tools.db, open.value, input.day, { now: tools.clock.now(), zone: tools.zone })
  if (!end.ok) return end
  const { row, dueAt } = open.value
  return done({ ...shown(row), from: dueAt.toISOString(), to: end.value.toISOString() })
}

const shown = ({ agencyName, stage }: ExtensionRow) => ({ agencyName, stage })

const decision = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('grant'),
    extensionId: z.number().int(),
    /** Null: the wished day. */
    day: jalaliDay.nullable(),
    reason: z.string().max(REASON_LIMIT).nullable(),
  }),
  z.object({ verdict: z.literal('refuse'), extensionId: z.number().int(), reason: z.string() }),
])

/**
 * Answers a request, compare-and-set: of two coordinators at once one decides. Granting moves the deadline of this agency and of
 * nobody else. Refusals: those of `openRequest` and `grantedEnd`, and of `checkReason` where it is refused.
 */
export const decideExtension = command('extensions.decide-extension', decision, async (tx, by, input) => {
  const open = await openRequest(tx, by, input.extensionId)
  if (!open.ok) return open
  if (by.actor.kind !== 'person') return refuse('not-found')
  const answer = answerOf(input.verdict, input.reason)
  if (!answer.ok) return answer
  const end: Outcome<Date | null> =
    input.verdict === 'refuse'
      ? done(null)
      : await grantedEnd(tx, open.value, input.day, { now: by.now, zone: by.tools.zone })
  if (!end.ok) return end
  const { row, dueAt } = open.value
  const state = end.value === null ? 'REFUSED' : 'GRANTED'
  const closed = {
    state,
    dueAt: end.value,
    decidedBy: by.actor.personId,
    decidedAt: by.now,
    answer: answer.value,
  } as const
  if (!(await closeExtension(tx, row.id, closed)))
    return refuse('extension-decided-already', { state, decidedAt: by.now.toISOString() })
  await announce(tx, by, row, { state, from: dueAt.toISOString(), to: end.value?.toISOString() ?? null })
  return done({ ...shown(row), id: row.id, state, from: dueAt.toISOString(), to: end.value?.toISOString() ?? null })
})

function answerOf(verdict: 'grant' | 'refuse', reason: string | null): Outcome<string | null> {
  if (verdict === 'refuse') return checkReason(reason ?? '')
  const text = cleanText(reason ?? '')
  return done(text === '' ? null : text)
}

async function announce(
  tx: Tx,
  by: Act,
  row: ExtensionRow,
  change: { state: string; from: string; to: string | null },
): Promise<void> {
  const { id, agencyId, stage } = row
  await audit(tx, by, 'extension.decide', `extension:${id}`, { agencyId, details: { stage, ...change } })
  const seats = await seatsHeld(tx, ['focal-point', 'agency-head'], agencyId)
  await enqueue(tx, by.now, {
    kind: 'extension-decided',
    key: `extension-decided:${id}`,
    to: [...new Set(seats.map((seat) => seat.personId))],
    args: { extensionId: id, from: change.from },
    subject: `extension:${id}`,
  })
}

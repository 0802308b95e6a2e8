import { type RequestStep, stepRequest } from '#domain/not-applicable/request.ts'
import { checkReason, type ReasonAbout } from '#domain/objections/check-reason.ts'
import { judgesFor, reviewerOf } from '#domain/review/may-review.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { decidersOfRequest } from '#reads/not-applicable/requests.ts'
import { reviewItemOf } from '#reads/objections/hearing.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import { itemById } from '#storage/evidence/items.ts'
import { moveRequest, type RequestRow, requestById } from '#storage/not-applicable/requests.ts'
import { seatsOf } from '#storage/people/people.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { reviewScope } from '#storage/review/reviews.ts'
import { addMessage } from '#storage/threads/messages.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import type { MessageKind } from '#storage/words.ts'
import type { PersonContext } from '../act.ts'

export interface RequestFacts {
  request: RequestRow
  item: ItemRow
  cycle: CycleRow
}

/** One request as this person may see it: an agency its own, an evaluator those of assigned items. */
export async function loadRequest(db: Reader, context: PersonContext, { requestId }: { requestId: number }) {
  const request = await requestById(db, requestId)
  return request === null ? null : loadFacts(db, context, request)
}

async function loadFacts(db: Reader, context: PersonContext, request: RequestRow) {
  const item = await itemById(db, request.itemId)
  const cycle = await cycleById(db, request.cycleId)
  if (item === null || cycle === null) return null
  const { role, personId } = context.person
  const reviewer = role === 'evaluator' ? reviewerOf(personId, await reviewScope(db, cycle.id, personId)) : null
  const about = { agencyId: item.agencyId, cycleState: cycle.state, ...reviewer?.(reviewItemOf(item)) }
  const facts: RequestFacts = { request, item, cycle }
  return { about, facts }
}

/** Which requests somebody may see at all: an agency its own, an evaluator those of assigned items. */
export async function visibleTo(
  db: Reader,
  cycle: CycleRow,
  { person: { personId, role, agencyId } }: PersonContext,
): Promise<(row: RequestRow) => boolean> {
  if (role === 'coordinator' || role === 'auditor') return () => true
  if (role !== 'evaluator') return ({ item }) => item.agencyId === agencyId
  const reviewer = reviewerOf(personId, await reviewScope(db, cycle.id, personId))
  return ({ item: { agencyId: of, indicator } }) => {
    const { id: indicatorId, axisId, dimension } = indicator
    const { assigned, conflicted } = reviewer({ agencyId: of, indicatorId, axisId, dimension, firstScorerId: null })
    return assigned && !conflicted
  }
}

/** Requirements E13, F3: evaluators decide only where the profile says so. Refusal: not-your-role {needs}. */
export const mayDecide = ({ cycle }: RequestFacts, { person }: PersonContext) =>
  person.role === 'evaluator' && cycle.profile.notApplicable.decidedBy !== 'evaluator'
    ? refuse('not-your-role', { needs: 'coordinator' })
    : done(undefined)

type Change = Partial<
  Pick<RequestRow, 'waitingSince' | 'decidedBy' | 'decidedAt' | 'firstDecidedBy' | 'itemStateBefore'>
>

/**
 * Takes a step, compare-and-set, and writes what was said with it. Refusals: those of `stepRequest`, changed-meanwhile when somebody
 * else was faster.
 */
export async function takeStep(
  tx: Tx,
  { person, now }: PersonContext,
  { request }: RequestFacts,
  step: RequestStep,
  message: { kind: MessageKind; text: string } | null,
  change: Change,
) {
  const { personId } = person
  const to = stepRequest(request, step, judgesFor(personId, await seatsOf(tx, personId)))
  if (!to.ok) return to
  if (!(await moveRequest(tx, request, { state: to.value, ...change }))) return refuse('changed-meanwhile')
  const said = { byId: person.personId, at: now }
  const messageId =
    message === null ? null : await addMessage(tx, { notApplicableId: request.id }, { ...message, ...said })
  return done({ state: to.value, messageId })
}

/**
 * A step of which the other side reads the words: it is taken with them, and they are told. `change`: what it writes besides. Refusals:
 * those of `checkReason` and `takeStep`.
 */
export async function writtenStep(
  tx: Tx,
  act: PersonContext,
  facts: RequestFacts,
  raw: string,
  how: {
    step: RequestStep
    kind: MessageKind
    about: ReasonAbout
    tells: Parameters<typeof tellOf>[3]
    change: Change
  },
) {
  const { step, kind, about, tells, change } = how
  const text = checkReason(raw, about)
  if (!text.ok) return text
  const taken = await takeStep(tx, act, facts, step, { kind, text: text.value }, change)
  if (!taken.ok) return taken
  await tellOf(tx, act.now, { ...facts, request: { ...facts.request, ...change } }, tells, taken.value.messageId ?? 0)
  return taken
}

/** To those who decide, or to the agency: what has become of the request. */
export async function tellOf(
  tx: Tx,
  now: Date,
  { request, item, cycle }: RequestFacts,
  kind: 'not-applicable-asked' | 'not-applicable-answered',
  mark: string | number,
): Promise<void> {
  await enqueue(tx, now, {
    kind,
    key: `${kind}:${request.id}:${mark}`,
    to:
      kind === 'not-applicable-asked'
        ? await decidersOfRequest(tx, cycle, item, request.firstDecidedBy)
        : await holdersOf(tx, ['focal-point', 'agency-head'], item.agencyId),
    args: { requestId: request.id },
    subject: `item:${item.id}`,
  })
}

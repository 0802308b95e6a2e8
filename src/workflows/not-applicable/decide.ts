import { z } from 'zod'
import { isAwaited } from '#domain/not-applicable/request.ts'
import { cleanText } from 'persian-text'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { precedents, requestPage, requestRegister } from '#reads/not-applicable/requests.ts'
import { threadOf } from '#reads/threads/thread.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import {
  addRequest,
  awaitedRequests,
  itemsOfGroup,
  moveRequest,
  requestById,
} from '#storage/not-applicable/requests.ts'
import { addMessage } from '#storage/threads/messages.ts'
import type { Reader, Tx } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { loadRequest, mayDecide, type RequestFacts, takeStep, tellOf, visibleTo, writtenStep } from './load.ts'

const ofRequest = z.object({ requestId: z.number().int() })
const words = ofRequest.extend({ text: z.string() })
const NO_CLAIM = { claimedBy: null, claimedUntil: null }

/**
 * Grants a request: the item counts no more, also when it was scored meanwhile, and its weight goes where the profile says. Refusals:
 * those of `mayDecide` and `takeStep`, not-applicable-in-objection.
 */
export const grantRequest = command('not-applicable.grant', {
  input: ofRequest.extend({ text: z.string().exactOptional() }),
  load: loadRequest,
  async run(tx, act, { requestId, text: raw = '' }, { facts }) {
    const mine = mayDecide(facts, act)
    if (!mine.ok) return mine
    const { item } = facts
    const decision = { decidedBy: act.person.personId, decidedAt: act.now, itemStateBefore: item.state }
    const text = cleanText(raw)
    const step = await takeStep(tx, act, facts, 'grant', { kind: 'grant', text }, decision)
    if (!step.ok) return step
    if ((await moveItem(tx, item, 'grant-not-applicable', act.now, NO_CLAIM)) === null)
      return refuse('not-applicable-in-objection')
    await tellOf(tx, act.now, facts, 'not-applicable-answered', step.value.messageId ?? 0)
    return act.record({ requestId, ...step.value }, { id: item.id, agencyId: item.agencyId, details: { requestId } })
  },
})

/** Refuses with the reason that is owed. Refusals: those of `mayDecide` and `writtenStep`. */
export const refuseRequest = command('not-applicable.refuse', {
  input: words,
  load: loadRequest,
  async run(tx, act, { requestId, text: raw }, { facts }) {
    const mine = mayDecide(facts, act)
    if (!mine.ok) return mine
    const step = await writtenStep(tx, act, facts, raw, {
      step: 'refuse',
      kind: 'refusal',
      about: 'refusal',
      tells: 'not-applicable-answered',
      change: { decidedBy: act.person.personId, decidedAt: act.now },
    })
    if (!step.ok) return step
    const { id, agencyId } = facts.item
    return act.record({ requestId, ...step.value }, { id, agencyId, details: { requestId } })
  },
})

/** Asks the agency for more before anything is decided. Refusals: those of `mayDecide` and `writtenStep`. */
export const askBack = command('not-applicable.ask-back', {
  input: words,
  load: loadRequest,
  async run(tx, act, { requestId, text: raw }, { facts }) {
    const mine = mayDecide(facts, act)
    if (!mine.ok) return mine
    const step = await writtenStep(tx, act, facts, raw, {
      step: 'ask-back',
      kind: 'ask-back',
      about: 'refusal',
      tells: 'not-applicable-answered',
      change: {},
    })
    if (!step.ok) return step
    const { id, agencyId } = facts.item
    return act.record({ requestId, ...step.value }, { id, agencyId, details: { requestId } })
  },
})

/** One request whole, with what was decided before on the same indicator, and what this person may do about it. */
export const readRequest = query('not-applicable.open', {
  input: ofRequest,
  load: loadRequest,
  async read(db, act, { requestId }, { about, facts }) {
    const { request, cycle, item } = facts
    const isOffice = act.person.agencyId === null
    const decides = isOffice && may(act.actor, 'not-applicable.decide', about).ok && mayDecide(facts, act).ok
    const isOpen = isAwaited(request.state) && request.firstDecidedBy !== act.person.personId
    const page = {
      ...(await requestPage(db, request, cycle, act)),
      isOffice,
      precedents: isOffice ? await precedents(db, request) : [],
      mayDecide: decides && isOpen,
      mayDecideGroup:
        decides && item.indicator.dimension === 'GENERAL' && may(act.actor, 'not-applicable.decide-group', about).ok,
    }
    return act.tell(page, { id: item.id, agencyId: item.agencyId, details: { requestId } })
  },
})

/** The files of a request. */
export const readRequestFiles = query('not-applicable.files', {
  input: ofRequest,
  load: loadRequest,
  async read(db, act, { requestId }, { facts: { item } }) {
    const { files } = await threadOf(db, { notApplicableId: requestId })
    return act.tell({ requestId, files }, { id: item.id, agencyId: item.agencyId, details: { requestId } })
  },
})

async function loadCycle(db: Reader, { person }: PersonContext) {
  const cycle = await publishedCycle(db)
  if (cycle === null) return refuse('no-cycle')
  // An evaluator sees those of assigned items alone, an agency its own.
  return { about: { cycleState: cycle.state, agencyId: person.agencyId, assigned: true, conflicted: false }, cycle }
}

/** Every request that this person may see, what waits first: the register of equal treatment. Refusal: no-cycle. */
export const readRequests = query('not-applicable.register', {
  input: NONE,
  load: loadCycle,
  async read(db, act, _, { cycle }) {
    const lines = await requestRegister(db, cycle, await visibleTo(db, cycle, act), act)
    return act.tell({ year: cycle.year, lines }, { id: cycle.id })
  },
})

/** How many requests wait for this person's decision, and by when the oldest is owed. */
export const countRequests = query('not-applicable.count', {
  input: NONE,
  load: loadCycle,
  async read(db, act, _, { cycle }) {
    const { role, agencyId } = act.person
    const decides = role === 'coordinator' || cycle.profile.notApplicable.decidedBy === 'evaluator'
    const rows = agencyId === null && decides ? await awaitedRequests(db, cycle.id) : []
    const mine = rows.length === 0 ? [] : rows.filter(await visibleTo(db, cycle, act))
    return done({ count: mine.length })
  },
})

/** Whom one decision for the whole group would touch. */
export const previewGroup = query('not-applicable.preview-group', {
  input: ofRequest,
  load: loadRequest,
  async read(db, _act, { requestId }, { facts: { request } }) {
    const { agency, indicator } = request.item
    const items = await itemsOfGroup(db, indicator.id, agency.group)
    const touched = items.length
    return done({ requestId, touched, group: agency.group, code: indicator.code, title: indicator.title, items })
  },
})

/**
 * One decision for a whole group: every agency of it is told, open requests are answered by it. Refusal: changed-meanwhile when other
 * agencies would be touched than were shown.
 */
export const grantGroup = command('not-applicable.grant-group', {
  input: ofRequest.extend({ touched: z.number().int() }),
  load: loadRequest,
  async run(tx, act, { requestId, touched }, { facts }) {
    const { agency, indicator } = facts.request.item
    const items = await itemsOfGroup(tx, indicator.id, agency.group)
    if (items.length !== touched || touched === 0) return refuse('changed-meanwhile')
    for (const item of items) {
      const granted = await grantByGroup(tx, act, facts, item)
      if (granted === null) return refuse('changed-meanwhile')
      act.note('not-applicable.grant', { id: item.id, agencyId: item.agencyId, details: { requestId: granted } })
    }
    return act.record(
      { requestId, touched, group: agency.group },
      { id: facts.cycle.id, details: { requestId, items: touched } },
    )
  },
})

type GroupItem = Awaited<ReturnType<typeof itemsOfGroup>>[number]

/** @returns the request that grants it; null when somebody was faster */
async function grantByGroup(
  tx: Tx,
  { person, now }: PersonContext,
  { cycle, item: asked }: RequestFacts,
  item: GroupItem,
): Promise<number | null> {
  if ((await moveItem(tx, item, 'grant-not-applicable', now, NO_CLAIM)) === null) return null
  const decision = {
    state: 'GRANTED',
    decidedBy: person.personId,
    decidedAt: now,
    itemStateBefore: item.state,
  } as const
  const common = { cycleId: cycle.id, itemId: item.id, origin: 'group', requestedAt: now, waitingSince: now } as const
  const id = item.requestId ?? (await addRequest(tx, { ...common, ...decision }))
  const open = item.requestId === null ? null : await requestById(tx, id)
  if (open !== null && !(await moveRequest(tx, open, decision))) return null
  const message = { kind: 'grant', text: '', byId: person.personId, at: now } as const
  const messageId = await addMessage(tx, { notApplicableId: id }, message)
  const request = await requestById(tx, id)
  if (request === null) return null
  await tellOf(
    tx,
    now,
    { request, cycle, item: { ...asked, id: item.id, agencyId: item.agencyId } },
    'not-applicable-answered',
    messageId,
  )
  return id
}

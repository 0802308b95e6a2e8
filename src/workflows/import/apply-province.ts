import { z } from 'zod'
import type { Mark } from '#domain/acts/ids.ts'
import { may } from '#domain/people/may.ts'
import type { Actor } from '#domain/people/actor.ts'
import {
  changesNothing,
  type Consequences,
  consequencesOf,
  type ImportAnswer,
  manyRemoved,
  seatChangesOf,
} from '#domain/province/consequences.ts'
import { doublesMark, type KeptDouble, keptDoubles } from '#domain/province/kept-doubles.ts'
import { type Adopted, seatsToRevoke } from '#domain/province/plan-people.ts'
import { changesIndicators, mayChangeIndicators, planProvince, type ProvincePlan } from '#domain/province/plan.ts'
import { presentProvince } from '#domain/province/present-province.ts'
import type { Province } from '#domain/province/province.ts'
import { enqueueAll } from '#outbox/enqueue.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { freezeOf } from '#storage/freeze.ts'
import { agenciesByCode } from '#storage/people/agencies.ts'
import { revokeCodesOfSeats } from '#storage/people/members.ts'
import { type Fold, foldOf } from '#storage/province/fold.ts'
import { provinceMark, storedProvince } from '#storage/province/read.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { openProposals } from '#storage/people/proposals.ts'
import { atOneInstant, type Reader, type Tx } from '#storage/transaction.ts'
import { command, NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import { isVouched, REASON, tellSecondPersons } from '../vouching.ts'
import { dropGoingItems, openDueItems } from './open-due-items.ts'
import { writePlan } from './write-plan.ts'

interface Judged {
  plan: ProvincePlan
  cycle: CycleRow | null
  doubles: readonly KeptDouble[]
  answer: ImportAnswer
}

interface Wanted {
  province: Province
  /** Null: the current cycle. */
  cycleId?: number | null
  /** Seats taken in the chat are given again where the file names them. */
  givesBack?: boolean
  /** What was said about persons kept who may stand in the file under another key, and about which; without it each is somebody else. */
  keeping?: { mark?: Mark; adopted: (doubles: readonly KeptDouble[]) => Adopted }
}

/**
 * What is kept now, to be written as a workbook, changed and sent back. What belongs to a year is of the running cycle, or empty.
 * Refusal: not-your-role.
 */
export const readPresentProvince = query('import.present', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, act) {
    const cycle = await organizationCycle(db)
    const open = cycle === null || cycle.state === 'CLOSED' ? null : cycle
    const present = presentProvince(await storedProvince(db, open?.id ?? null))
    return act.tell(present, { id: open?.id ?? 'all', details: { things: present.people.length } })
  },
})

/** One judgement for preview and import, so that what was shown is what is done. */
async function judge(db: Reader, actor: Actor, { province, cycleId = null, givesBack = false, keeping }: Wanted) {
  const allowed = may(actor, 'import.apply')
  if (!allowed.ok) return allowed
  const cycle = cycleId === null ? await organizationCycle(db) : await cycleById(db, cycleId)
  if (cycleId !== null && cycle === null) return refuse('not-found')
  // A closed year is history: a file is then for the province and for a cycle yet to come.
  const open = cycle === null || cycle.state === 'CLOSED' ? null : cycle
  if (open === null && cycleId !== null) return refuse('cycle-closed', { year: cycle?.year ?? 0 })
  const stored = await storedProvince(db, open?.id ?? null)
  const doubles = keptDoubles(stored.people, province.people)
  if (keeping?.mark !== undefined && keeping.mark !== doublesMark(doubles)) return refuse('import-people-changed')
  const plan = planProvince(stored, province, {
    cycle: open !== null,
    sparedPersonId: actor.kind === 'person' ? actor.personId : null,
    givesBack,
    ...(keeping === undefined ? {} : { adopted: keeping.adopted(doubles) }),
  })
  if (open !== null && changesIndicators(plan) && !mayChangeIndicators(open.state))
    return refuse('indicators-fixed', { state: open.state })
  return done<Judged>({
    plan,
    cycle: open,
    doubles,
    answer: {
      consequences: consequencesOf(plan),
      seats: seatChangesOf(plan),
      nothing: changesNothing(plan),
      cycle: open === null ? null : { id: open.id, year: open.year },
      left: open === null && province.indicators.length > 0 ? 'cycle-needed' : null,
    },
  })
}

/**
 * What the import would do, by names, and who of the file may be somebody kept. Nothing is written. Refusals: not-your-role, not-found,
 * cycle-closed, indicators-fixed {state}, import-people-changed.
 */
export async function previewProvince(tools: Tools, caller: Caller, wanted: Wanted) {
  const judged = await judge(tools.db, caller.actor, wanted)
  return judged.ok ? done({ answer: judged.value.answer, doubles: judged.value.doubles }) : judged
}

interface Prejudged {
  mark: string
  fold: Fold
  judged: Awaited<ReturnType<typeof judge>>
}

/** Something was written between the judgement and the lock that the judgement had not seen. */
class Overtaken extends Error {}
const TRIES = 5

/**
 * Applies a province file as one unit. A second time it changes nothing. It is judged before the lock of writers is taken, which for a
 * whole country is the longer part, and anew, without it, where something has changed meanwhile. Refusals: those of `previewProvince`,
 * import-many-removed {list, gone, of}, import-overtaken.
 */
export async function applyProvince(
  tools: Tools,
  caller: Caller,
  { keeping, givesBack = false, ...input }: Omit<Parameters<typeof applyJudged>[2], 'before'> & Wanted,
) {
  const { province, cycleId = null } = input
  const wanted = { province, cycleId, givesBack, ...(keeping === undefined ? {} : { keeping }) }
  for (let left = TRIES; left > 0; left--) {
    const before = await atOneInstant(tools.db, async (db): Promise<Prejudged> => {
      const mark = await provinceMark(db, cycleId)
      const judged = await judge(db, caller.actor, wanted)
      return { mark, judged, fold: foldOf(province) }
    })
    if (before.judged.ok) await dropGoing(tools, before.judged.value, input.isSure === true)
    try {
      const applied = await applyJudged(tools, caller, { ...input, before })
      if (applied.ok && applied.value.cycle !== null) await openDueItems(tools, applied.value.cycle.id)
      return applied
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  }
  return refuse('import-overtaken')
}

/** In a draft there are no items yet. */
async function dropGoing(tools: Tools, { plan, cycle }: Judged, isSure: boolean): Promise<void> {
  if (cycle === null || cycle.state === 'DRAFT' || freezeOf(tools.files.folder) !== null) return
  if (!isSure && manyRemoved(plan).length > 0) return
  const going = plan.ofCycle?.indicators.removed.flatMap(({ id, answered }) => (answered ? [] : [id])) ?? []
  await dropGoingItems(tools, cycle.id, going)
}

const applyJudged = command('import.apply', {
  input: z.object({
    province: z.custom<Province>((value) => typeof value === 'object' && value !== null),
    cycleId: z.number().int().nullable().default(null),
    /** Of the file the province was read from. */
    sha256: z.string().nullable().default(null),
    /** More than a tenth of a list may go. */
    isSure: z.boolean().default(false),
    before: z.custom<Prejudged>((value) => typeof value === 'object' && value !== null),
    /** The operator's word for why no second person is asked. */
    reason: REASON,
  }),
  load: () => ({ about: {} }),
  async run(tx, act, { province, cycleId, sha256, reason, isSure, before }) {
    const { judged, fold } = before
    if ((await provinceMark(tx, cycleId)) !== before.mark) throw new Overtaken()
    if (!judged.ok) return judged
    const { plan, cycle, answer } = judged.value
    if (answer.nothing) return act.unchanged(answer)
    const [many] = isSure ? [] : manyRemoved(plan)
    if (many !== undefined) return refuse('import-many-removed', many)
    const personId = act.actor.kind === 'person' ? act.actor.personId : null
    const vouched = personId === null && (reason !== undefined || (await isVouched(tx, null)))
    await writePlan(tx, province, plan, { cycle, at: act.now, personId, isVouched: vouched, fold })
    await tellOfEnds(tx, act.now, plan)
    await tellOfProposals(tx, act.now, personId)
    const details = {
      reason: personId === null ? (reason ?? null) : null,
      sha256,
      year: cycle?.year ?? null,
      changes: changesOf(answer.consequences),
    }
    return act.record(answer, { id: cycle?.id ?? 'all', details })
  },
})

/** Whoever loses a seat by a file hears it as by hand, and their open codes are void. */
async function tellOfEnds(tx: Tx, now: Date, plan: ProvincePlan): Promise<void> {
  const { changed, removed } = plan.people
  const ended = [
    ...removed.map((before) => ({ before, seats: seatsToRevoke(before, null) })),
    ...changed.map(({ before, after }) => ({ before, seats: seatsToRevoke(before, after) })),
  ]
  if (ended.every(({ seats }) => seats.length === 0)) return
  const agencies = await agenciesByCode(tx)
  const all = ended.flatMap(({ before, seats }) =>
    seats.flatMap(({ id, role, agencyCode, isProposal }) => {
      const agency = agencyCode === undefined ? undefined : agencies.get(agencyCode)
      return isProposal === true ? [] : [{ id, role, personId: before.id, agencyId: agency?.id ?? null, agency }]
    }),
  )
  await revokeCodesOfSeats(tx, all, now)
  await enqueueAll(
    tx,
    now,
    all.map(({ id, role, personId, agency }) => {
      const args = { role, agency: agency?.name ?? 'none' }
      return { kind: 'seat-ended' as const, key: `seat-ended:${id}`, to: [personId], args }
    }),
  )
}

/** All that a file has put forward, in one message to whoever may be the second person. */
async function tellOfProposals(tx: Tx, now: Date, personId: number | null): Promise<void> {
  const fresh = (await openProposals(tx)).filter((row) => row.fromFile && row.createdAt.getTime() === now.getTime())
  const [first] = fresh
  if (first === undefined) return
  const { role, person } = first
  const key = `import:${now.getTime()}`
  await tellSecondPersons(tx, now, { key, name: person.name, role, count: fresh.length, except: [personId] })
}

/** List by list how many rows are new, changed, removed, retired: `people 3/1/0/0`. */
const changesOf = (consequences: Consequences): string =>
  Object.entries(consequences)
    .flatMap(([list, { new: added, changed, removed, retired }]) => {
      const counts = [added, changed, removed, retired].map((names) => names.length)
      return counts.some((count) => count > 0) ? [`${list} ${counts.join('/')}`] : []
    })
    .join(', ')

import { addDays, dayKey } from 'persian-text'
import { advanceByClock } from '#workflows/cycle/advance-cycle.ts'
import { appoint, readCandidates, readOrphans } from '#workflows/decisions/appoint.ts'
import { advanceCycle } from '#workflows/cycle/advance-cycle.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { decideObjection } from '#workflows/objections/hear-objection.ts'
import { fileObjection } from '#workflows/objections/file-objection.ts'
import { readHearingQueue } from '#workflows/objections/read-pending.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import { revokeSeat } from '#workflows/people/revoke-seat.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { setObjectionText, startObjection } from '#workflows/objections/draft-objection.ts'
import { STAGE_OF_STATE } from '#domain/cycle/advance.ts'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import type { StageWindow } from '#domain/cycle/window.ts'
import { turningPoints } from '#domain/rehearsal/moments.ts'
import type { CycleState, Role, StageKey } from '#domain/vocabulary.ts'
import { OFFICE_STEPS, type OfficeStep, windowOfStep } from '#domain/worklist/office-steps.ts'
import type { WorkWhat } from '#domain/worklist/worklist.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { worklistFor } from '#reads/worklist/worklist.ts'
import type { Outcome } from '#shared/outcome.ts'
import { type CycleRow, cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { layStages } from '#storage/cycle/timetables.ts'
import { assumeAnswers, assumeCircular, assumeCouncil } from '#storage/rehearsal/rehearsal.ts'
import { inRehearsal, type RehearsalDatabase } from '#storage/rehearsal/rehearsal-copy.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Caller } from '#workflows/tools.ts'
import {
  type Cast,
  DAY_MS,
  MORNING,
  openWorld,
  profileFile,
  type SmallProvince,
  smallProvince,
  type World,
  ZONE,
} from './world.ts'

const WEEK_MS = 7 * DAY_MS
const HOUR_MS = 3_600_000

/** A year that is played by its own acts: nobody does anything but what their worklist shows them. */
export interface PlayedYear {
  world: World
  path: CycleState[]
  /** What the lists of the office said, in order, each once in a row. */
  told: string[]
}

interface Play extends PlayedYear {
  province: SmallProvince
  people: Map<Role, Cast[]>
  /** Late, and left by an evaluator, in this stage. */
  turn: StageKey
  isGone: boolean
  hasObjected: boolean
}

/**
 * The shipped profile from tomorrow on, with a decree that closes the day of every end. In the stage whose turn it is the organization
 * comes a week after the end, and the only evaluator who has work leaves: their seat is revoked, and whoever the coordinator appoints goes on.
 */
export async function playYear(key: string, turn: StageKey): Promise<PlayedYear> {
  const world = await openWorld()
  const province = await smallProvince(world, { state: 'DRAFT', profile: profileFile(key) })
  const { db } = world
  const { holidays } = await holidayBook(db)
  const windows = proposeTimetable(profileFile(key), addDays(MORNING, 1, ZONE), holidays, ZONE, 'minimum')
  await inTransaction(db, (tx) => layStages(tx, province.cycleId, windows))
  for (const closed of new Set(windows.map(({ dueAt }) => dayKey(dueAt, ZONE))))
    await db.holiday.upsert({
      where: { dayKey: closed },
      create: { dayKey: closed, title: 'آلودگی هوا', kind: 'decree' },
      update: {},
    })
  const people = new Map<Role, Cast[]>()
  for (const role of ['coordinator', 'deputy', 'council-secretary'] as const)
    people.set(role, [await world.person(role)])
  people.set('evaluator', [await world.person('evaluator', { teamId: province.teamId })])
  const focal = []
  for (const { id } of province.agencies) focal.push(await world.person('focal-point', { agencyId: id }))
  people.set('focal-point', focal)
  const play: Play = { world, path: [], told: [], province, people, turn, isGone: false, hasObjected: false }
  const steps = 120
  for (let step = 0; step < steps; step++) {
    const cycle = await cycleOf(play)
    if (play.path.at(-1) !== cycle.state) play.path.push(cycle.state)
    if (cycle.state === 'CLOSED') return play
    await agenciesAct(play, cycle)
    await evaluatorLeaves(play, cycle)
    if (!(await somebodyActs(play))) await timePasses(play)
  }
  return play
}

async function cycleOf({ world, province }: Play): Promise<CycleRow> {
  const cycle = await cycleById(world.db, province.cycleId)
  if (cycle === null) throw new Error('the cycle is gone')
  return cycle
}

const first = ({ people }: Play, role: Role): Cast => {
  const [cast] = people.get(role) ?? []
  if (cast === undefined) throw new Error(`nobody is ${role}`)
  return cast
}

function must<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.refusal.code}`)
  return outcome.value
}

const rehearsed = ({ world }: Play): RehearsalDatabase => world.db as RehearsalDatabase

/** Two agencies answer in time, and one of them objects to a score. */
async function agenciesAct(play: Play, { state }: CycleRow): Promise<void> {
  const { world, province, people } = play
  const { db, clock, tools } = world
  if (state === 'OPEN' && (await db.item.count({ where: { state: 'EMPTY' } })) === (await db.item.count()))
    for (const [i, cast] of (people.get('focal-point') ?? []).slice(0, 2).entries()) {
      const itemIds = [await province.itemOf(i, '1-1'), await province.itemOf(i, '1-2')]
      for (const draft of await inRehearsal(rehearsed(play), (tx) => assumeAnswers(tx, itemIds, clock.now())))
        if (
          (await db.indicator.findFirst({ where: { items: { some: { id: draft.itemId } } } }))?.evidenceRequired ===
          true
        )
          await addFile(play, draft.itemId, cast)
      for (const itemId of itemIds) {
        const [draft] = await inRehearsal(rehearsed(play), (tx) => assumeAnswers(tx, [itemId], clock.now()))
        if (draft !== undefined) must(await YEAR_PLAY.submit(tools, await cast.by(), draft), 'submit')
      }
    }
  if (state === 'PRELIMINARY' && !play.hasObjected) {
    const by = await first(play, 'focal-point').by()
    const itemId = await province.itemOf(0, '1-1')
    must(await startObjection(tools, by, { itemId }), 'start objection')
    const page = async () => must(await readObjectionPage(tools, by, { itemId }), 'objection')
    must(
      await setObjectionText(tools, by, { itemId, text: 'گزارش تکمیلی پیوست است.', seen: (await page()).marks.text }),
      'text',
    )
    must(await fileObjection(tools, by, { itemId, seen: (await page()).marks.content }), 'file objection')
    play.hasObjected = true
  }
}

async function addFile({ world: { db, clock } }: Play, itemId: number, { personId }: Cast): Promise<void> {
  const submission = await db.submission.findFirstOrThrow({ where: { itemId, state: 'DRAFT' } })
  const sha256 = String(itemId).padStart(64, '0')
  const content = { sha256, sizeBytes: 1, mimeType: 'application/pdf' }
  await db.blob.create({ data: { ...content, storedAt: clock.now() } })
  const from = { platform: 'local', fileId: sha256, fileUniqueId: sha256, addedBy: personId, addedAt: clock.now() }
  await db.attachment.create({
    data: { ...content, name: 'سند.pdf', kind: 'document', ...from, submissionId: submission.id },
  })
}

/** In the stage whose turn it is, the evaluator is taken from their seat in the middle of what they have. */
async function evaluatorLeaves(play: Play, { state }: CycleRow): Promise<void> {
  const { world, turn, people } = play
  const stage = STAGE_OF_STATE[state] ?? (state === 'DRAFT' || state === 'ISSUED' ? 'circular' : 'release')
  if (play.isGone || stage !== turn) return
  play.isGone = true
  const evaluator = people.get('evaluator')?.shift()
  if (evaluator === undefined) return
  if (state === 'REVIEW') await claimNext(world.tools, await evaluator.by(), {})
  const seat = await world.db.seat.findFirstOrThrow({ where: { personId: evaluator.personId, revokedAt: null } })
  must(await revokeSeat(world.tools, await first(play, 'coordinator').by(), { seatId: seat.id }), 'revoke')
}

/** Whoever has something in their list does the first of it. */
async function somebodyActs(play: Play): Promise<boolean> {
  const { world, people } = play
  const cycle = await cycleOf(play)
  for (const role of ['coordinator', 'deputy', 'council-secretary', 'evaluator'] as const)
    for (const cast of people.get(role) ?? []) {
      const seat = { personId: cast.personId, role, agencyId: null }
      const list = await worklistFor(world.db, cycle, seat, { now: world.clock.now(), zone: ZONE })
      for (const { what } of list) {
        const way = WAYS[what]
        if (way === undefined) continue
        if (play.told.at(-1) !== `${role} ${what}`) play.told.push(`${role} ${what}`)
        await way(play, cycle, await cast.by())
        return true
      }
    }
  return false
}

type Way = (play: Play, cycle: CycleRow, by: Caller) => Promise<void>

/** At the end of its stage, a week later where it is its turn to be late. */
async function whenDue({ world, turn }: Play, window: StageWindow | null, stage = window?.key): Promise<void> {
  if (window === null) return
  const end = window.dueAt.getTime() + (stage === turn ? WEEK_MS : -HOUR_MS)
  if (end > world.clock.now().getTime()) world.clock.set(new Date(end))
}

const step =
  (name: OfficeStep): Way =>
  async (play, cycle, by) => {
    const { world } = play
    const { tools, db, clock } = world
    await whenDue(play, windowOfStep(name, await stagesOf(db, cycle.id)))
    const now = { ...by, sentAt: clock.now() }
    if (name === 'record-council')
      await inRehearsal(rehearsed(play), (tx) =>
        assumeCouncil(tx, cycle.id, first(play, 'council-secretary').personId, clock.now()),
      )
    if (name === 'release-preliminary')
      must(await YEAR_PLAY.proposeRelease(tools, await first(play, 'deputy').by(), cycle), 'propose release')
    if (name === 'send-circular') return publish(play, cycle, now)
    must(await YEAR_PLAY.office[name](tools, now, cycle), name)
  }

async function publish(play: Play, cycle: CycleRow, by: Caller): Promise<void> {
  const { world } = play
  const people = { createdBy: first(play, 'coordinator').personId, confirmedBy: first(play, 'deputy').personId }
  const words = { number: '۱', title: 'بخشنامهٔ فرضی', body: 'متن فرضی' }
  const id = await inRehearsal(rehearsed(play), (tx) => assumeCircular(tx, cycle.id, words, people, world.clock.now()))
  if (cycle.state === 'DRAFT') must(await YEAR_PLAY.publish(world.tools, by, cycle), 'publish')
  must(await YEAR_PLAY.sendCircular(world.tools, by, id), 'send')
}

/** What each entry of a list leads to. */
const WAYS: Partial<Record<WorkWhat, Way>> = {
  ...(Object.fromEntries(OFFICE_STEPS.map((name) => [name, step(name)])) as Record<OfficeStep, Way>),
  'write-circular': step('send-circular'),
  publish: step('send-circular'),
  async appoint(play, _cycle, by) {
    const { tools } = play.world
    const [orphan] = must(await readOrphans(tools, by), 'orphans')
    if (orphan === undefined) throw new Error('the list promised work without an evaluator')
    const { indicatorId } = orphan
    const candidates = async () => must(await readCandidates(tools, by, { indicatorId }), 'candidates').candidates
    // Nobody could do it: another evaluator is invited, as the screen says.
    if ((await candidates()).length === 0) play.people.get('evaluator')?.push(await play.world.person('evaluator'))
    const [candidate] = await candidates()
    must(await appoint(tools, by, { indicatorId, personId: candidate?.personId ?? 0 }), 'appoint')
  },
  async review(play, cycle, by) {
    const { tools, db, clock } = play.world
    await whenDue(play, (await stagesOf(db, cycle.id)).find(({ key }) => key === 'review') ?? null)
    const now = { ...by, sentAt: clock.now() }
    const { task } = must(await claimNext(tools, now, {}), 'claim')
    if (task === null) throw new Error('the list promised an item')
    const version = await db.submission.findFirstOrThrow({
      where: { itemId: task.itemId, state: 'SUBMITTED' },
      include: { item: { include: { indicator: true } } },
    })
    // Where the points are reckoned, another number would need a word.
    const byHand = version.item.indicator.formula === 'BY_HAND'
    const pointsHundredths = byHand ? 10_000 : (version.claimHundredths ?? 0)
    const score = { itemId: task.itemId, submissionId: version.id, pointsHundredths }
    must(await scoreItem(tools, now, score), 'score')
  },
  async hear(play, cycle, by) {
    const { tools, db, clock } = play.world
    await whenDue(play, (await stagesOf(db, cycle.id)).find(({ key }) => key === 'objection-review') ?? null)
    const now = { ...by, sentAt: clock.now() }
    const [line] = must(await readHearingQueue(tools, now), 'hearings').lines
    if (line === undefined) throw new Error('the list promised an objection')
    const decision = { pointsHundredths: 20_000, reason: 'گزارش تکمیلی پذیرفته شد.' }
    must(await decideObjection(tools, now, { objectionId: line.objectionId, ...decision }), 'hear')
  },
  async close(play, { id: cycleId, version }, by) {
    must(await advanceCycle(play.world.tools, by, { cycleId, version, to: 'CLOSED' }), 'close')
  },
}

/** Nobody has anything to do: the clock goes to the next date of the timetable. */
async function timePasses(play: Play): Promise<void> {
  const { clock, tools, db } = play.world
  const stages = await stagesOf(db, play.province.cycleId)
  const next = turningPoints(stages)
    .filter((at) => at > clock.now())
    .toSorted((a, b) => +a - +b)[0]
  clock.set(next ?? new Date(clock.now().getTime() + DAY_MS))
  await advanceByClock(tools)
}

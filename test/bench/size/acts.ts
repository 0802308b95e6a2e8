import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { createEmulator } from 'bot-api-emulator'
import { dayKey } from 'persian-text'
import type { Role } from '#domain/vocabulary.ts'
import { DUTIES } from '#jobs/duties.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { coordinatorDigest } from '#outbox/kinds/coordinator-digest.ts'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { readQueueDepths } from '#storage/queue-depths.ts'
import type { Outcome } from '#shared/outcome.ts'
import { actorOf } from '#storage/people/people.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { watchDelivery } from '#workflows/circulars/watch-delivery.ts'
import type { Caller, Tools } from '#workflows/tools.ts'
import type { ClaimedTask } from '#reads/review/task-sheet.ts'
import { readTray } from '#workflows/evidence/tray.ts'
import { askQuestion, nearAnswers } from '#workflows/questions/ask.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { previewBalance, readQuality, readReviewers } from '#workflows/review/reviewers.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { readGrid } from '#workflows/procedures/boards.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readRanking, readStatistics } from '#workflows/results/read-ranking.ts'
import { buildApp, openData } from '../../../src/app.ts'
import { type Config, readConfig } from '../../../src/config.ts'
import { MORNING, ZONE } from '../../support/world.ts'
import { says, taps } from '../deeds.ts'
import { CASE_SCENES, fillCases } from './cases.ts'
import { configOf } from './database.ts'
import { type Cost, costOf, countStatements } from './measure.ts'

/** The acts of one group, each with its cost, over one database; a process of its own, so that one that dies is told from the others. */
type Group = (config: Config, report: (cost: Cost) => void) => Promise<void>

const TOKEN = '1000:local-token'
const clock = new MovableClock(MORNING, { frozen: true })

/** Where a digest of each screen is written, for comparing two states of the program. */
const SCREENS = process.env['BENCH_SCREENS']

async function personOf({ db }: Tools, role: Role): Promise<{ caller: Caller; userId: number }> {
  const seat = await db.seat.findFirstOrThrow({ where: { role }, orderBy: { id: 'asc' } })
  const account = await db.account.findFirstOrThrow({ where: { personId: seat.personId } })
  const actor = await actorOf(db, account, 'fa')
  return {
    caller: { actor, accountId: account.id, sentAt: MORNING, requestKey: null },
    userId: Number(account.userId),
  }
}

/** App and messenger in this process; what the messenger costs is the same at every size. */
async function stage(config: Config) {
  const emulator = createEmulator({ clock, token: TOKEN })
  emulator.addChannel({ username: 'tahavol', title: 'channel' })
  const { root } = await emulator.start()
  const app = await buildApp(config, { apiRoot: root, token: TOKEN }, { clock, log: createLog('silent') })
  const people = new Map<Role, number>()
  for (const role of ['coordinator', 'evaluator', 'focal-point'] as const)
    people.set(role, (await personOf(app.tools, role)).userId)
  for (const id of people.values()) {
    emulator.addUser({ id, firstName: String(id) })
    emulator.startedBy(id)
  }
  return { app, emulator, people }
}

type Scene = [role: Role, name: string, ...steps: { says?: string; taps?: string }[]]

const SCENES: readonly Scene[] = [
  ['coordinator', 'menu', { says: '/menu' }],
  ['coordinator', 'progress', { says: '/progress' }],
  ['coordinator', 'slow agencies', { says: '/progress' }, { taps: 'آغاز نکرده' }],
  ['coordinator', 'people', { says: '/people' }],
  ['coordinator', 'people of a role', { says: '/people' }, { taps: 'رابط ارزیابی دستگاه' }],
  ['coordinator', 'people: search', { says: '/people محیط' }],
  ['coordinator', 'cycle board', { says: '/cycle' }],
  ['coordinator', 'announcements', { says: '/announce' }],
  ['coordinator', 'announce progress', { says: '/announce' }, { taps: 'شمارهٔ 12' }],
  ['coordinator', 'silent agencies', { says: '/announce' }, { taps: 'شمارهٔ 12' }, { taps: 'دستگاه‌های خاموش' }],
  ['coordinator', 'circulars', { says: '/circulars' }],
  ['coordinator', 'circulars: search', { says: '/circulars ارزیابی' }],
  ['evaluator', 'queue of an evaluator', { says: '/queue' }],
  ['focal-point', 'menu of a focal point', { says: '/menu' }],
  ['focal-point', 'own evidence', { says: '/evidence' }],
  ['focal-point', 'circulars of a focal point', { says: '/circulars' }],
]

const screens: Group = (config, report) => shown(config, report, SCENES, () => Promise.resolve())

/** Requirement G1, H: a desk of 500 cases, a form that is filled in, and a board of 1,600 subjects over twelve rounds. */
const cases: Group = async (config, report) => {
  await shown(config, report, CASE_SCENES, (tools) => fillCases(tools.db, MORNING))
  await withTools(async (tools) => {
    const { caller } = await personOf(tools, 'coordinator')
    const { id: roundId } = await tools.db.round.findFirstOrThrow({ orderBy: { id: 'desc' } })
    report(
      await costOf('board of 1,600 × 12', async () => void succeeds(await readGrid(tools, caller, { roundId })), 3),
    )
  })(config, report)
}

async function shown(
  config: Config,
  report: (cost: Cost) => void,
  scenes: readonly Scene[],
  prepare: (tools: Tools) => Promise<void>,
): Promise<void> {
  const { app, emulator, people } = await stage(config)
  await prepare(app.tools)
  await app.start()
  for (const [role, name, ...steps] of scenes) {
    const userId = people.get(role) ?? 0
    const deeds = steps.map((step) => (step.says === undefined ? taps(step.taps ?? '') : says(step.says)))
    const last = deeds.pop()
    // Twice, so that what is prepared once is not measured.
    const measured: Cost[] = []
    for (let run = 0; run < 4; run++) {
      for (const deed of deeds) await deed({ emulator }, userId)
      await app.idle()
      measured.push(
        await costOf(name, async () => {
          const shown = await last?.({ emulator }, userId)
          if (SCREENS !== undefined && run === 0) noteScreen(SCREENS, name, shown)
          await app.idle()
        }),
      )
    }
    const [, ...warm] = measured.toSorted((a, b) => a.cpuMs - b.cpuMs)
    if (warm[0] !== undefined) report(warm[0])
  }
  await app.stop()
  await emulator.stop()
}

function noteScreen(file: string, name: string, shown: unknown): void {
  const { text, buttons } = shown as { text: string; buttons: { text: string }[][] }
  const words = JSON.stringify([text, buttons.map((row) => row.map((one) => one.text))])
  appendFileSync(file, `${name} ${createHash('sha256').update(words).digest('hex').slice(0, 12)} ${words}\n`)
}

const withTools =
  (act: (tools: Tools, report: (cost: Cost) => void) => Promise<void>): Group =>
  async (config, report) => {
    const { tools, close } = await openData(config, clock, createLog('warn'))
    await act(tools, report)
    await close()
  }

/** One look of the clock after an hour, with the cycle in this state. */
const reminders = (name: string, state: Column.CycleState): Group =>
  withTools(async (tools, report) => {
    await tools.db.cycle.updateMany({ where: { state: { not: 'CLOSED' } }, data: { state, version: { increment: 1 } } })
    if (state === 'OBJECTION_REVIEW')
      await tools.db.$executeRaw`
        INSERT INTO "Objection" ("itemId", "cycleId", "state", "text", "draftedBy", "createdAt", "filedAt")
          SELECT "id", "cycleId", 'FILED', 'اعتراض', 1, ${MORNING}, ${MORNING} FROM "Item" WHERE "state" = 'SCORED' AND "id" % 4 = 0`
    const yesterday = new Date(MORNING.getTime() - 86_400_000)
    await inTransaction(tools.db, (tx) => noteRun(tx, 'reminders-last-run', yesterday))
    report(await costOf(name, async () => DUTIES['remind']?.(tools)))
  })

const duties: Group = withTools(async (tools, report) => {
  const { caller } = await personOf(tools, 'coordinator')
  const cycle = await publishedCycle(tools.db)
  if (cycle === null || caller.actor.kind !== 'person') throw new Error('no cycle')
  const { personId } = caller.actor
  const rendering = { ...tools, now: MORNING, language: 'fa' as const, personId }
  const args = { cycleId: cycle.id, day: dayKey(MORNING, ZONE) }
  report(await costOf('morning digest', () => coordinatorDigest.compose(rendering, args), 3))
  const fresh = {
    number: '1404/999',
    title: 'بخشنامه',
    body: 'متن',
    issuedOn: MORNING,
    state: 'CONFIRMED',
    cycleId: cycle.id,
  } as const
  const second = await tools.db.person.findFirstOrThrow({ where: { id: { not: personId } } })
  const { id } = await tools.db.circular.create({
    data: { ...fresh, createdBy: personId, createdAt: MORNING, confirmedBy: second.id },
  })
  report(
    await costOf('send a circular to all', async () => {
      const sent = await sendCircular(tools, caller, { circularId: id })
      if (!sent.ok) throw new Error(sent.refusal.code)
    }),
  )
  await watchDelivery(tools, caller, id, 1)
  for (const name of ['send-scheduled', 'tell-unreached', 'advance-cycle'])
    report(await costOf(`idle duty ${name}`, async () => DUTIES[name]?.(tools), 3))
  await tools.db.dutyRun.deleteMany({ where: { key: { in: ['circular-notices-swept-at', 'bodies-purged-at'] } } })
  report(await costOf('look for missing notices', async () => DUTIES['reconcile-notices']?.(tools)))
  report(await costOf('purge of old bodies', async () => DUTIES['purge-bodies']?.(tools)))
  report(await costOf('metrics', () => readQueueDepths(tools.db, tools.platform, MORNING), 3))
})

const tables: Group = withTools(async (tools, report) => {
  const { caller } = await personOf(tools, 'coordinator')
  const scored = { state: 'SCORED', preliminaryHundredths: 500 } as const
  await tools.db.item.updateMany({ where: { state: { in: ['SUBMITTED', 'DEFICIENT'] } }, data: scored })
  await tools.db.cycle.updateMany({ where: { state: 'REVIEW' }, data: { state: 'FINALISATION' } })
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) throw new Error('no cycle')
  const input = { cycleId: cycle.id, version: cycle.version, shownAt: MORNING }
  report(await costOf('finalise the tables', () => finaliseTables(tools, caller, input)))
  report(await costOf('ranking', () => readRanking(tools, caller, { cycleId: cycle.id }), 3))
  report(await costOf('graphs of the year', () => readStatistics(tools, caller, { cycleId: cycle.id }), 3))
})

const succeeds = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** Items for evaluators, one after another, with figures verified; what agencies ask and keep; loads and consistency for the coordinator. */
const review: Group = withTools(async (tools, report) => {
  const coordinator = (await personOf(tools, 'coordinator')).caller
  const evaluator = (await personOf(tools, 'evaluator')).caller
  const focal = (await personOf(tools, 'focal-point')).caller
  /** The next item in hand; of a few looked at, one that has a formula. */
  const taken = async (looks = 20, after: number | null = null): Promise<ClaimedTask> => {
    const { task } = succeeds(await claimNext(tools, evaluator, { afterItemId: after }))
    if (task === null) throw new Error('an empty queue')
    return task.computed !== null || looks <= 1 ? task : taken(looks - 1, task.itemId)
  }
  const first = await taken()
  const score = async ({ itemId, submissionId, target, actual }: ClaimedTask): Promise<void> => {
    const said = { pointsHundredths: 0, figures: { target, actual }, note: 'با مستندات ثابت نشد.' }
    succeeds(await scoreItem(tools, evaluator, { itemId, submissionId, ...said }))
  }
  await score(first)
  const second = await taken()
  report(await costOf('verified score', () => score(second)))
  report(await costOf('next item of the queue', async () => void (await taken(1))))
  const text = 'گزارش فصلی هم پذیرفته است؟'
  report(await costOf('near answers while asking', () => nearAnswers(tools, focal, { text }), 3))
  report(
    await costOf('ask', async () => succeeds(await askQuestion(tools, focal, { itemId: null, axisId: null, text }))),
  )
  report(await costOf('tray', async () => void succeeds(await readTray(tools, focal)), 3))
  report(await costOf('loads of evaluators', async () => void succeeds(await readReviewers(tools, coordinator)), 3))
  report(await costOf('balanced proposal', async () => void succeeds(await previewBalance(tools, coordinator)), 3))
  // Everything that was handed in has its first score, as at the end of the review.
  await tools.db.$executeRaw`
    INSERT INTO "Assessment" ("itemId", "submissionId", "round", "kind", "scoreHundredths", "note", "evaluatorId", "at", "itemStateBefore", "seconds")
      SELECT s."itemId", s."id", 'FIRST', 'SCORE', s."id" % 500, '', e."personId", ${MORNING}, 'SUBMITTED', 300
      FROM (SELECT "personId", ROW_NUMBER() OVER (ORDER BY "id") - 1 AS n, COUNT(*) OVER () AS total
        FROM "Seat" WHERE "role" = 'evaluator') e JOIN "Submission" s ON s."id" % e.total = e.n
      WHERE s."state" = 'SUBMITTED'`
  report(await costOf('consistency of judging', async () => void succeeds(await readQuality(tools, coordinator)), 3))
})

/** From the start of the program to its first answer, with a notice for everybody waiting. */
const start: Group = async (config, report) => {
  const { app, emulator, people } = await stage(config)
  const userId = people.get('coordinator') ?? 0
  const everybody = await app.tools.db.person.findMany({ select: { id: true } })
  const args = { circularId: 1 }
  await inTransaction(app.tools.db, (tx) =>
    enqueue(tx, MORNING, { kind: 'circular', key: 'again', args, to: everybody.map(({ id }) => id) }),
  )
  report(
    await costOf('start, everybody has a notice', async () => {
      await app.start()
      await says('/help')({ emulator }, userId)
    }),
  )
  await app.stop()
  await emulator.stop()
}

export const GROUPS: Readonly<Record<string, Group>> = {
  screens,
  cases,
  duties,
  tables,
  review,
  start,
  'reminders-open': reminders('reminders while agencies work', 'OPEN'),
  'reminders-review': reminders('reminders in the review', 'REVIEW'),
  'reminders-objections': reminders('reminders while objections are heard', 'OBJECTION_REVIEW'),
}

const [group, folder, url] = process.argv.slice(2)
const act = GROUPS[group ?? '']
if (act !== undefined && folder !== undefined && url !== undefined) {
  const read = readConfig(configOf({ folder, url }))
  if (!read.ok) throw new Error(read.refusal.list)
  countStatements()
  await act(read.value, (cost) => void process.stdout.write(`${JSON.stringify(cost)}\n`))
  process.exit(0)
}

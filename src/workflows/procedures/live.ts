import { z } from 'zod'
import { cleanText } from 'persian-text'
import { LIVE_ENDS, type LiveSide } from '#domain/procedures/cases.ts'
import { REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { stepOf } from '#domain/procedures/flow.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { livePage, liveItem, givenFiles } from '#reads/procedures/live.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { filesToSend } from '#storage/evidence/attachments.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import { addCaseFile } from '#storage/procedures/answers.ts'
import { addNote, addPoints, liveFilePath, movePoint, type PointRow, pointsOf } from '#storage/procedures/live.ts'
import { coveredItems, reviewScope } from '#storage/review/reviews.ts'
import type { Tx } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import { meetingInput } from './load-meeting.ts'
import { loadLive, type LoadedLive, loadPoint, type LoadedPoint, maySpeak, pointInput, underWay } from './load-live.ts'

const entryOf = ({ meeting, agencyId }: LoadedLive) => ({ id: meeting.caseId, agencyId })
const ofPoint = ({ meeting, point, agencyId }: LoadedPoint) => ({
  id: meeting.caseId,
  agencyId,
  details: { meeting: meeting.id, item: point.itemId },
})

export const readLive = query('live.show', {
  input: meetingInput.extend({ page: z.number().int() }),
  load: loadLive,
  async read(db, act, { page }, loaded) {
    const { row, procedure } = loaded.loadedCase
    const { meeting, isLeader } = loaded
    const { title } = stepOf(procedure.definition, meeting.step) ?? procedure.definition
    const found = await livePage(db, meeting, { name: row.name, title, isLeader, now: act.now })
    return act.tell({ ...found, page }, entryOf(loaded))
  },
})

export const readLiveItem = query('live.item', {
  input: pointInput,
  load: loadPoint,
  async read(db, act, _, loaded) {
    const { point, side, isLeader, judges, loadedCase } = loaded
    const isOpen = underWay(loaded, act.now).ok
    const can = { lead: isOpen && isLeader && judges, speak: maySpeak(loaded, act.now).ok, judge: judges }
    return act.tell(await liveItem(db, point, { row: loadedCase.row, side, can }), entryOf(loaded))
  },
})

/** What was handed in for the item, then what was given on the spot. */
export const readLiveFiles = query('live.files', {
  input: pointInput,
  load: loadPoint,
  async read(db, act, { pointId }, loaded) {
    const { itemId, item } = loaded.point
    const evidence = (await submissionInForce(db, itemId))?.files ?? []
    const given = await givenFiles(db, loaded.meeting.caseId, itemId)
    const files = [...filesToSend(evidence), ...filesToSend(given)]
    return act.tell({ pointId, code: item.indicator.code, files }, entryOf(loaded))
  },
})

/** Who is there besides whoever acts. */
const othersThere = ({ meeting }: LoadedLive, personId: number): number[] =>
  [...meeting.guests.flatMap((guest) => (guest.presentAt === null ? [] : [guest.personId])), meeting.plannedBy].filter(
    (id, i, all) => id !== personId && all.indexOf(id) === i,
  )

/** The item that was open waits, this one is open; everybody there is told. @returns false when another was quicker */
async function opens(tx: Tx, act: PersonContext, loaded: LoadedLive, point: PointRow): Promise<boolean> {
  const before = (await pointsOf(tx, point.meetingId)).find(({ state }) => state === 'open')
  if (before !== undefined && !(await movePoint(tx, before, 'waiting', act.now))) return false
  if (!(await movePoint(tx, point, 'open', act.now))) return false
  await enqueue(tx, act.now, {
    kind: 'live-item',
    key: `live-item:${point.id}:${act.now.getTime()}`,
    to: othersThere(loaded, act.person.personId),
    args: { pointId: point.id },
    subject: `case:${loaded.meeting.caseId}`,
  })
  return true
}

/** Refusals: those of `underWay`, live-not-yours. */
function mayLead(loaded: LoadedLive, act: PersonContext): Outcome<void> {
  if (!loaded.isLeader) return refuse('live-not-yours')
  return underWay(loaded, act.now)
}

/** Handed in at least once: what is only being written is the agency's own. */
const UNREAD: readonly string[] = ['EMPTY', 'DRAFT', 'NOT_APPLICABLE']

/** The items of the agency that this evaluator judges, in their order; again: those that have come since. Refusals: those of `mayLead`, live-without-items, case-changed. */
export const beginLive = command('live.begin', {
  input: meetingInput,
  load: loadLive,
  async run(tx, act, { meetingId }, loaded) {
    const allowed = mayLead(loaded, act)
    if (!allowed.ok) return allowed
    const { cycleId, agencyId } = loaded.loadedCase.row
    if (cycleId === null || agencyId === null) return refuse('live-without-items')
    const { reach } = await reviewScope(tx, cycleId, act.person.personId)
    const present = new Set((await pointsOf(tx, meetingId)).map(({ itemId }) => itemId))
    const items = (await coveredItems(tx, cycleId, reach, [agencyId])).filter(({ state }) => !UNREAD.includes(state))
    const fresh = items.filter(({ id }) => !present.has(id)).map(({ id }) => id)
    if (items.length === 0) return refuse('live-without-items')
    await addPoints(tx, meetingId, fresh)
    const points = await pointsOf(tx, meetingId)
    const first = points.some(({ state }) => state === 'open') ? undefined : points.find(isWaiting)
    if (first !== undefined && !(await opens(tx, act, loaded, first))) return refuse('case-changed')
    return act.record(
      { items: points.length },
      { ...entryOf(loaded), details: { meeting: meetingId, items: fresh.length } },
    )
  },
})

const isWaiting = ({ state }: PointRow): boolean => state === 'waiting'

/** Refusals: those of `mayLead`, case-changed. */
export const openPoint = command('live.open', {
  input: pointInput,
  load: loadPoint,
  async run(tx, act, _, loaded) {
    const allowed = mayLead(loaded, act)
    if (!allowed.ok) return allowed
    if (loaded.point.state === 'open') return act.unchanged({})
    if (!(await opens(tx, act, loaded, loaded.point))) return refuse('case-changed')
    return act.record({}, ofPoint(loaded))
  },
})

/** What it came to; the next one that waits is open then. Refusals: those of `mayLead`, case-changed. */
export const settlePoint = command('live.settle', {
  input: pointInput.extend({ state: z.enum(LIVE_ENDS) }),
  load: loadPoint,
  async run(tx, act, { state }, loaded) {
    const allowed = mayLead(loaded, act)
    if (!allowed.ok) return allowed
    const { point } = loaded
    if (point.state !== 'open' || !(await movePoint(tx, point, state, act.now))) return refuse('case-changed')
    const next = (await pointsOf(tx, point.meetingId)).find(isWaiting)
    if (next !== undefined && !(await opens(tx, act, loaded, next))) return refuse('case-changed')
    const entry = ofPoint(loaded)
    return act.record({ nextId: next?.id ?? null }, { ...entry, details: { ...entry.details, state } })
  },
})

const tellSaid = (
  tx: Tx,
  act: PersonContext,
  loaded: LoadedPoint,
  said: { side: LiveSide; noteId: number | null; file: string },
) =>
  enqueue(tx, act.now, {
    kind: 'live-said',
    key: `live-said:${loaded.point.id}:${act.person.personId}:${act.now.getTime()}`,
    to: othersThere(loaded, act.person.personId),
    args: { pointId: loaded.point.id, ...said },
    subject: `case:${loaded.meeting.caseId}`,
  })

/** Words on the item: for everybody there, or for one's own side alone. Refusals: those of `maySpeak`, text-expected, reason-too-long. */
export const writeNote = command('live.note', {
  input: pointInput.extend({ isShared: z.boolean(), text: z.string() }),
  load: loadPoint,
  async run(tx, act, { isShared, text: raw }, loaded) {
    const side = maySpeak(loaded, act.now)
    if (!side.ok) return side
    const text = cleanText(raw)
    if (text.length < 2) return refuse('text-expected')
    if (text.length > REASON_LIMIT) return refuse('reason-too-long', { limit: REASON_LIMIT })
    const { personId } = act.person
    const note = { meetingItemId: loaded.point.id, personId, side: side.value, isShared, text, at: act.now }
    const noteId = await addNote(tx, note)
    if (isShared) await tellSaid(tx, act, loaded, { side: side.value, noteId, file: '' })
    const entry = ofPoint(loaded)
    return act.record({ isShared }, { ...entry, details: { ...entry.details, shared: isShared } })
  },
})

const MOST_FILES = 30

/** Keeps a file as given on the spot for the item. Refusals: those of `maySpeak`, too-many-files. */
const attachLive = command('live.attach', {
  input: pointInput.extend({ file: KEPT_FILE }),
  load: loadPoint,
  async run(tx, act, { file }, loaded) {
    const side = maySpeak(loaded, act.now)
    if (!side.ok) return side
    const { platform, now } = act
    const { caseId } = loaded.meeting
    const path = liveFilePath(loaded.point.itemId)
    const count = await addCaseFile(tx, { ...file, caseId, path, platform, addedBy: act.person.personId, addedAt: now })
    if (count > MOST_FILES) return refuse('too-many-files', { limit: MOST_FILES })
    await tellSaid(tx, act, loaded, { side: side.value, noteId: null, file: file.name })
    const entry = ofPoint(loaded)
    return act.record(
      { name: file.name, count, code: loaded.point.item.indicator.code },
      { ...entry, details: { ...entry.details, sha256: file.sha256 } },
    )
  },
})

const mayAttach = query('live.may-attach', {
  input: pointInput,
  load: loadPoint,
  read: (_db, act, _input, loaded) => {
    const side = maySpeak(loaded, act.now)
    return Promise.resolve(side.ok ? done({}) : side)
  },
})

/** Takes a file out of a message into the item that is gone through. */
export const takeLiveFile = takeInto(mayAttach, attachLive)

import type { BothWords, ProcedureDefinition } from '#domain/procedures/definition.ts'
import type { GuestAnswer, MeetingState, MinutesWord } from '#domain/procedures/cases.ts'
import { hasTurn, isOfDesk, isOwed, seesWholly, sideOf, stepOf } from '#domain/procedures/flow.ts'
import { isDoorOpen } from '#domain/procedures/meeting-times.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import type { Language } from '#domain/vocabulary.ts'
import { personName } from '#storage/people/people.ts'
import { type CaseRow, caseById, handedIn } from '#storage/procedures/cases.ts'
import { meetingById, type MeetingRow, type TaskRow, tasksOf } from '#storage/procedures/meetings.ts'
import { procedureById, type ProcedureRow } from '#storage/procedures/procedures.ts'
import type { Reader } from '#storage/transaction.ts'
import { type AnswerLine, answerLines, formState } from './form.ts'
import { type MinutesPoint, minutesPoints } from './live.ts'

/** When and where, and of what; plain JSON. */
export interface MeetingFacts {
  id: number
  caseId: number
  /** Tracking code of its case: what a calendar knows the meeting by, with its id. */
  code: string
  procedure: BothWords
  name: string
  title: BothWords
  at: string
  until: string
  place: string
  point: { latitude: number; longitude: number } | null
  state: MeetingState
  /** Why it was moved or called off; empty: it stands as it was planned. */
  words: string
  sequence: number
}

export function meetingFacts(
  meeting: MeetingRow,
  row: Pick<CaseRow, 'name' | 'code'>,
  definition: ProcedureDefinition,
): MeetingFacts {
  const { id, caseId, at, minutes, place, latitude, longitude, state, words, sequence } = meeting
  return {
    id,
    caseId,
    code: row.code,
    procedure: definition.title,
    name: row.name,
    title: stepOf(definition, meeting.step)?.title ?? definition.title,
    at: at.toISOString(),
    until: new Date(at.getTime() + minutes * 60_000).toISOString(),
    place,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    state,
    words,
    sequence,
  }
}

export interface MeetingGuest {
  personId: number
  name: string
  answer: GuestAnswer | null
  deputy: string
  isPresent: boolean
  word: MinutesWord | null
  objection: string
}

export interface MeetingPage extends MeetingFacts {
  /** It goes through the items of the agency, for its two sides. */
  isLive: boolean
  counts: Record<'invited' | 'comes' | 'deputies' | 'away' | 'silent' | 'present' | 'confirmed' | 'objected', number>
  /** Who they are is for the organizer alone; nobody else has any. */
  guests: MeetingGuest[]
  own: MeetingGuest | null
  /** Whoever holds it; the code that they say on the spot. */
  isOrganizer: boolean
  spoken: string | null
  isDoorOpen: boolean
  isOver: boolean
}

const guestOf = ({ personId, person, answer, deputy, presentAt, word, objection }: MeetingRow['guests'][number]) => ({
  personId,
  name: person.name,
  answer,
  deputy,
  isPresent: presentAt !== null,
  word,
  objection,
})

function countsOf(guests: readonly MeetingGuest[]): MeetingPage['counts'] {
  const count = (is: (guest: MeetingGuest) => boolean): number => guests.filter(is).length
  return {
    invited: guests.length,
    comes: count(({ answer }) => answer === 'comes'),
    deputies: count(({ answer }) => answer === 'sends-deputy'),
    away: count(({ answer }) => answer === 'stays-away'),
    silent: count(({ answer }) => answer === null),
    present: count(({ isPresent }) => isPresent),
    confirmed: count(({ word }) => word === 'confirmed'),
    objected: count(({ word }) => word === 'objected'),
  }
}

export function meetingPage(
  meeting: MeetingRow,
  { row, procedure }: { row: CaseRow; procedure: ProcedureRow },
  { person, now }: { person: PersonActor; now: Date },
): MeetingPage {
  const guests = meeting.guests.map(guestOf)
  const isOrganizer = row.endedAt === null && row.step === meeting.step && hasTurn(person, row)
  const door = isDoorOpen(meeting, now)
  const step = stepOf(procedure.definition, meeting.step)
  const overItems = step?.does === 'meet' && step.overItems
  return {
    ...meetingFacts(meeting, row, procedure.definition),
    counts: countsOf(guests),
    guests: isOrganizer ? guests : [],
    own: guests.find(({ personId }) => personId === person.personId) ?? null,
    isLive: overItems && sideOf(person, procedure.definition, row) !== null && (door || meeting.state === 'held'),
    isOrganizer,
    spoken: isOrganizer && meeting.state === 'planned' ? meeting.code : null,
    isDoorOpen: door,
    isOver: meeting.at <= now,
  }
}

/** What a notice or a list says of a meeting; null: it is gone. */
export async function factsOf(db: Reader, meetingId: number): Promise<(MeetingFacts & { row: MeetingRow }) | null> {
  const meeting = await meetingById(db, meetingId)
  const row = meeting === null ? null : await caseById(db, meeting.caseId)
  const procedure = row === null ? null : await procedureById(db, row.procedureId)
  return meeting === null || row === null || procedure === null
    ? null
    : { ...meetingFacts(meeting, row, procedure.definition), row: meeting }
}

export interface TaskLine {
  id: number
  text: string
  owner: string
  isOwn: boolean
  dueAt: string
  isLate: boolean
  isDone: boolean
  note: string
}

export const taskLine = (task: TaskRow, personId: number | null, now: Date): TaskLine => ({
  id: task.id,
  text: task.text,
  owner: task.owner.name,
  isOwn: task.ownerId === personId,
  dueAt: task.dueAt.toISOString(),
  isLate: task.doneAt === null && task.dueAt < now,
  isDone: task.doneAt !== null,
  note: task.doneNote,
})

export interface Minutes extends MeetingFacts {
  /** '': who evaluates is not for the reader to know. */
  organizer: string
  /** Of a meeting that went through items. */
  points: MinutesPoint[]
  handedIn: string | null
  guests: MeetingGuest[]
  answers: AnswerLine[]
  tasks: TaskLine[]
}

/** The minutes as they were handed in, or as they stand so far. */
export async function minutesOf(
  db: Reader,
  meeting: MeetingRow,
  { row, procedure }: { row: CaseRow; procedure: ProcedureRow },
  { language, now, person }: { language: Language; now: Date; person: PersonActor },
): Promise<Minutes> {
  const { definition } = procedure
  const step = stepOf(definition, meeting.step)
  const forms = step?.does === 'meet' ? step.forms : []
  const isNamed = !(isOwed(step) && step.by === 'evaluator') || isOfDesk(person, definition, row)
  const act = meeting.actId === null ? null : await handedIn(db, { id: meeting.actId })
  const frozen =
    act === null ? undefined : Object.fromEntries(Object.entries(act.values).map(([path, { is }]) => [path, is]))
  const state = await formState(db, row, { definition, forms, language, ...(frozen === undefined ? {} : { frozen }) })
  const tasks = (await tasksOf(db, { caseId: row.id })).filter(({ step: of }) => of === meeting.step)
  return {
    ...meetingFacts(meeting, row, definition),
    organizer: isNamed ? await personName(db, meeting.plannedBy) : '',
    points: await minutesPoints(db, meeting),
    handedIn: act?.at.toISOString() ?? null,
    guests: meeting.guests.map(guestOf),
    answers: answerLines(definition, forms, state, seesWholly(person, definition, row)),
    tasks: tasks.map((task) => taskLine(task, null, now)),
  }
}

import { z } from 'zod'
import { cleanText } from 'persian-text'
import type { OwedStep } from '#domain/procedures/definition.ts'
import { endOfWish } from '#domain/cycle/stage-length.ts'
import { REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { unnamedAt } from '#reads/procedures/reviewing.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { done, refuse } from '#shared/outcome.ts'
import { searchMembers } from '#storage/people/members.ts'
import { personName } from '#storage/people/people.ts'
import { addAct } from '#storage/procedures/cases.ts'
import { addTask, finishTask, plannedMeeting, taskById } from '#storage/procedures/meetings.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'
import { stepClock } from './enter-step.ts'
import { caseInput, loadCase, ownStep } from './load-case.ts'

const FOUND = 8

const givesTasks = (step: OwedStep): boolean => 'tasks' in step && (step.tasks ?? false)

/**
 * Who may be meant: those who are invited to the meeting, whoever asks, and who bears the words in their name. Told to whoever may invite or
 * give a task now, as it names everybody. Refusals: those of `ownStep`, case-not-your-turn.
 */
export const findPeople = query('meeting.people', {
  input: caseInput.extend({ words: z.string().max(100).nullable() }),
  load: loadCase,
  async read(db, act, { words }, loaded) {
    const step = ownStep(loaded)
    if (!step.ok) return step
    if (step.value.does !== 'meet' && !givesTasks(step.value)) return refuse('case-not-your-turn')
    const { row } = loaded
    const people = new Map<number, string>()
    if (words === null) {
      const guests = (await plannedMeeting(db, row.id, row.step))?.guests ?? []
      for (const { personId, person, presentAt } of guests) if (presentAt !== null) people.set(personId, person.name)
      people.set(act.person.personId, await personName(db, act.person.personId))
    } else
      for (const { personId, name } of await searchMembers(db, act.platform, words, FOUND * 2))
        people.set(personId, name)
    for (const personId of await unnamedAt(db, step.value)) people.delete(personId)
    return done({ people: [...people].slice(0, FOUND).map(([personId, name]) => ({ personId, name })) })
  },
})

/** Gives somebody something to do until a day; they are told. Refusals: those of `ownStep`, case-not-your-turn, moment-past {beginsAt}, task-length. */
export const setTask = command('task.set', {
  input: caseInput.extend({ text: z.string().max(500), ownerId: z.number().int(), day: jalaliDay }),
  load: loadCase,
  async run(tx, act, { caseId, text: raw, ownerId, day }, loaded) {
    const step = ownStep(loaded)
    if (!step.ok) return step
    if (!givesTasks(step.value)) return refuse('case-not-your-turn')
    if ((await unnamedAt(tx, step.value)).includes(ownerId)) return refuse('not-found')
    const text = cleanText(raw)
    if (text.length < 5) return refuse('task-length')
    const dueAt = endOfWish(day, await stepClock(tx, act.zone))
    if (dueAt <= act.now) return refuse('moment-past', { beginsAt: dueAt.toISOString() })
    const { personId } = act.person
    const { key } = step.value
    const taskId = await addTask(tx, { caseId, step: key, text, ownerId, dueAt, setBy: personId, setAt: act.now })
    await addAct(tx, { caseId, step: key, kind: 'task', note: text, personId, at: act.now })
    if (ownerId !== personId)
      await enqueue(tx, act.now, { kind: 'task-set', key: `task-set:${taskId}`, to: [ownerId], args: { taskId } })
    return act.record(
      { taskId },
      { id: caseId, agencyId: loaded.row.agencyId, details: { task: taskId, owner: ownerId } },
    )
  },
})

const taskInput = z.object({ taskId: z.number().int() })

async function loadTask(db: Reader, { person }: PersonContext, { taskId }: { taskId: number }) {
  const task = await taskById(db, taskId)
  return task === null ? null : { about: { party: task.ownerId === person.personId }, task }
}

export const readTask = query('task.show', {
  input: taskInput,
  load: loadTask,
  read: (_db, _act, _input, { task: { id, text, dueAt, doneAt } }) =>
    Promise.resolve(done({ id, text, dueAt: dueAt.toISOString(), isDone: doneAt !== null })),
})

/** Whoever owes it says that it is done, with a word on it. Refusals: reason-too-long, task-done-already. */
export const doTask = command('task.done', {
  input: taskInput.extend({ note: z.string() }),
  load: loadTask,
  async run(tx, act, { taskId, note: raw }, { task: { caseId, step, text } }) {
    const note = cleanText(raw)
    if (note.length > REASON_LIMIT) return refuse('reason-too-long', { limit: REASON_LIMIT })
    if (!(await finishTask(tx, taskId, note, act.now))) return refuse('task-done-already')
    const { personId } = act.person
    const kept = [text, note].filter((part) => part !== '').join(' · ')
    await addAct(tx, { caseId, step, kind: 'task-done', note: kept, personId, at: act.now })
    return act.record({}, { id: caseId, details: { task: taskId } })
  },
})

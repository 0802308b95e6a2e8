import { z } from 'zod'
import { addDays } from 'persian-text'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { done } from '#shared/outcome.ts'
import { factsOf, type MeetingFacts, meetingPage, minutesOf, taskLine } from '#reads/procedures/meetings.ts'
import { countUnanswered, meetingsOfPerson, tasksOf } from '#storage/procedures/meetings.ts'
import { NONE, query } from '../act.ts'
import { loadMeeting, type LoadedMeeting, meetingInput } from './load-meeting.ts'

const LISTED = 12
const OWN = { about: { party: true } }

/** Meetings to come, those just over, and what the person has to do. Plain JSON. */
export const readMeetings = query('meeting.list', {
  input: NONE,
  load: () => OWN,
  async read(db, { person: { personId }, now, zone }) {
    const meetings: (MeetingFacts & { isAnswered: boolean })[] = []
    for (const { id, guests } of await meetingsOfPerson(db, personId, addDays(now, -14, zone), LISTED)) {
      const found = await factsOf(db, id)
      if (found === null) continue
      const { row: _, ...facts } = found
      const own = guests.find((guest) => guest.personId === personId)
      const isOpen = facts.state === 'planned' && new Date(facts.at) > now
      meetings.push({ ...facts, isAnswered: own === undefined || own.answer !== null || !isOpen })
    }
    const tasks = (await tasksOf(db, { ownerId: personId, doneAt: null })).map((task) => taskLine(task, personId, now))
    return done({ meetings, tasks })
  },
})

/** How many invitations wait for an answer, and how many tasks are open, for the home screen. */
export const readMeetingsHome = query('meeting.list', {
  input: NONE,
  load: () => OWN,
  read: async (db, { person: { personId }, now }) =>
    done({
      invitations: await countUnanswered(db, personId, now),
      tasks: (await tasksOf(db, { ownerId: personId, doneAt: null })).length,
    }),
})

const entryOf = ({ meeting, agencyId }: LoadedMeeting) => ({ id: meeting.caseId, agencyId })

export const readMeeting = query('meeting.show', {
  input: meetingInput,
  load: loadMeeting,
  read: (_db, act, _input, loaded) =>
    Promise.resolve(
      act.tell(
        meetingPage(loaded.meeting, loaded.loadedCase, { ...act, person: loaded.loadedCase.person }),
        entryOf(loaded),
      ),
    ),
})

export const readMinutes = query('meeting.minutes', {
  input: meetingInput.extend({ language: z.enum(LANGUAGES) }),
  load: loadMeeting,
  read: async (db, act, { language }, loaded) =>
    act.tell(
      await minutesOf(db, loaded.meeting, loaded.loadedCase, {
        language,
        now: act.now,
        person: loaded.loadedCase.person,
      }),
      entryOf(loaded),
    ),
})

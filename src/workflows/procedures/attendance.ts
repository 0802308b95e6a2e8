import { z } from 'zod'
import { pathOf } from '#domain/procedures/answers.ts'
import { DEFINITION } from '#domain/procedures/definition.ts'
import type { FormBook } from '#domain/procedures/form-sheets.ts'
import { isDoorOpen } from '#domain/procedures/meeting-times.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { type Outcome, refuse } from '#shared/outcome.ts'
import { changeGuest, type MeetingRow } from '#storage/procedures/meetings.ts'
import { command, query } from '../act.ts'
import { loadMeeting, type LoadedMeeting, meetingInput } from './load-meeting.ts'
import { planned } from './meetings.ts'

const [FORM, TABLE, THERE] = ['attendance', 'guests', 'there']
const rowOf = (personId: number): string => `g${personId}`
const pathFor = (personId: number): string => pathOf(FORM, TABLE, { row: rowOf(personId), column: THERE })

/** Refusals: those of `planned`, meeting-ahead {beginsAt}. */
function openList(loaded: LoadedMeeting, now: Date): Outcome<MeetingRow> {
  const meeting = planned(loaded)
  if (!meeting.ok || isDoorOpen(meeting.value, now)) return meeting
  return refuse('meeting-ahead', { beginsAt: meeting.value.at.toISOString() })
}

const words = z.object({ title: z.string(), guests: z.string(), there: z.string() })

/** Who is invited as a sheet with one column: there or not. Namesakes are told apart by a number. Refusals: those of `openList`. */
export const readAttendance = query('meeting.book', {
  input: meetingInput.extend({ language: z.enum(LANGUAGES), words }),
  load: loadMeeting,
  async read(_db, act, { language, words: { title, guests: called, there } }, loaded) {
    const list = openList(loaded, act.now)
    if (!list.ok) return list
    const { guests } = list.value
    const seen = new Map<string, number>()
    const people = guests.map(({ personId, person: { name } }) => {
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      const text = times === 1 ? name : `${name} (${times})`
      return { key: rowOf(personId), title: { fa: text, en: text } }
    })
    const both = (text: string) => ({ fa: text, en: text })
    const column = { key: THERE, kind: 'yes-no', title: both(there), required: false }
    const table = { key: TABLE, kind: 'table', title: both(called), rows: { list: TABLE }, columns: [column] }
    const forms = DEFINITION.shape.forms.parse({ [FORM]: { title: both(title), fields: [table] } })
    const answers = Object.fromEntries(guests.map(({ personId, presentAt }) => [pathFor(personId), presentAt !== null]))
    const book: FormBook = {
      definition: { forms, choices: { [TABLE]: people } },
      forms: [FORM],
      agencies: [],
      answers,
      language,
    }
    const facts = { name: loaded.loadedCase.row.name, now: act.now.toISOString(), zone: act.zone }
    return act.tell({ ...facts, book }, { id: list.value.caseId, agencyId: loaded.agencyId })
  },
})

/** The list as it came back; whoever it does not name stays as they were. Refusals: those of `openList`. */
export const takeAttendance = command('meeting.take-book', {
  input: meetingInput.extend({ sha256: z.string().length(64), answers: z.record(z.string(), z.unknown()) }),
  load: loadMeeting,
  async run(tx, act, { meetingId, sha256, answers }, loaded) {
    const list = openList(loaded, act.now)
    if (!list.ok) return list
    let [present, absent] = [0, 0]
    for (const { personId, presentAt } of list.value.guests) {
      const said = answers[pathFor(personId)]
      const isThere = typeof said === 'boolean' ? said : presentAt !== null
      if (isThere) present++
      else absent++
      // Who said by the code that they are there keeps the minute of it.
      if (isThere !== (presentAt !== null))
        await changeGuest(tx, meetingId, personId, { presentAt: isThere ? act.now : null })
    }
    const details = { meeting: meetingId, present, absent, sha256 }
    return act.record({ present, absent }, { id: list.value.caseId, agencyId: loaded.agencyId, details })
  },
})

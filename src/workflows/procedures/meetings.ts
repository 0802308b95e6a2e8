import { z } from 'zod'
import { cleanText, instantOf, toAsciiDigits } from 'persian-text'
import { GUEST_ANSWERS } from '#domain/procedures/cases.ts'
import type { MeetStep } from '#domain/procedures/definition.ts'
import { dueAtOf, stepOf } from '#domain/procedures/flow.ts'
import { isDoorOpen, remindsAt, spokenCode } from '#domain/procedures/meeting-times.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { unnamedAt } from '#reads/procedures/reviewing.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { randomOctets } from '#shared/ids.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { addAct, changeCase } from '#storage/procedures/cases.ts'
import {
  addGuest,
  addMeeting,
  changeGuest,
  changeMeeting,
  forgetAnswers,
  meetingById,
  type MeetingRow,
  plannedMeeting,
} from '#storage/procedures/meetings.ts'
import type { Tx } from '#storage/transaction.ts'
import { command, type PersonContext } from '../act.ts'
import { countWrongCode, mayTryCode } from '../make-code.ts'
import { jalaliDay } from '../jalali-day.ts'
import { peopleOf, stepClock } from './enter-step.ts'
import { caseInput, loadCase, type LoadedCase, ownStep } from './load-case.ts'
import { loadMeeting, meetingInput } from './load-meeting.ts'

/** A second change within it takes the place of the first one in what people are told. */
const SETTLES_MS = 60_000

const point = z.object({ latitude: z.number(), longitude: z.number() })

/** The meeting that is this person's to hold now. Refusals: those of `ownStep`, case-not-your-turn. */
export function ownMeeting(loaded: LoadedCase): Outcome<MeetStep> {
  const step = ownStep(loaded)
  if (!step.ok) return step
  return step.value.does === 'meet' ? done(step.value) : refuse('case-not-your-turn')
}

/** Tells everybody who is invited how it stands; what was changed twice in a minute is told once. */
async function tellGuests(tx: Tx, act: PersonContext, id: number, to?: readonly number[]): Promise<void> {
  const meeting = await meetingById(tx, id)
  if (meeting === null) return
  const { now, zone } = act
  const { sequence, at, state } = meeting
  const people = to ?? meeting.guests.map(({ personId }) => personId)
  const args = { meetingId: id, sequence }
  const subject = `case:${meeting.caseId}`
  const notBefore = sequence === 0 || to !== undefined ? now : new Date(now.getTime() + SETTLES_MS)
  await enqueue(tx, now, {
    kind: 'meeting-invited',
    key: `meeting-invited:${id}:${sequence}`,
    to: people,
    args,
    subject,
    notBefore,
  })
  const reminds = state === 'planned' ? remindsAt(at, now, zone) : null
  if (reminds !== null)
    await enqueue(tx, now, {
      kind: 'meeting-reminder',
      key: `meeting-reminder:${id}:${sequence}`,
      to: [...people, ...(to === undefined ? [meeting.plannedBy] : [])],
      args,
      subject,
      notBefore: reminds,
    })
}

/**
 * Says when and where a meeting is, or says it anew with the reason; everybody who is invited is told. Refusals: those of `ownMeeting`
 * and `checkReason`, moment-past {beginsAt}, meeting-place-needed, case-changed.
 */
export const planMeeting = command('meeting.plan', {
  input: caseInput.extend({
    day: jalaliDay,
    place: z.string().max(300),
    point: point.nullable(),
    /** Why it is moved; not asked for where it is said for the first time. */
    reason: z.string().nullable(),
  }),
  load: loadCase,
  async run(tx, act, { caseId, day, place: raw, point: map, reason: text }, loaded) {
    const step = ownMeeting(loaded)
    if (!step.ok) return step
    const at = instantOf({ hour: 9, ...day }, act.zone)
    if (at <= act.now) return refuse('moment-past', { beginsAt: at.toISOString() })
    const place = cleanText(raw)
    if (place === '' && map === null) return refuse('meeting-place-needed')
    const { row } = loaded
    const { personId } = act.person
    const { key, minutes } = step.value
    const when = { at, place, latitude: map?.latitude ?? null, longitude: map?.longitude ?? null }
    const present = await plannedMeeting(tx, caseId, key)
    const reason = present === null ? done('') : checkReason(text ?? '')
    if (!reason.ok) return reason
    const note = [at.toISOString(), reason.value].join(' ').trim()
    let id = present?.id ?? 0
    if (present === null) {
      const guests = new Set<number>()
      for (const holder of step.value.with) for (const guest of await peopleOf(tx, holder, row)) guests.add(guest)
      guests.delete(personId)
      const code = spokenCode(randomOctets(2))
      const plan = { caseId, step: key, minutes, code, plannedBy: personId, plannedAt: act.now, guests: [...guests] }
      id = await addMeeting(tx, { ...plan, ...when })
    } else {
      if (!(await changeMeeting(tx, present, { ...when, words: reason.value }))) return refuse('case-changed')
      await forgetAnswers(tx, id)
    }
    await addAct(tx, { caseId, step: key, kind: present === null ? 'meet' : 'move', note, personId, at: act.now })
    // The clock for the minutes begins with the meeting.
    const dueAt = dueAtOf(step.value, at, await stepClock(tx, act.zone)) ?? row.dueAt
    if (!(await changeCase(tx, row, { dueAt }))) return refuse('case-changed')
    await tellGuests(tx, act, id)
    const guests = (await meetingById(tx, id))?.guests.length ?? 0
    return act.record(
      { meetingId: id, guests, isMoved: present !== null },
      { id: caseId, agencyId: row.agencyId, details: { meeting: id, moved: present !== null } },
    )
  },
})

/** The meeting as its organizer has it before them. Refusals: those of `ownMeeting`, meeting-over. */
export function planned(loaded: { meeting: MeetingRow; loadedCase: LoadedCase }): Outcome<MeetingRow> {
  const step = ownMeeting(loaded.loadedCase)
  if (!step.ok) return step
  return loaded.meeting.state === 'planned' ? done(loaded.meeting) : refuse('meeting-over')
}

/** Refusals: those of `planned` and `checkReason`, case-changed. */
export const callMeetingOff = command('meeting.call-off', {
  input: meetingInput.extend({ reason: z.string() }),
  load: loadMeeting,
  async run(tx, act, { reason: text }, loaded) {
    const meeting = planned(loaded)
    if (!meeting.ok) return meeting
    const reason = checkReason(text)
    if (!reason.ok) return reason
    const { id, caseId, step } = meeting.value
    if (!(await changeMeeting(tx, meeting.value, { state: 'called-off', words: reason.value })))
      return refuse('case-changed')
    const { personId } = act.person
    await addAct(tx, { caseId, step, kind: 'call-off', note: reason.value, personId, at: act.now })
    await tellGuests(tx, act, id)
    return act.record({}, { id: caseId, agencyId: loaded.agencyId, details: { meeting: id } })
  },
})

/** One more person. Refusals: those of `planned`, not-found. */
export const inviteGuest = command('meeting.invite', {
  input: meetingInput.extend({ personId: z.number().int() }),
  load: loadMeeting,
  async run(tx, act, { personId }, loaded) {
    const meeting = planned(loaded)
    if (!meeting.ok) return meeting
    const { id, caseId } = meeting.value
    if ((await unnamedAt(tx, stepOf(loaded.loadedCase.procedure.definition, meeting.value.step))).includes(personId))
      return refuse('not-found')
    if (personId === act.person.personId || !(await addGuest(tx, id, personId))) return act.unchanged({})
    await tellGuests(tx, act, id, [personId])
    return act.record({}, { id: caseId, agencyId: loaded.agencyId, details: { meeting: id, personId } })
  },
})

/** Comes, does not, or sends somebody else. Refusals: meeting-over, not-found. */
export const answerInvitation = command('meeting.answer', {
  input: meetingInput.extend({ answer: z.enum(GUEST_ANSWERS), deputy: z.string().max(120).default('') }),
  load: loadMeeting,
  async run(tx, act, { meetingId, answer, deputy }, { meeting, guest, agencyId }) {
    if (guest === null) return refuse('not-found')
    if (meeting.state !== 'planned' || act.now > new Date(meeting.at.getTime() + meeting.minutes * 60_000))
      return refuse('meeting-over')
    const said = { answer, deputy: cleanText(deputy), answeredAt: act.now }
    await changeGuest(tx, meetingId, act.person.personId, said)
    return act.record({ answer }, { id: meeting.caseId, agencyId, details: { meeting: meetingId, answer } })
  },
})

/** The organizer's list: here or not. Refusals: those of `planned`, meeting-ahead {beginsAt}, not-found. */
export const markGuest = command('meeting.mark', {
  input: meetingInput.extend({ personId: z.number().int() }),
  load: loadMeeting,
  async run(tx, act, { meetingId, personId }, loaded) {
    const meeting = planned(loaded)
    if (!meeting.ok) return meeting
    if (!isDoorOpen(meeting.value, act.now))
      return refuse('meeting-ahead', { beginsAt: meeting.value.at.toISOString() })
    const guest = meeting.value.guests.find((one) => one.personId === personId)
    if (guest === undefined) return refuse('not-found')
    const present = guest.presentAt === null
    await changeGuest(tx, meetingId, personId, { presentAt: present ? act.now : null })
    const details = { meeting: meetingId, personId, present }
    return act.record(
      { present, name: guest.person.name },
      { id: meeting.value.caseId, agencyId: loaded.agencyId, details },
    )
  },
})

/** By the code that was said on the spot. Refusals: meeting-over, meeting-ahead {beginsAt}, not-found, too-many-codes, meeting-code-wrong. */
export const attendMeeting = command('meeting.attend', {
  input: meetingInput.extend({ code: z.string().max(20) }),
  load: loadMeeting,
  async run(tx, act, { meetingId, code }, { meeting, guest, agencyId }) {
    if (guest === null) return refuse('not-found')
    if (meeting.state !== 'planned') return refuse('meeting-over')
    if (!isDoorOpen(meeting, act.now)) return refuse('meeting-ahead', { beginsAt: meeting.at.toISOString() })
    if (guest.presentAt !== null) return act.unchanged({})
    const open = await mayTryCode(tx, act)
    if (!open.ok) return open
    if (toAsciiDigits(code).trim() !== meeting.code) {
      countWrongCode(act)
      return refuse('meeting-code-wrong')
    }
    await changeGuest(tx, meetingId, act.person.personId, { presentAt: act.now })
    return act.record({}, { id: meeting.caseId, agencyId, details: { meeting: meetingId } })
  },
})

/** What somebody who was there says of the minutes. Refusals: minutes-not-yours. */
const mayJudge = ({ meeting, guest }: Pick<Awaited<ReturnType<typeof loadMeeting>> & object, 'meeting' | 'guest'>) =>
  meeting.state === 'held' && guest !== null && guest.presentAt !== null ? done(guest) : refuse('minutes-not-yours')

export const confirmMinutes = command('meeting.confirm', {
  input: meetingInput,
  load: loadMeeting,
  async run(tx, act, { meetingId }, loaded) {
    const guest = mayJudge(loaded)
    if (!guest.ok) return guest
    await changeGuest(tx, meetingId, act.person.personId, { word: 'confirmed', objection: '', wordAt: act.now })
    return act.record({}, { id: loaded.meeting.caseId, agencyId: loaded.agencyId, details: { meeting: meetingId } })
  },
})

export const objectToMinutes = command('meeting.object', {
  input: meetingInput.extend({ reason: z.string() }),
  load: loadMeeting,
  async run(tx, act, { meetingId, reason: text }, loaded) {
    const guest = mayJudge(loaded)
    if (!guest.ok) return guest
    const reason = checkReason(text)
    if (!reason.ok) return reason
    await changeGuest(tx, meetingId, act.person.personId, {
      word: 'objected',
      objection: reason.value,
      wordAt: act.now,
    })
    return act.record({}, { id: loaded.meeting.caseId, agencyId: loaded.agencyId, details: { meeting: meetingId } })
  },
})

/** The minutes were handed in: those who were there are asked whether they are right. */
export async function closeMeeting(tx: Tx, now: Date, meeting: MeetingRow, actId: number): Promise<boolean> {
  if (!(await changeMeeting(tx, meeting, { state: 'held', actId }))) return false
  await enqueue(tx, now, {
    kind: 'meeting-minutes',
    key: `meeting-minutes:${meeting.id}`,
    to: meeting.guests.filter(({ presentAt }) => presentAt !== null).map(({ personId }) => personId),
    args: { meetingId: meeting.id },
    subject: `case:${meeting.caseId}`,
  })
  return true
}

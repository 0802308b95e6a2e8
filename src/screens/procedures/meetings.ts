import { shortened } from 'persian-text'
import { GUEST_ANSWERS } from '#domain/procedures/cases.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { FormReading } from '#domain/procedures/form-sheets.ts'
import type { MeetingFacts, MeetingGuest, MeetingPage, TaskLine } from '#reads/procedures/meetings.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { formFaultText } from './workbook.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { liveButton } from './live.ts'

const BUTTON = 60
const FAULTS_SHOWN = 8

/** What is to be held, when and where. */
export const meetingText = (language: Language, facts: MeetingFacts): string =>
  lines(
    say(language, 'meeting-head', {
      title: facts.title[language],
      procedure: facts.procedure[language],
      name: facts.name,
    }),
    meetingFacts(language, facts),
  )

/** The same below the name of its case, which is not said again. */
export const meetingFacts = (language: Language, facts: MeetingFacts): string =>
  lines(
    say(language, 'meeting-at', { at: new Date(facts.at) }),
    facts.place !== '' && say(language, 'meeting-place', { place: facts.place }),
    facts.point !== null &&
      say(language, 'meeting-point', {
        point: `geo:${facts.point.latitude.toFixed(5)},${facts.point.longitude.toFixed(5)}`,
      }),
    facts.state === 'planned' && facts.words !== '' && say(language, 'meeting-moved', { words: facts.words }),
    facts.state === 'called-off' && say(language, 'meeting-state-called-off', { words: facts.words }),
    facts.state === 'held' && say(language, 'meeting-state-held'),
  )

export const answerButtons = (language: Language, meetingId: number): Button[] =>
  GUEST_ANSWERS.map((answer) =>
    answer === 'sends-deputy'
      ? go('meeting.deputy-ask', { meetingId }, label(language, 'meeting-answer-sends-deputy'))
      : go('meeting.answer', { meetingId, answer }, labelDynamic(language, `meeting-answer-${answer}`)),
  )

export const minutesButtons = (language: Language, meetingId: number): Button[] => [
  go('meeting.confirm', { meetingId }, label(language, 'meeting-confirm'), 'primary'),
  go('meeting.object-ask', { meetingId }, label(language, 'meeting-object')),
]

function ownText(language: Language, { own, state }: MeetingPage): string | null {
  if (own === null) return null
  return lines(
    state === 'planned' &&
      own.answer !== null &&
      sayDynamic(language, `meeting-own-${own.answer}`, { deputy: own.deputy }),
    own.isPresent && say(language, 'meeting-own-present'),
    own.word !== null && sayDynamic(language, `meeting-own-${own.word}`, { objection: own.objection }),
  )
}

/** One meeting, to whoever is invited or holds it. */
export function meetingScreen(language: Language, page: MeetingPage): Screen {
  const { id: meetingId, caseId, counts, own, state, isOrganizer } = page
  const isPlanned = state === 'planned'
  const held = state === 'held'
  return {
    text: paragraphs(
      meetingText(language, page),
      isPlanned && say(language, 'meeting-counts', counts),
      lines(
        (page.isDoorOpen || held) && say(language, 'meeting-present', counts),
        held && say(language, 'meeting-confirmed', counts),
      ),
      isPlanned && page.spoken !== null && page.isDoorOpen && say(language, 'meeting-code', { spoken: page.spoken }),
      ownText(language, page),
    ),
    buttons: rows(
      page.isLive && (own === null || own.isPresent || held) && liveButton(language, meetingId),
      isPlanned &&
        own !== null &&
        page.isDoorOpen &&
        !own.isPresent &&
        go('meeting.attend-ask', { meetingId }, label(language, 'meeting-attend'), 'primary'),
      isPlanned && own !== null && !page.isOver ? answerButtons(language, meetingId) : null,
      held && own?.isPresent === true && own.word !== 'confirmed' ? minutesButtons(language, meetingId) : null,
      isOrganizer &&
        isPlanned &&
        page.isOver &&
        go('case.fill', { caseId, at: null }, label(language, 'meeting-write'), 'primary'),
      isOrganizer &&
        isPlanned && [
          go('meeting.plan-ask', { caseId }, label(language, 'meeting-move')),
          go('meeting.call-off-ask', { meetingId }, label(language, 'meeting-call-off')),
        ],
      [
        isOrganizer && go('meeting.guests', { meetingId }, label(language, 'meeting-guests')),
        isOrganizer && isPlanned && go('meeting.invite-ask', { meetingId }, label(language, 'meeting-invite')),
      ],
      [
        !held && go('meeting.calendar', { meetingId }, label(language, 'meeting-calendar')),
        (held || page.isOver) && go('meeting.minutes', { meetingId }, label(language, 'meeting-minutes-pdf')),
      ],
      go('case.show', { caseId }, label(language, 'case-open')),
      homeRow(language),
    ),
  }
}

const signOf = ({ isPresent, answer }: MeetingGuest): string =>
  isPresent ? '✔' : answer === 'comes' ? '●' : answer === 'stays-away' ? '✖' : '○'

/** Who is invited, what they said, and whether they are there. */
export function guestsScreen(language: Language, page: MeetingPage): Screen {
  const marks = page.isOrganizer && page.isDoorOpen
  return {
    text: paragraphs(
      say(language, 'meeting-guests-title', { name: page.name }),
      lines(
        ...page.guests.map((guest) =>
          say(language, 'meeting-guest-line', {
            sign: signOf(guest),
            name: guest.name,
            answer: guest.answer ?? 'none',
            deputy: guest.deputy,
          }),
        ),
      ),
      marks && say(language, 'meeting-guests-hint'),
    ),
    buttons: rows(
      ...(marks ? page.guests : []).map((guest) =>
        go(
          'meeting.mark',
          { meetingId: page.id, personId: guest.personId },
          shortened(`${signOf(guest)} ${guest.name}`, BUTTON),
        ),
      ),
      marks && go('meeting.book', { meetingId: page.id }, label(language, 'attendance-button')),
      go('meeting.show', { meetingId: page.id }, label(language, 'meeting-back')),
    ),
  }
}

export const taskText = (language: Language, { text, owner, isDone, isLate, dueAt }: TaskLine): string =>
  say(language, 'task-line', {
    sign: isDone ? '✔' : isLate ? '⏰' : '○',
    text,
    owner,
    state: isDone ? 'done' : isLate ? 'late' : 'open',
    dueAt: new Date(dueAt),
  })

export const taskButtons = (language: Language, tasks: readonly TaskLine[]): Button[] =>
  tasks
    .filter(({ isOwn, isDone }) => isOwn && !isDone)
    .map(({ id, text }) =>
      go('task.done-ask', { taskId: id }, label(language, 'task-done-button', { text: shortened(text, 40) })),
    )

export const meetingsButton = (language: Language): Button =>
  go('meeting.list', {}, label(language, 'meeting-list-button'))

/** What was read of a list that came back. */
export const attendanceTakenScreen = (
  language: Language,
  { meetingId, present, absent, reading }: { meetingId: number; present: number; absent: number; reading: FormReading },
): Screen => ({
  text: paragraphs(
    say(language, 'attendance-taken', { present, absent }),
    reading.faults.slice(0, FAULTS_SHOWN).map((fault) => formFaultText(language, fault)),
  ),
  buttons: rows(
    go('meeting.guests', { meetingId }, label(language, 'meeting-guests')),
    go('meeting.show', { meetingId }, label(language, 'meeting-back')),
  ),
})

/** What lies before the reader. */
export const meetingsScreen = (
  language: Language,
  { meetings, tasks }: { meetings: readonly (MeetingFacts & { isAnswered: boolean })[]; tasks: readonly TaskLine[] },
): Screen => ({
  text: paragraphs(
    say(language, 'meeting-list'),
    meetings.length + tasks.length === 0 && say(language, 'meeting-list-empty'),
    ...meetings.map(({ title, name, at, isAnswered }) =>
      lines(
        say(language, 'meeting-line', { title: title[language], name, at: new Date(at) }),
        !isAnswered && say(language, 'meeting-line-open'),
      ),
    ),
    lines(...tasks.map((task) => taskText(language, task))),
  ),
  buttons: rows(
    ...meetings.map(({ id, title, name }) =>
      go('meeting.show', { meetingId: id }, shortened(`${title[language]} · ${name}`, BUTTON)),
    ),
    ...taskButtons(language, tasks),
    homeRow(language),
  ),
})

/** An invitation, or how it has changed. */
export const invitationScreen = (language: Language, facts: MeetingFacts, isGuest: boolean): Screen => ({
  isDocument: true,
  text: paragraphs(
    say(
      language,
      facts.state === 'called-off'
        ? 'notice-meeting-called-off'
        : facts.words === ''
          ? 'notice-meeting-invited'
          : 'notice-meeting-moved',
    ),
    meetingText(language, facts),
  ),
  buttons: rows(
    facts.state === 'planned' && isGuest ? answerButtons(language, facts.id) : null,
    go('meeting.show', { meetingId: facts.id }, label(language, 'meeting-open')),
  ),
})

export const meetingReminderScreen = (language: Language, facts: MeetingFacts): Screen => ({
  text: paragraphs(say(language, 'notice-meeting-reminder'), meetingText(language, facts)),
  buttons: rows(go('meeting.show', { meetingId: facts.id }, label(language, 'meeting-open'))),
})

export const minutesNoticeScreen = (language: Language, facts: MeetingFacts): Screen => ({
  text: paragraphs(say(language, 'notice-meeting-minutes'), meetingText(language, facts)),
  buttons: rows(
    minutesButtons(language, facts.id),
    go('meeting.minutes', { meetingId: facts.id }, label(language, 'meeting-minutes-pdf')),
  ),
})

export const taskNoticeScreen = (language: Language, task: { id: number; text: string; dueAt: Date }): Screen => ({
  text: say(language, 'notice-task-set', task),
  buttons: rows(go('task.done-ask', { taskId: task.id }, label(language, 'task-done-yes')), meetingsButton(language)),
})

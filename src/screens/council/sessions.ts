import { shortened } from 'persian-text'
import { VOTE_CHOICES, SESSION_ANSWERS } from '#domain/council/session.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { PointCard, SessionPage } from '#reads/council/session.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { go, homeRow, lines, pairs, paragraphs, rows } from '../kit.ts'

const BUTTON = 60

export const sessionsButton = (language: Language): Button =>
  go('session.list', {}, label(language, 'session-list-button'))

export const backToSession = (language: Language, sessionId: number): Button[][] => [
  [go('session.show', { sessionId }, label(language, 'session-back'))],
]

const atOf = ({ at }: { at: string | null }): Date => new Date(at ?? 0)

const titleOf = (language: Language, { kind, title, year }: Pick<PointCard, 'kind' | 'title' | 'year'>): string =>
  kind === 'RESULTS' ? label(language, 'session-results-title', { year }) : title

/** `/agenda`: what is, was or will be before the council. */
export const sessionsScreen = (
  language: Language,
  { sessions, mayBegin, isDue }: { sessions: readonly SessionPage[]; mayBegin: boolean; isDue: boolean },
): Screen => ({
  text: paragraphs(
    say(language, 'session-list'),
    isDue && mayBegin && say(language, 'session-list-due'),
    sessions.length === 0
      ? say(language, 'session-list-empty')
      : sessions.map((one) =>
          say(language, 'session-line', {
            state: one.state,
            at: atOf(one),
            number: one.number ?? '',
            points: one.points.length,
          }),
        ),
  ),
  buttons: rows(
    mayBegin && go('session.begin', {}, label(language, 'session-begin'), isDue ? 'primary' : undefined),
    ...sessions
      .filter(({ state }) => state !== 'CALLED_OFF')
      .map((one) =>
        go(
          'session.show',
          { sessionId: one.id },
          label(language, 'session-button', { state: one.state, at: atOf(one), number: one.number ?? '' }),
        ),
      ),
    homeRow(language),
  ),
})

/** When, where, and how it stands. */
export const sessionText = (language: Language, page: SessionPage): string =>
  lines(
    page.state === 'AGENDA' ? say(language, 'session-draft') : say(language, 'session-at', { at: atOf(page) }),
    page.place !== '' && say(language, 'session-place', { place: page.place }),
    page.state === 'CALLED' && page.words !== '' && say(language, 'session-moved', { words: page.words }),
    page.state === 'CALLED_OFF' && say(language, 'session-called-off', { words: page.words }),
    page.state === 'HELD' && say(language, 'session-held', { number: page.number ?? '' }),
  )

const pointLines = (language: Language, page: SessionPage): string[] =>
  page.points.map((point, index) =>
    say(language, 'session-point-line', {
      position: index + 1,
      title: titleOf(language, point),
      state: labelDynamic(language, `session-point-${point.state}`),
    }),
  )

const presentOf = ({ members }: SessionPage): number => members.filter(({ isPresent }) => isPresent).length

export const answerRow = (language: Language, sessionId: number): Button[] =>
  SESSION_ANSWERS.map((answer) =>
    go('session.answer', { sessionId, answer }, labelDynamic(language, `session-answer-${answer}`)),
  )

export function sessionScreen(language: Language, page: SessionPage): Screen {
  const { id: sessionId, cycleId, state, own, can, members, quorum } = page
  const isCalled = state === 'CALLED'
  return {
    text: paragraphs(
      say(language, 'session-title'),
      sessionText(language, page),
      pointLines(language, page),
      state === 'AGENDA' || state === 'CALLED_OFF'
        ? null
        : lines(
            say(language, 'session-quorum', { present: presentOf(page), members: members.length, quorum }),
            labelDynamic(language, `session-ballot-${page.ballot}`),
            isCalled && own !== null && own.answer !== null && sayDynamic(language, `session-own-${own.answer}`),
          ),
    ),
    buttons: rows(
      can.record && go('council.open', { cycleId }, label(language, 'session-record'), 'primary'),
      state === 'AGENDA' && can.prepare && page.points.length > 0
        ? go('session.call-ask', { sessionId }, label(language, 'session-call'), 'primary')
        : null,
      isCalled && own !== null && !page.isDoorOpen ? answerRow(language, sessionId) : null,
      ...page.points.map((point) =>
        go('session.point', { pointId: point.id }, shortened(titleOf(language, point), BUTTON)),
      ),
      [
        can.prepare && go('session.point-ask', { sessionId }, label(language, 'session-add-point')),
        can.mark && go('session.members', { sessionId }, label(language, 'session-members')),
        can.close && go('session.close-ask', { sessionId }, label(language, 'session-close')),
      ],
      isCalled && can.prepare
        ? [
            go('session.call-ask', { sessionId }, label(language, 'session-move')),
            go('session.call-off-ask', { sessionId }, label(language, 'session-call-off')),
          ]
        : null,
      isCalled && go('session.calendar', { sessionId }, label(language, 'session-calendar')),
      (state === 'HELD' || page.isDoorOpen) && go('session.minutes', { sessionId }, label(language, 'session-minutes')),
      [sessionsButton(language), ...homeRow(language)],
    ),
  }
}

/** One point: what it is about, what was said, how it was decided. */
export function pointScreen(language: Language, card: PointCard): Screen {
  const { id: pointId, sessionId, cycleId, can, counted } = card
  return {
    text: paragraphs(
      `<b>${titleOf(language, card)}</b>`,
      card.text,
      lines(
        labelDynamic(language, `session-point-${card.state}`),
        card.fingerprint !== null && say(language, 'session-point-content', { fingerprint: card.fingerprint }),
        card.papers.length > 0 && say(language, 'session-point-papers', { count: card.papers.length }),
        card.state === 'VOTING' && say(language, 'session-point-voted', { voted: card.voted, present: card.present }),
        counted !== null && say(language, 'session-point-counted', counted),
        ...card.names.map((vote) => say(language, 'session-point-name', vote)),
      ),
      card.remarks.map(({ name, text }) => say(language, 'session-remark-line', { name, text })),
      can.prepare && say(language, 'session-point-send'),
    ),
    buttons: rows(
      can.vote &&
        VOTE_CHOICES.map((choice) =>
          go('session.vote', { pointId, choice }, labelDynamic(language, `session-vote-${choice}`)),
        ),
      can.openVote && go('session.open-vote', { pointId }, label(language, 'session-open-vote'), 'primary'),
      can.closeVote && go('session.close-vote', { pointId }, label(language, 'session-close-vote'), 'primary'),
      can.remark && go('session.remark-ask', { pointId }, label(language, 'session-remark')),
      ...pairs([
        ...(can.seeTables ? [go('ranking.groups', { cycleId }, label(language, 'session-see-tables'))] : []),
        ...(card.papers.length > 0 ? [go('session.papers', { pointId }, label(language, 'session-see-papers'))] : []),
      ]),
      can.drop && go('session.drop-point', { pointId }, label(language, 'session-drop')),
      ...backToSession(language, sessionId),
    ),
  }
}

const signOf = ({ isPresent, answer }: SessionPage['members'][number]): string =>
  isPresent ? '✔' : answer === 'comes' ? '●' : answer === 'stays-away' ? '✖' : '○'

/** Who is there, to whoever keeps the minutes. */
export const membersScreen = (language: Language, page: SessionPage): Screen => ({
  text: paragraphs(
    say(language, 'session-members-title'),
    page.members.map((member) =>
      say(language, 'session-member-line', {
        sign: signOf(member),
        name: member.name,
        answer: member.answer ?? 'none',
      }),
    ),
    say(language, 'session-quorum', {
      present: presentOf(page),
      members: page.members.length,
      quorum: page.quorum,
    }),
    page.can.mark && say(language, 'session-members-hint'),
  ),
  buttons: rows(
    ...(page.can.mark ? page.members : []).map((member) =>
      go(
        'session.mark',
        { sessionId: page.id, personId: member.personId },
        shortened(`${signOf(member)} ${member.name}`, BUTTON),
      ),
    ),
    ...backToSession(language, page.id),
  ),
})

/** An invitation, a new time or place, or that it is called off. */
export const sessionNotice = (language: Language, page: SessionPage): Screen => ({
  isDocument: true,
  text: paragraphs(
    say(
      language,
      page.state === 'CALLED_OFF'
        ? 'notice-session-off'
        : page.words === ''
          ? 'notice-session-called'
          : 'notice-session-moved',
    ),
    sessionText(language, page),
    page.state === 'CALLED' && pointLines(language, page),
  ),
  buttons: rows(
    page.state === 'CALLED' && page.own !== null ? answerRow(language, page.id) : null,
    go('session.show', { sessionId: page.id }, label(language, 'session-see')),
  ),
})

export const sessionReminder = (language: Language, page: SessionPage): Screen => ({
  text: paragraphs(say(language, 'notice-session-reminder'), sessionText(language, page)),
  buttons: [[go('session.show', { sessionId: page.id }, label(language, 'session-see'))]],
})

export const voteNotice = (language: Language, card: PointCard): Screen => ({
  text: say(language, 'notice-session-vote', { title: titleOf(language, card) }),
  buttons: [[go('session.point', { pointId: card.id }, shortened(titleOf(language, card), BUTTON))]],
})

export const heldNotice = (language: Language, page: SessionPage): Screen => ({
  text: say(language, 'notice-session-held', { number: page.number ?? '', at: atOf(page) }),
  buttons: rows(
    go('session.minutes', { sessionId: page.id }, label(language, 'session-minutes')),
    go('session.show', { sessionId: page.id }, label(language, 'session-see')),
  ),
})

/** The point's name, for the minutes too. */
export const pointTitle = titleOf

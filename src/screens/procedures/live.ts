import { shortened } from 'persian-text'
import { LIVE_ENDS, type LiveSide, type LiveState } from '#domain/procedures/cases.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { LiveBeside, LiveItem, LiveLine, LiveNote, LivePage, MinutesPoint } from '#reads/procedures/live.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

const BUTTON = 60
const SIGNS: Readonly<Record<LiveState, string>> = { waiting: '◻', open: '▶', settled: '✔', 'to-mend': '↩' }

const listButton = (language: Language, meetingId: number): Button =>
  go('live.show', { meetingId, page: 0 }, label(language, 'live-list-button'))

/** The way from the meeting to its items. */
export const liveButton = (language: Language, meetingId: number): Button =>
  go('live.show', { meetingId, page: 0 }, label(language, 'live-button'), 'primary')

/** The items in their order, with how far it has come. */
export function liveScreen(language: Language, page: LivePage & { page: number }): Screen {
  const { id: meetingId, points, present, invited, canLead } = page
  const done = points.filter(({ state }) => LIVE_ENDS.some((end) => end === state)).length
  const current = points.find(({ state }) => state === 'open')
  const shown = pageOf(points, page.page)
  const isOver = points.length > 0 && done === points.length
  return {
    text: paragraphs(
      say(language, 'live-head', { title: page.title[language], name: page.name }),
      lines(
        say(language, 'live-counts', { present, invited, done, all: points.length }),
        current !== undefined && say(language, 'live-now', current),
      ),
      points.length === 0 && say(language, canLead ? 'live-before-lead' : 'live-before'),
      isOver && canLead && say(language, 'live-over'),
    ),
    buttons: rows(
      points.length === 0 && canLead && go('live.begin', { meetingId }, label(language, 'live-begin'), 'primary'),
      ...shown.items.map((point) => pointButton(language, point)),
      ...pageRow(language, shown, (to, text) => go('live.show', { meetingId, page: to }, text)),
      points.length > 0 && canLead && go('live.begin', { meetingId }, label(language, 'live-again')),
      go('meeting.show', { meetingId }, label(language, 'meeting-back')),
      homeRow(language),
    ),
  }
}

const pointButton = (language: Language, { pointId, code, title, state }: LiveLine): Button =>
  go('live.item', { pointId }, shortened(label(language, 'live-point', { sign: SIGNS[state], code, title }), BUTTON))

const noteLine = (language: Language, { side, name, text, isShared }: LiveNote): string =>
  say(language, 'live-note', {
    who: name || label(language, `live-side-${side}`),
    text,
    shared: String(isShared),
    side,
  })

/** One item, to whoever is at the table: what is claimed, what was said, and what they may do. */
export function liveItemScreen(language: Language, item: LiveItem): Screen {
  const { pointId, meetingId, code, title, claimHundredths: claim, maximumHundredths: maximum, can, state } = item
  const { target, actual } = item
  const isMeasured = claim !== null && target !== null && actual !== null
  return {
    text: paragraphs(
      lines(
        say(language, 'live-item-head', { agency: item.agencyName, code, title }),
        sayDynamic(language, `live-state-${state}`),
      ),
      lines(
        isMeasured
          ? say(language, 'live-claim-measured', { claim, maximum, target, actual })
          : say(language, 'live-claim', { claim: claim ?? 0, maximum, none: String(claim === null) }),
        say(language, 'live-files', { evidence: item.evidence, given: item.given }),
      ),
      item.notes.map((note) => noteLine(language, note)),
      can.speak && say(language, 'live-hint'),
    ),
    buttons: rows(
      can.lead &&
        state === 'open' &&
        LIVE_ENDS.map((end) => go('live.settle', { pointId, state: end }, labelDynamic(language, `live-end-${end}`))),
      can.lead && state !== 'open' && go('live.open', { pointId }, label(language, 'live-open'), 'primary'),
      can.speak && [
        go('live.note-ask', { pointId, isShared: 'shared' }, label(language, 'live-note-shared')),
        go('live.note-ask', { pointId, isShared: 'private' }, label(language, 'live-note-private')),
      ],
      item.evidence + item.given > 0 && go('live.files', { pointId }, label(language, 'live-files-button')),
      can.judge && go('review.claim', { itemId: item.itemId }, label(language, 'live-judge')),
      listButton(language, meetingId),
      homeRow(language),
    ),
  }
}

export const liveFilesScreen = (
  language: Language,
  { pointId, code, files }: { pointId: number; code: string; files: NonNullable<Screen['files']> },
): Screen => ({
  text: say(language, 'live-files-sent', { code, count: files.length }),
  files,
  buttons: rows(go('live.item', { pointId }, label(language, 'live-back'))),
})

export const liveItemNotice = (
  language: Language,
  item: Omit<LiveLine, 'state'> & { meetingId: number; name: string },
): Screen => ({
  text: say(language, 'notice-live-item', { name: item.name, code: item.code, title: item.title }),
  buttons: rows(
    go('live.item', { pointId: item.pointId }, label(language, 'live-see'), 'primary'),
    listButton(language, item.meetingId),
  ),
})

export const liveSaidNotice = (
  language: Language,
  said: Omit<LiveLine, 'state'> & { side: LiveSide; name: string; text: string; file: string },
): Screen => ({
  text: lines(
    say(language, 'notice-live-said', { code: said.code, title: said.title }),
    say(language, said.file === '' ? 'notice-live-note' : 'notice-live-file', {
      who: said.name || label(language, `live-side-${said.side}`),
      words: said.file || said.text,
    }),
  ),
  buttons: rows(go('live.item', { pointId: said.pointId }, label(language, 'live-see'))),
})

/** For whoever judges the item: what was said of it across the table. */
export const liveBesideLines = (language: Language, beside: readonly LiveBeside[]): string[] =>
  beside.map(({ at, state, notes, given }) =>
    lines(
      say(language, 'review-live', { at: new Date(at), state: labelDynamic(language, `live-state-${state}`) }),
      ...notes.map((note) => noteLine(language, note)),
      given > 0 && say(language, 'review-live-files', { count: given }),
    ),
  )

export const liveBesideButtons = (language: Language, beside: readonly LiveBeside[]): Button[] =>
  beside.slice(-1).map(({ pointId }) => go('live.item', { pointId }, label(language, 'review-live-button')))

/** A line of the minutes for each item. */
export const minutesPointRow = (language: Language, { code, title, state, notes, files }: MinutesPoint): string[] => [
  label(language, 'live-minutes-item', { code, title }),
  labelDynamic(language, `live-state-${state}`),
  [
    ...notes.map(({ side, name, text }) =>
      label(language, 'live-minutes-note', { who: name || label(language, `live-side-${side}`), text }),
    ),
    ...(files.length > 0
      ? [label(language, 'live-minutes-files', { names: files.join(label(language, 'case-comma')) })]
      : []),
  ].join('\n'),
]

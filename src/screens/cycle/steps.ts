import type { Language, StageKey } from '#domain/vocabulary.ts'
import type { Dashboard } from '#reads/cycle/dashboard.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, paragraphs, stageName } from '../kit.ts'
import { afterScreen, cycleButton, dashboardScreen } from './dashboard.ts'
import { gateText, shiftsPart } from './texts.ts'

/** The question before a step that others will feel. */
const question = (language: Language, text: string, yes: (text: string) => Button): Screen => ({
  text,
  buttons: [[yes(label(language, 'cycle-yes'))], [cycleButton(language)]],
})

const idsOf = ({ cycle: { id: cycleId, version } }: Dashboard) => ({ cycleId, version })

export function publishQuestion(language: Language, board: Dashboard): Screen {
  const { cycle, agencies, indicators, next } = board
  if (next?.refusal != null) return afterScreen(language, gateText(language, next.refusal))
  const text = say(language, 'cycle-publish-question', { year: cycle.year, agencies, indicators })
  return question(language, paragraphs(text, shiftsPart(language, board.shifts)), (yes) =>
    go('cycle.publish', idsOf(board), yes),
  )
}

export function advanceQuestion(language: Language, board: Dashboard, now: Date): Screen {
  const { next } = board
  if (next === null) return dashboardScreen(language, board, now)
  if (next.refusal !== null) return afterScreen(language, gateText(language, next.refusal))
  const { to } = next
  const text = say(language, 'cycle-advance-question', { to: labelDynamic(language, `cycle-state-${to}`) })
  return question(language, paragraphs(text, shiftsPart(language, board.shifts)), (yes) =>
    go('cycle.advance', { ...idsOf(board), to }, yes),
  )
}

/** The draft that begins from this year, and everything that is not as it was. */
export const continuedScreen = (
  language: Language,
  { year, from, shifted, mended, indicators, assignments }: Continued,
): Screen => {
  const ends = (why: string, list: Continued['shifted']): string[] | false =>
    list.length > 0 && [
      why,
      ...list.map(({ key, day, to }) =>
        say(language, 'cycle-moved-line', { stage: stageName(language, key), from: new Date(day), to: new Date(to) }),
      ),
    ]
  return afterScreen(
    language,
    paragraphs(
      say(language, 'cycle-continued', { year, from }),
      shifted.length + mended.length === 0 && say(language, 'cycle-continued-days'),
      ends(say(language, 'cycle-continued-shifted'), shifted),
      ends(say(language, 'cycle-continued-mended'), mended),
      indicators.length > 0 &&
        say(language, 'cycle-continued-indicators', { codes: indicators.join(label(language, 'list-comma')) }),
      assignments > 0 && say(language, 'cycle-continued-assignments', { count: assignments }),
      say(language, 'cycle-continued-next'),
    ),
  )
}

interface Continued {
  year: number
  from: number
  shifted: readonly { key: StageKey; day: string; to: string }[]
  mended: Continued['shifted']
  indicators: readonly string[]
  assignments: number
}

export const transmitQuestion = (language: Language, board: Dashboard): Screen =>
  question(language, say(language, 'cycle-transmitted-question'), (yes) => go('result.transmit', idsOf(board), yes))

export const festivalQuestion = (language: Language, board: Dashboard): Screen =>
  question(language, say(language, 'cycle-festival-question'), (yes) => go('cycle.festival-held', idsOf(board), yes))

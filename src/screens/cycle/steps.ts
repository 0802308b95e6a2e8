import type { Language } from '#domain/vocabulary.ts'
import type { Dashboard } from '#reads/cycle/dashboard.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go } from '../kit.ts'
import { afterScreen, cycleButton, dashboardScreen } from './dashboard.ts'
import { gateText } from './texts.ts'

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
  return question(language, text, (yes) => go('cycle.publish', idsOf(board), yes))
}

export function advanceQuestion(language: Language, board: Dashboard): Screen {
  const { next } = board
  if (next === null) return dashboardScreen(language, board)
  if (next.refusal !== null) return afterScreen(language, gateText(language, next.refusal))
  const { to } = next
  const text = say(language, 'cycle-advance-question', { to: labelDynamic(language, `cycle-state-${to}`) })
  return question(language, text, (yes) => go('cycle.advance', { ...idsOf(board), to }, yes))
}

export const transmitQuestion = (language: Language, board: Dashboard): Screen =>
  question(language, say(language, 'cycle-transmitted-question'), (yes) => go('result.transmit', idsOf(board), yes))

export const festivalQuestion = (language: Language, board: Dashboard): Screen =>
  question(language, say(language, 'cycle-festival-question'), (yes) => go('cycle.festival-held', idsOf(board), yes))

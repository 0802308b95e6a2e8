import type { Language } from '#domain/vocabulary.ts'
import type { PinnedStage } from '#reads/cycle/pinned-stage.ts'
import type { Screen } from '#shared/message.ts'
import { say } from '#wording/say.ts'
import { homeRow, rows, stageName } from '../kit.ts'
import { pinnedButton } from '../people/settings.ts'
import { deadlinesButton } from './deadlines.ts'

const facts = (language: Language, { stage, dueAt }: PinnedStage) => ({
  stage: stageName(language, stage),
  dueAt: new Date(dueAt),
})

/** Its first line is what a messenger shows above the chat. */
export const pinnedScreen = (language: Language, pinned: PinnedStage): Screen => ({
  text: say(language, 'pinned-deadline', facts(language, pinned)),
  buttons: rows([deadlinesButton(language), pinnedButton(language, true)]),
  isPinned: true,
})

export const unpinnedScreen = (language: Language, pinned: PinnedStage): Screen => ({
  text: say(language, 'pinned-deadline-over', facts(language, pinned)),
  buttons: [homeRow(language)],
  isPinned: false,
})

import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import type { NextTask } from '#workflows/review/claim-next.ts'
import { button } from '../buttons.ts'
import { refusalText } from '#screens/refusal.ts'
import { emptyQueue, queueHeader, taskView } from './task-view.ts'

/** What comes next, in words: the item taken in hand, an empty queue, or why there is none. */
export function nextScreen(language: Language, outcome: Outcome<NextTask>, options: { header?: boolean } = {}): Screen {
  if (!outcome.ok)
    return {
      text: refusalText(language, outcome.refusal),
      buttons: [[button(label(language, 'home'), 'home')]],
    }
  const { task, counts, same } = outcome.value
  if (task === null) return emptyQueue(language)
  return taskView(language, task, [
    ...(options.header === true ? [queueHeader(language, counts)] : []),
    ...(same ? [say(language, 'review-only-one')] : []),
  ])
}

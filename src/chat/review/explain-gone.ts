import type { Refusal } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { button } from '../buttons.ts'
import type { Talk } from '../dialogue/dialogue.ts'
import { refusalText } from '#screens/refusal.ts'

/** Ends a dialogue whose item has gone its own way meanwhile, and offers the queue. */
export const explainGone = (talk: Talk, refusal: Refusal): Promise<void> =>
  talk.say({
    text: refusalText(talk.language, refusal),
    buttons: [
      [button(label(talk.language, 'review-next-item'), 'review.queue')],
      [button(label(talk.language, 'home'), 'home')],
    ],
  })

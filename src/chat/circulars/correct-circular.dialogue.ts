import { CORRECTION_REASON } from '#domain/circulars/correction.ts'
import { BODY_LIMIT, readBody, readTitle } from '#domain/circulars/words.ts'
import { cleanText } from 'persian-text'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { proposeCorrection } from '#workflows/circulars/correct-circular.ts'
import { readCorrectable } from '#workflows/circulars/read-desk.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askText, choose, fill } from '../dialogue/questions.ts'
import { refused, withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { correctionPage, draftPage, type One, withProposal } from './pages.ts'

type Part = 'title' | 'body' | 'both'
interface Words {
  title: string
  body: string
}

/** Which part, its right words, the reason, and whether it is asked to be seen again. Nothing is stored until the last answer. */
export const correctCircularDialogue: Dialogue<One> = {
  id: 'correction.propose',
  async run(talk, { circularId }) {
    const { language } = talk
    const read = await talk.call(readCorrectable, { circularId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { openId, version, number, acknowledge } = read.value
    if (openId !== null) return talk.say(await talk.do((ctx) => correctionPage(ctx, { correctionId: openId })))
    const answers = await fill<{ part: Part; words: Words; reason: string; material: 'yes' | 'no' }>(talk, {
      part: () =>
        choose(talk, say(language, 'correction-ask-part', { number }), [['title', 'body'], ['both']], (part) =>
          label(language, `correction-part-${part}`),
        ),
      words: ({ part }) => askWords(talk, part, read.value),
      reason: () => askText(talk, say(language, 'correction-ask-reason'), readReason),
      material: () =>
        // Where nothing was to be acknowledged there is nothing to ask again.
        acknowledge
          ? choose(talk, say(language, 'correction-ask-material'), [['no'], ['yes']], (answer) =>
              label(language, `correction-material-${answer}`),
            )
          : Promise.resolve('no'),
    })
    if (answers === null) return
    const { words, reason, material } = answers
    const proposal = { circularId, version, ...words, reason, material: material === 'yes' }
    const outcome = await talk.call(proposeCorrection, proposal)
    if (!outcome.ok) {
      const page = await talk.do((ctx) => draftPage(ctx, { circularId }))
      return talk.say(withNote(refusalText(language, outcome.refusal), page))
    }
    await talk.say(await talk.do((ctx) => withProposal(ctx, outcome.value)))
  },
}

/** What is not to be corrected keeps what stands there. */
async function askWords(talk: Talk, part: Part, { title: oldTitle, body: oldBody }: Words): Promise<Words | Back> {
  const { language } = talk
  const title =
    part === 'body'
      ? oldTitle
      : await askText(talk, say(language, 'correction-ask-title', { title: oldTitle }), readTitle)
  if (title === BACK) return BACK
  const body =
    part === 'title'
      ? oldBody
      : await askText(talk, say(language, 'correction-ask-body', { limit: BODY_LIMIT }), readBody)
  return body === BACK ? BACK : { title, body }
}

/** Refusal: correction-reason {minimum, limit}. */
function readReason(text: string): Outcome<string> {
  const reason = cleanText(text)
  const { minimum, limit } = CORRECTION_REASON
  const fits = reason.length >= minimum && reason.length <= limit
  return fits ? done(reason) : refuse('correction-reason', { minimum, limit })
}

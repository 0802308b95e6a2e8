import { CORRECTION_REASON } from '#domain/circulars/correction.ts'
import { BODY_LIMIT, readBody, readTitle } from '#domain/circulars/words.ts'
import { cleanText } from 'persian-text'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { proposeCorrection } from '#workflows/circulars/correct-circular.ts'
import { readCorrectable } from '#workflows/circulars/read-desk.ts'
import { type Back, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
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
    const read = await talk.do((ctx) => readCorrectable(ctx.tools, ctx.caller, { circularId }))
    if (!read.ok) return talk.say(refused(talk.language, read.refusal))
    const { openId, version } = read.value
    if (openId !== null) return talk.say(await talk.do((ctx) => correctionPage(ctx, { correctionId: openId })))
    const words: Words = { title: read.value.title, body: read.value.body }
    let part: Part = 'both'
    let reason = ''
    let material = false
    const finished = await talk.steps([
      async () => {
        const answer = await askPart(talk, read.value.number)
        if (answer !== BACK) part = answer
        return answer
      },
      async () => askWords(talk, part, read.value, words),
      async () => {
        const answer = await talk.ask({ text: say(talk.language, 'correction-ask-reason') }, ({ text }) =>
          readReason(text),
        )
        if (answer !== BACK) reason = answer
        return answer
      },
      async () => {
        // Where nothing was to be acknowledged there is nothing to ask again.
        const answer = read.value.acknowledge ? await askMaterial(talk) : 'no'
        if (answer !== BACK) material = answer === 'yes'
        return answer
      },
    ])
    if (!finished) return
    const outcome = await talk.do((ctx) =>
      proposeCorrection(ctx.tools, ctx.caller, { circularId, version, ...words, reason, material }),
    )
    if (!outcome.ok) {
      const page = await talk.do((ctx) => draftPage(ctx, { circularId }))
      return talk.say(withNote(refusalText(talk.language, outcome.refusal), page))
    }
    await talk.say(await talk.do((ctx) => withProposal(ctx, outcome.value)))
  },
}

function askPart(talk: Talk, number: string): Promise<Part | Back> {
  const { language } = talk
  const buttons = [
    [pick(label(language, 'correction-part-title'), 'title'), pick(label(language, 'correction-part-body'), 'body')],
    [pick(label(language, 'correction-part-both'), 'both')],
  ]
  const parts: readonly Part[] = ['title', 'body', 'both']
  return talk.ask({ text: say(language, 'correction-ask-part', { number }), buttons }, ({ picked }) => {
    const part = parts.find((candidate) => candidate === picked)
    return part === undefined ? refuse('choice-by-button') : done(part)
  })
}

/** Writes into `words`; what is not to be corrected keeps what stands there. */
async function askWords(talk: Talk, part: Part, before: Words, words: Words): Promise<Back | undefined> {
  const { language } = talk
  Object.assign(words, { title: before.title, body: before.body })
  if (part !== 'body') {
    const question = { text: say(language, 'correction-ask-title', { title: before.title }) }
    const title = await talk.ask(question, ({ text }) => readTitle(text))
    if (title === BACK) return BACK
    words.title = title
  }
  if (part !== 'title') {
    const question = { text: say(language, 'correction-ask-body', { limit: BODY_LIMIT }) }
    const body = await talk.ask(question, ({ text }) => readBody(text))
    if (body === BACK) return BACK
    words.body = body
  }
  return undefined
}

/** Refusal: correction-reason {minimum, limit}. */
function readReason(text: string | null): Outcome<string> {
  const reason = cleanText(text ?? '')
  const { minimum, limit } = CORRECTION_REASON
  const fits = reason.length >= minimum && reason.length <= limit
  return fits ? done(reason) : refuse('correction-reason', { minimum, limit })
}

function askMaterial(talk: Talk): Promise<'yes' | 'no' | Back> {
  const { language } = talk
  const buttons = [
    [pick(label(language, 'correction-material-no'), 'no')],
    [pick(label(language, 'correction-material-yes'), 'yes')],
  ]
  return talk.ask({ text: say(language, 'correction-ask-material'), buttons }, ({ picked }) =>
    picked === 'yes' || picked === 'no' ? done(picked) : refuse('choice-by-button'),
  )
}

import { OBJECTION_TEXT_LIMIT } from '#domain/objections/check-objection.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { type OwnPage, readOwnPage } from '#workflows/objections/read-own.ts'
import { setObjectionText } from '#workflows/objections/set-text.ts'
import type { Ctx } from '../context.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { ownPage, refusedOnPage, refusedScreen } from './own.ts'
import { homeButton } from './own-views.ts'

/** Requirement E11: the text of an objection, kept in the draft as it comes. */
export const textDialogue: Dialogue = {
  id: 'objections-text',
  async run(talk, args) {
    const itemId = Number(args['itemId'])
    const opened = await talk.do(async (ctx): Promise<{ page: OwnPage } | { screen: Screen }> => {
      const page = await readOwnPage(ctx.tools, ctx.caller, itemId)
      if (!page.ok) return { screen: refusedScreen(ctx, page.refusal) }
      return page.value.can.edit ? { page: page.value } : { screen: await ownPage(ctx, itemId) }
    })
    if ('screen' in opened) return talk.say(opened.screen)
    const text = await talk.ask(question(talk, opened.page), (answer) =>
      answer.text === null || answer.text === '' ? refuse('objection-needs-text') : done(answer.text),
    )
    if (text === BACK) return talk.say(await talk.do((ctx) => ownPage(ctx, itemId)))
    return talk.say(await talk.do((ctx) => save(ctx, itemId, opened.page.marks.text, text)))
  },
}

const question = ({ language }: Talk, { code, title, objection }: OwnPage): Screen => ({
  text: [
    say(language, 'objections-ask-text', { code, title, limit: OBJECTION_TEXT_LIMIT }),
    ...(objection === null || objection.text === ''
      ? []
      : [say(language, 'objections-ask-text-current', { text: objection.text })]),
  ].join('\n\n'),
})

async function save(ctx: Ctx, itemId: number, seen: string, text: string): Promise<Screen> {
  const outcome = await setObjectionText(ctx.tools, ctx.caller, { itemId, seen, text })
  if (outcome.ok) return ownPage(ctx, itemId, [say(ctx.language, 'objections-text-kept')])
  if (outcome.refusal.code !== 'deadline-passed') return refusedOnPage(ctx, outcome.refusal, itemId)
  // What came too late is shown back, so that it is not lost (voice.md).
  const dueAt = new Date(outcome.refusal.dueAt)
  return {
    text: say(ctx.language, 'objections-late', { dueAt, sentAt: ctx.caller.sentAt, text }),
    buttons: [[homeButton(ctx.language)]],
  }
}

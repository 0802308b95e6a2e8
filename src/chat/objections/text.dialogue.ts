import type { RouteIds } from '#domain/acts.ts'
import { OBJECTION_TEXT_LIMIT } from '#domain/objections/check-objection.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { ObjectionPage } from '#reads/objections/agency-page.ts'
import { homeRow, refused, paragraphs } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { setObjectionText } from '#workflows/objections/draft-objection.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import type { Ctx } from '../context.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { objectionNow, refusedOnPage } from './agency.ts'

type OfItem = RouteIds<'objection.set-text'>

/** Requirement E11: the text of an objection, stored in the draft as it comes. */
export const textDialogue: Dialogue<OfItem> = {
  id: 'objection.set-text',
  async run(talk, item) {
    const opened = await talk.do(async (ctx): Promise<{ page: ObjectionPage } | { screen: Screen }> => {
      const page = await readObjectionPage(ctx.tools, ctx.caller, item)
      if (!page.ok) return { screen: refused(ctx.language, page.refusal) }
      return page.value.can.edit ? { page: page.value } : { screen: await objectionNow(ctx, item) }
    })
    if ('screen' in opened) return talk.say(opened.screen)
    const text = await talk.ask(question(talk, opened.page), (answer) =>
      answer.text === null || answer.text === '' ? refuse('objection-needs-text') : done(answer.text),
    )
    if (text === BACK) return talk.say(await talk.do((ctx) => objectionNow(ctx, item)))
    return talk.say(await talk.do((ctx) => save(ctx, item, opened.page.marks.text, text)))
  },
}

const question = ({ language }: Talk, { code, title, objection }: ObjectionPage): Screen => ({
  text: paragraphs(
    say(language, 'objections-ask-text', { code, title, limit: OBJECTION_TEXT_LIMIT }),
    !(objection === null || objection.text === '') &&
      say(language, 'objections-ask-text-current', { text: objection.text }),
  ),
})

async function save(ctx: Ctx, item: OfItem, seen: string, text: string): Promise<Screen> {
  const outcome = await setObjectionText(ctx.tools, ctx.caller, { ...item, seen, text })
  if (outcome.ok) return objectionNow(ctx, item, [say(ctx.language, 'objections-text-kept')])
  if (outcome.refusal.code !== 'deadline-passed') return refusedOnPage(ctx, outcome.refusal, item)
  // What came too late is shown back, so that it is not lost (voice.md).
  const dueAt = new Date(outcome.refusal.dueAt)
  return {
    text: say(ctx.language, 'objections-late', { dueAt, sentAt: ctx.caller.sentAt, text }),
    buttons: [homeRow(ctx.language)],
  }
}

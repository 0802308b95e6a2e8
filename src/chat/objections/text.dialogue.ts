import type { RouteIds } from '#domain/acts.ts'
import { OBJECTION_TEXT_LIMIT } from '#domain/objections/check-objection.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { ObjectionPage } from '#reads/objections/agency-page.ts'
import { homeRow, paragraphs } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { setObjectionText } from '#workflows/objections/draft-objection.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import type { Ctx } from '../context.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askText } from '../dialogue/questions.ts'
import { afterwards } from '../routes.ts'
import { objectionNow } from './agency.ts'

type OfItem = RouteIds<'objection.set-text'>

/** Requirement E11: the text of an objection, stored in the draft as it comes. */
export const textDialogue: Dialogue<OfItem> = {
  id: 'objection.set-text',
  async run(talk, item) {
    const page = await talk.call(readObjectionPage, item)
    const isOpen = page.ok && page.value.can.edit
    const text = isOpen
      ? await askText(talk, question(talk, page.value), (words) =>
          words === '' ? refuse('objection-needs-text') : done(words),
        )
      : BACK
    if (text === BACK || !isOpen) return talk.say(await talk.do((ctx) => objectionNow(ctx, item)))
    return talk.say(await talk.do((ctx) => save(ctx, item, page.value.marks.text, text)))
  },
}

const question = ({ language }: Talk, { code, title, objection }: ObjectionPage): string =>
  paragraphs(
    say(language, 'objections-ask-text', { code, title, limit: OBJECTION_TEXT_LIMIT }),
    objection !== null &&
      objection.text !== '' &&
      say(language, 'objections-ask-text-current', { text: objection.text }),
  )

async function save(ctx: Ctx, item: OfItem, seen: string, text: string): Promise<Screen> {
  const { language } = ctx
  const outcome = await ctx.call(setObjectionText, { ...item, seen, text })
  if (outcome.ok || outcome.refusal.code !== 'deadline-passed')
    return afterwards(
      ctx,
      outcome,
      () => say(language, 'objections-text-kept'),
      () => objectionNow(ctx, item),
    )
  // What came too late is shown back, so that it is not lost (voice.md).
  const dueAt = new Date(outcome.refusal.dueAt)
  return {
    text: say(language, 'objections-late', { dueAt, sentAt: ctx.caller.sentAt, text }),
    buttons: [homeRow(language)],
  }
}

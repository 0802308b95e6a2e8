import type { RouteIds } from '#domain/acts.ts'
import { OBJECTION_TEXT_LIMIT, OBJECTION_TEXT_SOFT_LIMIT } from '#domain/objections/check-objection.ts'
import { PARTICULARS_LIMIT, wantsParticulars } from '#domain/objections/ground.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { ObjectionPage } from '#reads/objections/agency-page.ts'
import { homeRow, paragraphs } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { setObjectionText } from '#workflows/objections/draft-objection.ts'
import { readObjectionPage } from '#workflows/objections/read-agency.ts'
import type { Ctx } from '../context.ts'
import type { Back, Dialogue, Talk } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'
import { afterwards } from '../routes.ts'
import { objectionNow } from './agency.ts'

type OfItem = RouteIds<'objection.set-text'>

/** Requirement E11: the text of an objection, stored in the draft as it comes. */
export const textDialogue: Dialogue<OfItem> = {
  id: 'objection.set-text',
  async run(talk, item) {
    const page = await talk.call(readObjectionPage, item)
    const isOpen = page.ok && page.value.can.edit
    if (!isOpen) return talk.say(await talk.do((ctx) => objectionNow(ctx, item)))
    const { objection, marks } = page.value
    const ground = objection?.ground ?? 'other'
    const written = await fill<{ particulars: string | null; text: string }>(
      talk,
      {
        particulars: () => askParticulars(talk, page.value),
        text: () =>
          askText(talk, question(talk, page.value), (words) =>
            words === '' ? refuse('objection-needs-text') : done(words),
          ),
      },
      undefined,
      wantsParticulars(ground) ? {} : { particulars: null },
    )
    if (written === null) return talk.say(await talk.do((ctx) => objectionNow(ctx, item)))
    return talk.say(await talk.do((ctx) => save(ctx, item, { seen: marks.text, ...written })))
  },
}

/** Which file and page, which figure, which rule: as the ground asks. */
function askParticulars(talk: Talk, { code, title, objection }: ObjectionPage): Promise<string | Back> {
  const { language } = talk
  const ground = objection?.ground ?? 'other'
  const now = objection?.particulars ?? ''
  const text = paragraphs(
    say(language, 'objections-ask-particulars', { code, title, ground, limit: PARTICULARS_LIMIT }),
    now !== '' && say(language, 'objections-ask-text-current', { text: now }),
  )
  return askText(talk, text, (words) => {
    if (words === '') return refuse('objection-needs-particulars', { ground })
    const { length } = words
    return length > PARTICULARS_LIMIT ? refuse('objection-too-long', { length, limit: PARTICULARS_LIMIT }) : done(words)
  })
}

const question = ({ language }: Talk, { code, title, objection }: ObjectionPage): string =>
  paragraphs(
    say(language, 'objections-ask-text', { code, title, limit: OBJECTION_TEXT_LIMIT, soft: OBJECTION_TEXT_SOFT_LIMIT }),
    objection !== null &&
      objection.text !== '' &&
      say(language, 'objections-ask-text-current', { text: objection.text }),
  )

async function save(
  ctx: Ctx,
  item: OfItem,
  written: { seen: string; particulars: string | null; text: string },
): Promise<Screen> {
  const { language } = ctx
  const outcome = await ctx.call(setObjectionText, { ...item, ...written })
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
    text: say(language, 'objections-late', {
      dueAt,
      sentAt: ctx.caller.sentAt,
      text: [written.particulars ?? '', written.text].filter((words) => words !== '').join('\n'),
    }),
    buttons: [homeRow(language)],
  }
}

import { type Field, readBody, readIssuedOn, readNumber, readTitle } from '#domain/circulars/words.ts'
import { withNote } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Outcome } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { readDraft } from '#workflows/circulars/read-desk.ts'
import { changeCircular } from '#workflows/circulars/write-circular.ts'
import type { Ctx, Edited } from '../context.ts'
import { draftPage } from './pages.ts'

/** A corrected answer corrects the draft that still says what it said. @returns whether it did, or said why not */
export async function takeEdit(ctx: Ctx, circularId: number, { before, now }: Edited): Promise<boolean> {
  const draft = await ctx.call(readDraft, { circularId })
  if (!draft.ok || !draft.value.may.change) return false
  const { number, title, body, issuedOn } = draft.value.circular
  const { zone } = ctx.tools
  const readDate = (text: string) => readIssuedOn(text, ctx.caller.sentAt.toISOString(), zone)
  const fields: Record<Exclude<Field, 'date'> | 'issuedOn', [stands: string, read: (text: string) => Outcome<string>]> =
    {
      number: [number, readNumber],
      title: [title, readTitle],
      body: [body, readBody],
      issuedOn: [issuedOn.toISOString(), readDate],
    }
  const [meant, another] = Object.entries(fields).filter(([, [stands, read]]) => {
    const said = read(before)
    return said.ok && said.value === stands
  })
  if (meant === undefined || another !== undefined) return false
  const [field, [, read]] = meant
  const said = read(now)
  const outcome = said.ok ? await ctx.call(changeCircular, { circularId, [field]: said.value }) : said
  const note = outcome.ok ? say(ctx.language, 'edit-taken') : refusalText(ctx.language, outcome.refusal)
  await ctx.say(withNote(note, await draftPage(ctx, { circularId })))
  return true
}

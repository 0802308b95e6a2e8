import type { Screen } from '#shared/message.ts'
import type { Outcome } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { takeFile } from '#workflows/circulars/attach-file.ts'
import { cancelCircular } from '#workflows/circulars/cancel-circular.ts'
import { confirmCircular } from '#workflows/circulars/confirm-circular.ts'
import { proposeCircular } from '#workflows/circulars/propose-circular.ts'
import { type DeskCircular, previewCircular, readAudience, readDeskCircular } from '#workflows/circulars/read-desk.ts'
import { readRecipients } from '#workflows/circulars/read-recipients.ts'
import { remindSilent } from '#workflows/circulars/remind-silent.ts'
import { removeFile } from '#workflows/circulars/remove-file.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '../paging.ts'
import { refusalText } from '../refusal.ts'
import { deskPage, draftPage, progressPage, refusedPage } from './desk-pages.ts'
import { backToDraft, cancelScreen, changeScreen, decisionScreen, dropScreen, sendScreen } from './desk-views.ts'
import { silentScreen } from './progress-views.ts'
import { withNote } from './views.ts'

/** What has been done, or why it was not, above the circular as it stands now: an outdated button is answered like that too. */
async function afterwards<T>(
  ctx: Ctx,
  id: number,
  outcome: Outcome<T>,
  told: (value: T) => string,
  page: (ctx: Ctx, id: number) => Promise<Screen> = draftPage,
): Promise<unknown> {
  const note = outcome.ok ? told(outcome.value) : refusalText(ctx.language, outcome.refusal)
  const screen = await page(ctx, id)
  // Who may not even look is told so once.
  return ctx.show(screen.text === note ? screen : withNote(note, screen))
}

/** Shows a screen of a circular that is changed no more than looked at. */
const look =
  (screen: (ctx: Ctx, desk: DeskCircular) => Screen): Handler =>
  async (ctx, [id]) => {
    const desk = await readDeskCircular(ctx.tools, ctx.by, Number(id))
    return ctx.show(desk.ok ? screen(ctx, desk.value) : refusedPage(ctx, desk.refusal))
  }

const begin =
  (kind: 'circular' | 'notice'): Handler =>
  (ctx) =>
    ctx.conversation.enter('circular-write', { circularId: 0, kind, field: -1 })

async function preview(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const desk = await readDeskCircular(ctx.tools, ctx.by, Number(id))
  const screen = await previewCircular(ctx.tools, ctx.by, Number(id), ctx.language)
  if (!desk.ok) return ctx.show(refusedPage(ctx, desk.refusal))
  if (!screen.ok) return ctx.show(refusedPage(ctx, screen.refusal))
  await ctx.say(screen.value)
  return ctx.say(decisionScreen(ctx.language, desk.value))
}

async function propose(ctx: Ctx, [id, version]: string[]): Promise<unknown> {
  const circularId = Number(id)
  const outcome = await proposeCircular(ctx.tools, ctx.by, { circularId, version: Number(version) })
  return afterwards(ctx, circularId, outcome, ({ state, told }) => {
    if (state !== 'PROPOSED') return say(ctx.language, 'circular-adopted')
    return told === 0 ? say(ctx.language, 'circular-proposed-nobody') : say(ctx.language, 'circular-proposed', { told })
  })
}

async function confirm(ctx: Ctx, [id, version]: string[]): Promise<unknown> {
  const circularId = Number(id)
  const outcome = await confirmCircular(ctx.tools, ctx.by, { circularId, version: Number(version) })
  return afterwards(ctx, circularId, outcome, () => say(ctx.language, 'circular-confirmed'))
}

async function askSend(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const plan = await readAudience(ctx.tools, ctx.by, Number(id))
  if (!plan.ok) return afterwards(ctx, Number(id), plan, () => '')
  return ctx.show(sendScreen(ctx.language, plan.value))
}

async function send(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await sendCircular(ctx.tools, ctx.by, { circularId: Number(id) })
  return afterwards(ctx, Number(id), outcome, ({ people, agencies }) =>
    say(ctx.language, 'circular-sent', { people, agencies }),
  )
}

async function cancel(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await cancelCircular(ctx.tools, ctx.by, { circularId: Number(id) })
  return afterwards(
    ctx,
    Number(id),
    outcome,
    ({ number }) => say(ctx.language, 'circular-cancelled', { number }),
    outcome.ok ? () => deskPage(ctx, 0) : draftPage,
  )
}

async function drop(ctx: Ctx, [id, attachmentId]: string[]): Promise<unknown> {
  const input = { circularId: Number(id), attachmentId: Number(attachmentId) }
  const outcome = await removeFile(ctx.tools, ctx.by, input)
  if (outcome.ok) return ctx.show(await draftPage(ctx, input.circularId))
  return afterwards(ctx, input.circularId, outcome, () => '')
}

async function silent(ctx: Ctx, [id, page]: string[]): Promise<unknown> {
  const recipients = await readRecipients(ctx.tools, ctx.by, Number(id))
  if (!recipients.ok) return ctx.show(refusedPage(ctx, recipients.refusal))
  return ctx.show(silentScreen(ctx.language, recipients.value, pageNumber(page)))
}

async function remind(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await remindSilent(ctx.tools, ctx.by, { circularId: Number(id) })
  const told = ({ reminded }: { reminded: number }): string =>
    reminded === 0
      ? say(ctx.language, 'circular-reminded-already')
      : say(ctx.language, 'circular-reminded', { reminded })
  return afterwards(ctx, Number(id), outcome, told, progressPage)
}

/** A file that came while the draft was open, also in the middle of the dialogue: one short message for each. */
export async function takeCircularFile(ctx: Ctx, id: number): Promise<unknown> {
  const { file, language } = ctx
  if (file === null) return undefined
  const outcome = await takeFile(ctx.tools, ctx.by, id, file, (take) => ctx.surface.fetchFile(ctx.api, file, take))
  const buttons = [[backToDraft(language, id)]]
  if (!outcome.ok) return ctx.say({ text: refusalText(language, outcome.refusal), buttons })
  const { name, count, isNew } = outcome.value
  return ctx.say({
    text: say(language, isNew ? 'circular-file-kept' : 'circular-file-known', { name, count }),
    buttons,
  })
}

export const announce: Handler = async (ctx) => ctx.show(await deskPage(ctx, 0))

export const deskActs: Record<string, Handler> = {
  'circulars.desk': async (ctx, [page]) => ctx.show(await deskPage(ctx, pageNumber(page))),
  'circulars.new': begin('circular'),
  'circulars.new-notice': begin('notice'),
  'circulars.draft': async (ctx, [id]) => ctx.show(await draftPage(ctx, Number(id))),
  'circulars.preview': preview,
  'circulars.propose': propose,
  'circulars.confirm': confirm,
  'circulars.send': askSend,
  'circulars.send-now': send,
  'circulars.cancel': look((ctx, desk) => cancelScreen(ctx.language, desk)),
  'circulars.cancel-now': cancel,
  'circulars.change': look((ctx, desk) => changeScreen(ctx.language, desk)),
  'circulars.rewrite': (ctx, [id, field]) =>
    ctx.conversation.enter('circular-write', { circularId: Number(id), kind: 'circular', field: Number(field) }),
  'circulars.drop': look((ctx, desk) => dropScreen(ctx.language, desk)),
  'circulars.drop-now': drop,
  'circulars.progress': async (ctx, [id]) => ctx.show(await progressPage(ctx, Number(id))),
  'circulars.silent': silent,
  'circulars.remind': remind,
}

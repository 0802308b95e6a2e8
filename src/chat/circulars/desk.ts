import { READER_KINDS } from '#domain/circulars/audience.ts'
import { CIRCULAR_KINDS } from '#domain/circulars/kinds.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { takeFile } from '#workflows/circulars/attach-file.ts'
import { cancelCircular } from '#workflows/circulars/cancel-circular.ts'
import { confirmCircular } from '#workflows/circulars/confirm-circular.ts'
import { proposeCircular } from '#workflows/circulars/propose-circular.ts'
import { type DeskCircular, previewCircular, readDeskCircular } from '#workflows/circulars/read-desk.ts'
import { readAudience } from '#workflows/circulars/read-reach.ts'
import { readRecipients } from '#workflows/circulars/read-recipients.ts'
import { remindSilent } from '#workflows/circulars/remind-silent.ts'
import { removeFile } from '#workflows/circulars/remove-file.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import { afterwards } from './afterwards.ts'
import { deskPage, draftPage, progressPage, refusedPage } from './desk-pages.ts'
import {
  backToDraft,
  cancelScreen,
  changeScreen,
  decisionScreen,
  dropScreen,
  kindScreen,
  sendScreen,
} from './desk-views.ts'
import { optionActs } from './options.ts'
import { silentScreen } from './progress-views.ts'
import { withNote } from './views.ts'

/** Shows a screen of a circular that is changed no more than looked at. */
const look =
  (screen: (ctx: Ctx, desk: DeskCircular) => Screen): Handler =>
  async (ctx, [id]) => {
    const desk = await readDeskCircular(ctx.tools, ctx.caller, Number(id))
    return ctx.show(desk.ok ? screen(ctx, desk.value) : refusedPage(ctx, desk.refusal))
  }

const begin: Handler = (ctx, [kind]) =>
  ctx.conversation.enter('circular-write', {
    circularId: 0,
    kind: CIRCULAR_KINDS[Number(kind)] ?? 'circular',
    field: -1,
  })

/** The files come once; whoever looks as another reader has them above already. */
async function preview(ctx: Ctx, [id, asked]: string[]): Promise<unknown> {
  const desk = await readDeskCircular(ctx.tools, ctx.caller, Number(id))
  if (!desk.ok) return ctx.show(refusedPage(ctx, desk.refusal))
  const wanted = READER_KINDS.find((kind) => kind === asked)
  const preview = await previewCircular(ctx.tools, ctx.caller, Number(id), ctx.language, wanted)
  if (!preview.ok) return ctx.show(refusedPage(ctx, preview.refusal))
  await ctx.say(sampleOf(preview.value.screen, wanted === undefined))
  return ctx.say(decisionScreen(ctx.language, desk.value, preview.value))
}

/** Buttons of a preview look like the real ones and do nothing. */
const sampleOf = (screen: Screen, withFiles: boolean): Screen => ({
  ...screen,
  files: withFiles ? (screen.files ?? []) : [],
  buttons: (screen.buttons ?? []).map((row) => row.map((one) => button(one.label, 'circulars.sample'))),
})

async function propose(ctx: Ctx, [id, version]: string[]): Promise<unknown> {
  const circularId = Number(id)
  const outcome = await proposeCircular(ctx.tools, ctx.caller, { circularId, version: Number(version) })
  return afterwards(ctx, circularId, outcome, ({ state, told }) => {
    if (state !== 'PROPOSED') return say(ctx.language, 'circular-adopted')
    return told === 0 ? say(ctx.language, 'circular-proposed-nobody') : say(ctx.language, 'circular-proposed', { told })
  })
}

async function confirm(ctx: Ctx, [id, version]: string[]): Promise<unknown> {
  const circularId = Number(id)
  const outcome = await confirmCircular(ctx.tools, ctx.caller, { circularId, version: Number(version) })
  return afterwards(ctx, circularId, outcome, ({ isScheduled }) =>
    say(ctx.language, 'circular-confirmed', { scheduled: String(isScheduled) }),
  )
}

async function askSend(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const plan = await readAudience(ctx.tools, ctx.caller, Number(id))
  if (!plan.ok) return afterwards(ctx, Number(id), plan, () => '')
  return ctx.show(sendScreen(ctx.language, plan.value))
}

async function send(ctx: Ctx, [id, people]: string[]): Promise<unknown> {
  const outcome = await sendCircular(ctx.tools, ctx.caller, { circularId: Number(id), people: Number(people) })
  if (!outcome.ok && outcome.refusal.code === 'audience-changed') {
    const plan = await readAudience(ctx.tools, ctx.caller, Number(id))
    const note = refusalText(ctx.language, outcome.refusal)
    if (plan.ok) return ctx.show(withNote(note, sendScreen(ctx.language, plan.value)))
  }
  return afterwards(ctx, Number(id), outcome, ({ people, agencies }) =>
    say(ctx.language, 'circular-sent', { people, agencies }),
  )
}

async function cancel(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await cancelCircular(ctx.tools, ctx.caller, { circularId: Number(id) })
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
  const outcome = await removeFile(ctx.tools, ctx.caller, input)
  if (outcome.ok) return ctx.show(await draftPage(ctx, input.circularId))
  return afterwards(ctx, input.circularId, outcome, () => '')
}

async function silent(ctx: Ctx, [id, page]: string[]): Promise<unknown> {
  const recipients = await readRecipients(ctx.tools, ctx.caller, Number(id))
  if (!recipients.ok) return ctx.show(refusedPage(ctx, recipients.refusal))
  return ctx.show(silentScreen(ctx.language, recipients.value, pageNumber(page)))
}

async function remind(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const outcome = await remindSilent(ctx.tools, ctx.caller, { circularId: Number(id) })
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
  const outcome = await takeFile(ctx.tools, ctx.caller, id, file, (take) => ctx.surface.fetchFile(ctx.api, file, take))
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
  'circulars.new': (ctx) => ctx.show(kindScreen(ctx.language)),
  'circulars.write': begin,
  'circulars.sample': (ctx) => ctx.toast(label(ctx.language, 'circular-preview-sample')),
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
  ...optionActs,
}

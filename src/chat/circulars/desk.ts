import type { RouteIds } from '#domain/acts.ts'
import { isCondition, ruleOf } from '#domain/circulars/options.ts'
import { label, say } from '#wording/say.ts'
import { reachScreen } from '#screens/circulars/audience.ts'
import {
  cancelScreen,
  changeScreen,
  decisionScreen,
  kindScreen,
  removeScreen,
  sampleScreen,
  sendScreen,
  toDraft,
} from '#screens/circulars/desk.ts'
import { optionScreen } from '#screens/circulars/options.ts'
import { refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { removeFile, takeFile } from '#workflows/circulars/circular-files.ts'
import { confirmCircular, proposeCircular } from '#workflows/circulars/confirm-circular.ts'
import { previewCircular, readDraft, readOffers, readPlan, readReach } from '#workflows/circulars/read-desk.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import { cancelCircular, setOption } from '#workflows/circulars/write-circular.ts'
import type { Ctx } from '../context.ts'
import { begin } from '../dialogue/dialogue.ts'
import { afterwards, changes, onPage, opens, page, shows, takes } from '../routes.ts'
import type { Routes } from '../shelf.ts'
import { circularOptionDialogue } from './circular-option.dialogue.ts'
import { audiencePage, deskPage, draftPage, type One } from './pages.ts'
import { writeCircularDialogue } from './write-circular.dialogue.ts'

/** The files come once; whoever looks as another reader has them above already. */
async function preview(ctx: Ctx, { circularId, reader }: RouteIds<'circular.preview'>): Promise<unknown> {
  const draft = await ctx.call(readDraft, { circularId })
  if (!draft.ok) return ctx.show(refused(ctx.language, draft.refusal))
  const shown = await ctx.call(previewCircular, { circularId, ...(reader === null ? {} : { reader }) })
  if (!shown.ok) return ctx.show(refused(ctx.language, shown.refusal))
  await ctx.say(sampleScreen(ctx.language, shown.value, reader === null))
  return ctx.say(decisionScreen(ctx.language, draft.value, shown.value))
}

const plan = page(readPlan, (language, found, _ids: One) => sendScreen(language, found), onPage(draftPage))

async function send(ctx: Ctx, { circularId, people }: RouteIds<'circular.send'>): Promise<unknown> {
  const one = { circularId }
  const outcome = await ctx.call(sendCircular, { circularId, people })
  const isOtherAudience = !outcome.ok && outcome.refusal.code === 'audience-changed'
  return ctx.show(
    await afterwards(
      ctx,
      outcome,
      (sent) => say(ctx.language, 'circular-sent', { people: sent.people, agencies: sent.agencies }),
      () => (isOtherAudience ? plan : draftPage)(ctx, one),
    ),
  )
}

async function cancel(ctx: Ctx, one: One): Promise<unknown> {
  const outcome = await ctx.call(cancelCircular, one)
  const news = ({ number }: { number: string }) => say(ctx.language, 'circular-cancelled', { number })
  const now = () => (outcome.ok ? deskPage(ctx, { page: 0 }) : draftPage(ctx, one))
  return ctx.show(await afterwards(ctx, outcome, news, now))
}

/** A list to choose from; what has to be typed is asked for in a dialogue. */
async function askOption(ctx: Ctx, { circularId, option, page }: RouteIds<'circular.option'>): Promise<unknown> {
  const { ask } = ruleOf(option)
  if (ask === 'day' || ask === 'time') return begin(ctx, circularOptionDialogue, { circularId, option })
  return showOffers(ctx, { circularId, option, at: { page: page ?? 0 } })
}

type Offers = One & Pick<RouteIds<'circular.set-option'>, 'option'> & { at: Parameters<typeof optionScreen>[2] }
const showOffers = shows(readOffers, (language, offered, { at }: Offers) => optionScreen(language, offered, at))

/** After a choice the draft is shown as it stands; a list of the audience stays, so that several are chosen one after another. */
async function setOptionNow(ctx: Ctx, ids: RouteIds<'circular.set-option'>): Promise<unknown> {
  const { circularId, option } = ids
  const value = ids.value === 'none' ? null : ids.value
  const outcome = await ctx.call(setOption, { circularId, option, value })
  const isList = isCondition(option) || option === 'audience'
  if (outcome.ok && isList)
    return value === null
      ? ctx.show(await audiencePage(ctx, { circularId }))
      : showOffers(ctx, { circularId, option, at: { value } })
  // That nothing goes out by itself any more is said, for no line of the draft says it.
  const news = () => (option === 'when' && value === null ? say(ctx.language, 'circular-unscheduled') : null)
  return ctx.show(await afterwards(ctx, outcome, news, () => draftPage(ctx, { circularId })))
}

/** A file that came while the draft was open, also in the middle of the dialogue: one short message for each. */
export const takeCircularFile = takes(
  takeFile,
  (circularId) => ({ circularId }),
  ({ language }, _file, outcome, { circularId }) => ({
    text: outcome.ok
      ? say(language, outcome.value.isNew ? 'circular-file-kept' : 'circular-file-known', outcome.value)
      : refusalText(language, outcome.refusal),
    buttons: [[toDraft(language, circularId)]],
  }),
)

export const showDesk = opens(deskPage)

export const deskRoutes: Routes = {
  'circular.desk': showDesk,
  'circular.new': (ctx) => ctx.show(kindScreen(ctx.language)),
  'circular.write': (ctx, { kind }) => begin(ctx, writeCircularDialogue, { circularId: null, kind, field: null }),
  'circular.draft': opens(draftPage),
  'circular.changes': shows(readDraft, changeScreen),
  'circular.change': (ctx, { circularId, field }) =>
    begin(ctx, writeCircularDialogue, { circularId, kind: 'circular', field }),
  'circular.audience': opens(audiencePage),
  'circular.option': askOption,
  'circular.set-option': setOptionNow,
  'circular.find-agency': (ctx, { circularId }) =>
    begin(ctx, circularOptionDialogue, { circularId, option: 'agencies' }),
  'circular.ask-remove': shows(readDraft, removeScreen),
  'circular.remove-file': changes(removeFile, () => null, draftPage),
  'circular.preview': preview,
  'circular.sample': (ctx) => ctx.toast(label(ctx.language, 'circular-preview-sample')),
  'circular.propose': changes(
    proposeCircular,
    (language, { state, told }) => {
      if (state !== 'PROPOSED') return say(language, 'circular-adopted')
      return told === 0 ? say(language, 'circular-proposed-nobody') : say(language, 'circular-proposed', { told })
    },
    draftPage,
  ),
  'circular.confirm': changes(
    confirmCircular,
    (language, { isScheduled }) => say(language, 'circular-confirmed', { scheduled: String(isScheduled) }),
    draftPage,
  ),
  'circular.ask-cancel': shows(readDraft, cancelScreen),
  'circular.cancel': cancel,
  'circular.reach': shows(readReach, (language, reached, { page }) => reachScreen(language, reached, page)),
  'circular.plan': opens(plan),
  'circular.send': send,
}

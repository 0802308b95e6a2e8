import type { RouteIds } from '#domain/acts.ts'
import { homeRow, refused } from '#screens/kit.ts'
import { hourQuestion, kindsScreen, languageQuestion, modeQuestion, settingsScreen } from '#screens/people/settings.ts'
import type { Screen } from '#shared/message.ts'
import { say } from '#wording/say.ts'
import {
  readKinds,
  readReminderSettings,
  REMINDER_HOURS,
  setLanguage,
  setReminderHour,
  setReminderMode,
  switchKind,
} from '#workflows/people/settings.ts'
import { pinDeadline } from '#workflows/reminders/pin-deadline.ts'
import { publishOwnCommands } from '../command-menu.ts'
import type { Ctx } from '../context.ts'
import { changes, opens } from '../routes.ts'
import type { Shelf } from '../shelf.ts'

async function settingsNow(ctx: Ctx): Promise<Screen> {
  const reminders = await ctx.call(readReminderSettings)
  return settingsScreen(ctx.language, reminders.ok ? reminders.value : null)
}

const show = async (ctx: Ctx): Promise<unknown> => ctx.show(await settingsNow(ctx))

const askLanguage = (ctx: Ctx): Promise<unknown> => ctx.show(languageQuestion(ctx.language))

async function chooseLanguage(ctx: Ctx, { language }: RouteIds<'settings.language'>): Promise<unknown> {
  const outcome = await ctx.call(setLanguage, { language })
  if (!outcome.ok) return ctx.show(refused(ctx.language, outcome.refusal))
  ctx.language = language
  await publishOwnCommands(ctx, ctx.actor.kind === 'person' ? ctx.actor.role : null)
  return ctx.show({ text: say(language, 'language-set'), buttons: [homeRow(language)] })
}

async function chooseHour(ctx: Ctx, { hour }: RouteIds<'settings.hour'>): Promise<unknown> {
  const outcome = await ctx.call(setReminderHour, { hour })
  return ctx.show(
    outcome.ok
      ? { text: say(ctx.language, 'settings-hour-set', { hour }), buttons: [homeRow(ctx.language)] }
      : refused(ctx.language, outcome.refusal),
  )
}

async function chooseMode(ctx: Ctx, { mode }: RouteIds<'settings.mode'>): Promise<unknown> {
  const outcome = await ctx.call(setReminderMode, { mode })
  return outcome.ok ? show(ctx) : ctx.show(refused(ctx.language, outcome.refusal))
}

const kindsNow = async (ctx: Ctx, _ids: object) => {
  const kinds = await ctx.call(readKinds, {})
  return kinds.ok ? kindsScreen(ctx.language, kinds.value) : refused(ctx.language, kinds.refusal)
}

export const settingsShelf: Shelf = {
  name: 'settings',
  commands: { settings: show, language: askLanguage },
  routes: {
    'settings.show': show,
    'settings.ask-language': askLanguage,
    'settings.language': chooseLanguage,
    'settings.ask-hour': (ctx) => ctx.show(hourQuestion(ctx.language, REMINDER_HOURS)),
    'settings.hour': chooseHour,
    'settings.ask-mode': (ctx) => ctx.show(modeQuestion(ctx.language)),
    'settings.mode': chooseMode,
    'settings.pinned': changes(pinDeadline, () => null, settingsNow),
    'settings.kinds': opens(kindsNow),
    'settings.kind': changes(switchKind, () => null, kindsNow),
  },
}

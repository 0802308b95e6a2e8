import { REMINDER_MODES, type ReminderMode } from '#domain/reminders/rules.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import {
  readReminderSettings,
  REMINDER_HOURS,
  setLanguage,
  setReminderHour,
  setReminderMode,
} from '#workflows/people/settings.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Shelf } from '../shelf.ts'

const homeButton = (ctx: Ctx) => button(label(ctx.language, 'home'), 'home')

async function screen(ctx: Ctx): Promise<Screen> {
  const { language } = ctx
  const reminders = await readReminderSettings(ctx.tools, ctx.caller)
  const lines = [say(language, 'settings-title'), say(language, 'settings-language')]
  if (reminders !== null) lines.push(say(language, 'settings-reminders', { ...reminders }))
  return {
    text: lines.join('\n'),
    buttons: [
      [button(label(language, 'settings-change-language'), 'settings.language')],
      ...(reminders === null ? [] : reminderButtons(ctx, reminders.mode)),
      [homeButton(ctx)],
    ],
  }
}

/** Who has silenced them needs no hour. */
const reminderButtons = ({ language }: Ctx, mode: ReminderMode) => [
  [button(label(language, 'settings-change-mode'), 'settings.modes')],
  ...(mode === 'off' ? [] : [[button(label(language, 'settings-change-hour'), 'settings.hours')]]),
]

const show = async (ctx: Ctx): Promise<unknown> => ctx.show(await screen(ctx))

const askLanguage = (ctx: Ctx): Promise<unknown> =>
  ctx.show({
    text: say(ctx.language, 'language-ask'),
    buttons: [
      LANGUAGES.map((language) =>
        button(labelDynamic(ctx.language, `language-${language}`), 'settings.speak', language),
      ),
      [homeButton(ctx)],
    ],
  })

async function speak(ctx: Ctx, [wanted]: string[]): Promise<unknown> {
  const language = LANGUAGES.find((known) => known === wanted)
  if (language === undefined) return askLanguage(ctx)
  const outcome = await setLanguage(ctx.tools, ctx.caller, { language })
  if (!outcome.ok) return ctx.show({ text: refusalText(ctx.language, outcome.refusal), buttons: [[homeButton(ctx)]] })
  ctx.language = language
  return ctx.show({ text: say(language, 'language-set'), buttons: [[homeButton(ctx)]] })
}

const askHour = (ctx: Ctx): Promise<unknown> =>
  ctx.show({
    text: say(ctx.language, 'settings-hour-ask'),
    buttons: [
      ...[REMINDER_HOURS.slice(0, 4), REMINDER_HOURS.slice(4)].map((row) =>
        row.map((hour) => button(label(ctx.language, 'settings-hour', { hour }), 'settings.hour', hour)),
      ),
      [homeButton(ctx)],
    ],
  })

async function chooseHour(ctx: Ctx, [hour]: string[]): Promise<unknown> {
  const outcome = await setReminderHour(ctx.tools, ctx.caller, { hour: Number(hour) })
  const text = outcome.ok
    ? say(ctx.language, 'settings-hour-set', { hour: outcome.value.hour })
    : refusalText(ctx.language, outcome.refusal)
  return ctx.show({ text, buttons: [[homeButton(ctx)]] })
}

const askMode = (ctx: Ctx): Promise<unknown> =>
  ctx.show({
    text: say(ctx.language, 'settings-mode-ask'),
    buttons: [
      ...REMINDER_MODES.map((mode) => [
        button(labelDynamic(ctx.language, `settings-mode-${mode}`), 'settings.mode', mode),
      ]),
      [homeButton(ctx)],
    ],
  })

async function chooseMode(ctx: Ctx, [wanted]: string[]): Promise<unknown> {
  const mode = REMINDER_MODES.find((known) => known === wanted)
  if (mode === undefined) return askMode(ctx)
  const outcome = await setReminderMode(ctx.tools, ctx.caller, { mode })
  if (!outcome.ok) return ctx.show({ text: refusalText(ctx.language, outcome.refusal), buttons: [[homeButton(ctx)]] })
  return show(ctx)
}

export const settingsShelf: Shelf = {
  name: 'settings',
  commands: { settings: show, language: askLanguage },
  acts: {
    'settings.show': show,
    'settings.language': askLanguage,
    'settings.speak': speak,
    'settings.hours': askHour,
    'settings.hour': chooseHour,
    'settings.modes': askMode,
    'settings.mode': chooseMode,
  },
}

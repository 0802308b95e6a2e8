import type { MutableKind } from '#domain/reminders/muted.ts'
import { REMINDER_MODES, type ReminderMode } from '#domain/reminders/rules.ts'
import { type Language, LANGUAGES } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, rows } from '../kit.ts'

/** `hour` is a whole one. */
export interface ReminderSettings {
  mode: ReminderMode
  hour: number
  /** The deadline of the stage hangs above the chat. */
  isPinned: boolean
}

/** `reminders` null: there is no person to remind. Who has silenced them needs no hour. */
export function settingsScreen(language: Language, reminders: ReminderSettings | null): Screen {
  const mode = [go('settings.ask-mode', {}, label(language, 'settings-change-mode'))]
  const hour = [go('settings.ask-hour', {}, label(language, 'settings-change-hour'))]
  return {
    text: lines(
      say(language, 'settings-title'),
      say(language, 'settings-language'),
      reminders !== null && say(language, 'settings-reminders', { mode: reminders.mode, hour: reminders.hour }),
      reminders !== null && say(language, 'settings-pinned', { pinned: String(reminders.isPinned) }),
    ),
    buttons: rows(
      go('settings.ask-language', {}, label(language, 'settings-change-language')),
      reminders !== null && go('pin.set', {}, label(language, 'settings-pin')),
      reminders !== null && go('stand-in.list', {}, label(language, 'stand-in-button')),
      reminders !== null && pinnedButton(language, reminders.isPinned),
      reminders !== null && go('settings.kinds', {}, label(language, 'settings-kinds-button')),
      ...(reminders === null ? [] : reminders.mode === 'off' ? [mode] : [mode, hour]),
      homeRow(language),
    ),
  }
}

export const pinnedButton = (language: Language, isPinned: boolean): Button =>
  go(
    'settings.pinned',
    { wish: isPinned ? 'off' : 'on' },
    label(language, 'settings-pinned-button', { pinned: String(isPinned) }),
  )

/** One's own settings, from a notice. */
export const settingsButton = (language: Language): Button =>
  go('settings.show', {}, label(language, 'reminder-settings'))

export const languageQuestion = (language: Language): Screen => ({
  text: say(language, 'language-ask'),
  buttons: [
    LANGUAGES.map((offered) =>
      go('settings.language', { language: offered }, labelDynamic(language, `language-${offered}`)),
    ),
    homeRow(language),
  ],
})

export const hourQuestion = (language: Language, hours: readonly number[]): Screen => ({
  text: say(language, 'settings-hour-ask'),
  buttons: [
    ...[hours.slice(0, 4), hours.slice(4)].map((row) =>
      row.map((hour) => go('settings.hour', { hour }, label(language, 'settings-hour', { hour }))),
    ),
    homeRow(language),
  ],
})

export const modeQuestion = (language: Language): Screen => ({
  text: say(language, 'settings-mode-ask'),
  buttons: [
    ...REMINDER_MODES.map((mode) => [go('settings.mode', { mode }, labelDynamic(language, `settings-mode-${mode}`))]),
    homeRow(language),
  ],
})

/** A switch for each kind that its reader may do without. */
export const kindsScreen = (
  language: Language,
  { kinds }: { kinds: readonly { kind: MutableKind; isMuted: boolean }[] },
): Screen => ({
  text: say(language, 'settings-kinds', { count: kinds.length }),
  buttons: rows(
    ...kinds.map(({ kind, isMuted }) =>
      go(
        'settings.kind',
        { kind },
        label(language, 'settings-kind', {
          kind: labelDynamic(language, `undelivered-kind-${kind}`),
          muted: String(isMuted),
        }),
      ),
    ),
    [go('settings.show', {}, label(language, 'back')), ...homeRow(language)],
  ),
})

import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, rows } from '../kit.ts'

/** What may become of the messages that wait after a restore; where nothing waits, they only let the outbox go on. */
export const parkedButtons = (language: Language, count: number): Button[][] =>
  rows(
    go('outbox.send', {}, label(language, 'outbox-send-button', { count })),
    count > 0 && go('outbox.ask-drop', {}, label(language, 'outbox-drop-button')),
  )

export const parkedScreen = (language: Language, { backupAt, count }: { backupAt: Date; count: number }): Screen => ({
  text: say(language, 'worklist-parked', { sinceAt: backupAt, count }),
  buttons: [...parkedButtons(language, count), homeRow(language)],
})

export const askDropScreen = (language: Language, { backupAt, count }: { backupAt: Date; count: number }): Screen => ({
  text: say(language, 'outbox-ask-drop', { backupAt, count }),
  buttons: rows(
    go('outbox.drop', {}, label(language, 'outbox-drop-yes', { count })),
    go('outbox.show', {}, label(language, 'cancel')),
  ),
})

export const unparkedScreen = (language: Language, key: 'outbox-sent' | 'outbox-dropped', count: number): Screen => ({
  text: say(language, key, { count }),
  buttons: [homeRow(language)],
})

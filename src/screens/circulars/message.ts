import type { ReaderKind } from '#domain/circulars/audience.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { FileToSend, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { OpenCircular } from '#reads/circulars/pages.ts'
import { go } from '../kit.ts'
import { optionFacts, PUBLIC_OPTIONS } from './options.ts'
import { listButton } from './reading.ts'

type Row = OpenCircular['circular']

/** The text and files that every reader gets. */
export function circularScreen(language: Language, row: Row, files: FileToSend[]): Screen {
  const { kind, number, issuedOn, title, body, correctedAt } = row
  const facts = optionFacts(language, row, PUBLIC_OPTIONS)
  // First, lest somebody take the corrected words for those they have read.
  const mark = correctedAt === null ? '' : `${say(language, 'correction-mark', { correctedAt })}\n`
  const text = mark + say(language, 'notice-circular', { kind, number, issuedOn, title, body, files: files.length })
  return { text: facts.length === 0 ? text : `${text}\n\n${facts.join('\n')}`, files }
}

/** The whole message as one kind of reader gets it; the preview shows this very screen. */
export function circularMessage(language: Language, row: Row, files: FileToSend[], reader: ReaderKind): Screen {
  const screen = circularScreen(language, row, files)
  if (reader === 'channel') return screen
  const ids = { circularId: row.id, full: 'full' } as const
  const seen = go('circular.acknowledge', ids, label(language, 'circular-seen'))
  const list = listButton(language)
  return { ...screen, buttons: reader === 'agency' && row.acknowledge ? [[seen], [list]] : [[list]] }
}

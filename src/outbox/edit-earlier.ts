import type { Language } from '#domain/vocabulary.ts'
import type { SendResult } from '#shared/message.ts'
import type { Edit } from './kind.ts'
import type { Messenger } from './messenger.ts'

export type EditEnd =
  /** The notice changes no earlier message. */
  | { kind: 'none' }
  | { kind: 'edited'; messageId: string; chatId: string }
  | { kind: 'impossible' }
  | Extract<SendResult, { kind: 'later' }>

/** Changes the message a notice wants changed, if it wants that and this messenger sent it and can. */
export async function editEarlier(messenger: Messenger, language: Language, edit: Edit | null): Promise<EditEnd> {
  if (edit === null) return { kind: 'none' }
  const { platform, to, messageId, screen } = edit
  // The numbers of another messenger name other messages here.
  const isElsewhere = platform === null ? to.chatId !== messenger.channel?.chatId : platform !== messenger.platform
  if (messenger.edit === undefined || isElsewhere) return { kind: 'impossible' }
  const result = await messenger.edit(to, messageId, { language, ...screen })
  return result.kind === 'edited' ? { kind: 'edited', messageId, chatId: to.chatId } : result
}

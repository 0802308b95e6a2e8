import type { AttachmentRow } from '../evidence/attachments.ts'
import { attachmentsOf } from '../evidence/attachments.ts'
import type { Prisma } from '../generated/client.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { MessageKind } from '../words.ts'

/** What a message stands in. */
export type ThreadOf = { notApplicableId: number } | { questionId: number }

const MESSAGE = { id: true, kind: true, text: true, byId: true, at: true } as const satisfies Prisma.MessageSelect

export type MessageRow = Prisma.MessageGetPayload<{ select: typeof MESSAGE }>
export type MessageWithFiles = MessageRow & { files: AttachmentRow[] }

/** @returns its id */
export async function addMessage(
  tx: Tx,
  thread: ThreadOf,
  message: { kind: MessageKind; text: string; byId: number; at: Date },
): Promise<number> {
  return (await tx.message.create({ data: { ...thread, ...message }, select: { id: true } })).id
}

/** What was written to each other, oldest first, with the files of each. */
export async function messagesOf(db: Reader, thread: ThreadOf): Promise<MessageWithFiles[]> {
  const rows = await db.message.findMany({ where: thread, orderBy: { id: 'asc' }, select: MESSAGE })
  const messages: MessageWithFiles[] = []
  for (const row of rows) messages.push({ ...row, files: await attachmentsOf(db, { messageId: row.id }) })
  return messages
}

/** A message with what it stands in; null: there is none. */
export const messageById = (db: Reader, id: number) =>
  db.message.findUnique({
    where: { id },
    select: { ...MESSAGE, notApplicable: { select: { state: true } }, questionId: true },
  })

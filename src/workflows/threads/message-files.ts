import { z } from 'zod'
import { isStanding } from '#domain/not-applicable/request.ts'
import { OBJECTION_FILES_LIMIT } from '#domain/objections/check-objection.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addAttachment, attachmentsOf } from '#storage/evidence/attachments.ts'
import { messageById } from '#storage/threads/messages.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'

const ofMessage = z.object({ messageId: z.number().int() })

/** Somebody's own message, as long as what it stands in is open; others' are not there. */
async function loadMessage(db: Reader, { person }: PersonContext, { messageId }: { messageId: number }) {
  const message = await messageById(db, messageId)
  const request = message?.notApplicable ?? null
  const isOpen = request === null ? message?.questionId !== null : isStanding(request.state)
  return message === null || !isOpen || message.byId !== person.personId ? null : { about: {}, message }
}

/** Refusal: too-many-files {limit}. */
const mayAttach = query('message.may-attach', {
  input: ofMessage,
  load: loadMessage,
  read: async (db, _act, { messageId }) =>
    (await attachmentsOf(db, { messageId })).length < OBJECTION_FILES_LIMIT
      ? done(undefined)
      : refuse('too-many-files', { limit: OBJECTION_FILES_LIMIT }),
})

/** A file to a message of one's own: who reads the thread finds it there. Refusal: too-many-files {limit}. */
const attachFile = command('message.attach-file', {
  input: ofMessage.extend({ file: KEPT_FILE }),
  load: loadMessage,
  async run(tx, act, { messageId, file }) {
    const files = await attachmentsOf(tx, { messageId })
    if (files.some(({ sha256 }) => sha256 === file.sha256)) return act.unchanged({ name: file.name, isNew: false })
    if (files.length >= OBJECTION_FILES_LIMIT) return refuse('too-many-files', { limit: OBJECTION_FILES_LIMIT })
    const facts = { ...file, platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const attachmentId = await addAttachment(tx, { messageId }, facts)
    const { agencyId } = act.person
    return act.record(
      { name: file.name, isNew: true },
      { id: messageId, agencyId, details: { attachmentId, sha256: file.sha256 } },
    )
  },
})

export const takeMessageFile = takeInto(mayAttach, attachFile)

import { z } from 'zod'
import { OBJECTION_FILES_LIMIT } from '#domain/objections/check-objection.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addAttachment, removeAttachment } from '#storage/attachments.ts'
import { changeObjection } from '#storage/objections.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { type ArrivingFile, type FetchBytes, KEPT_FILE, keepFile } from '../files/keep-file.ts'
import { judgeObjection, ownObjection } from './own-objection.ts'

/**
 * Supplementary evidence for an objection (requirement E11): a file whose bytes are kept already; the same bytes a second time are
 * told, not doubled. Refusals: those of `may` and `mayObject`, too-many-files {limit}, changed-meanwhile.
 */
export const attachObjectionFile = command(
  'objections.attach-file',
  z.object({ itemId: z.number().int(), file: KEPT_FILE }),
  async (tx, by, { itemId, file }) => {
    const own = await ownObjection(tx, by, 'objection.file', itemId)
    if (!own.ok) return own
    const open = judgeObjection(own.value, 'edit', by)
    if (!open.ok) return open
    const { objection, files, item } = own.value
    if (objection === null || by.actor.kind !== 'person') return refuse('changed-meanwhile')
    const told = { itemId, name: file.name, sizeBytes: file.sizeBytes }
    if (files.some((known) => known.sha256 === file.sha256)) return done({ ...told, count: files.length, isNew: false })
    if (files.length >= OBJECTION_FILES_LIMIT) return refuse('too-many-files', { limit: OBJECTION_FILES_LIMIT })
    if (!(await changeObjection(tx, objection, {}))) return refuse('changed-meanwhile')
    const facts = { ...file, platform: by.tools.platform, addedBy: by.actor.personId, addedAt: by.now }
    const attachmentId = await addAttachment(tx, { objectionId: objection.id }, facts)
    await audit(tx, by, 'objection.attach-file', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { attachmentId, sha256: file.sha256 },
    })
    return done({ ...told, count: files.length + 1, isNew: true })
  },
)

/** Takes a file out of a message into the draft. Who may not attach is told before anything is fetched. */
export async function takeObjectionFile(
  tools: Tools,
  by: Caller,
  itemId: number,
  file: ArrivingFile,
  fetchBytes: FetchBytes,
) {
  const own = await ownObjection(tools.db, by, 'objection.file', itemId)
  if (!own.ok) return own
  const open = judgeObjection(own.value, 'edit', { sentAt: by.sentAt, now: tools.clock.now() })
  if (!open.ok) return open
  const kept = await keepFile(tools, file, fetchBytes)
  return kept.ok ? attachObjectionFile(tools, by, { itemId, file: kept.value }) : kept
}

/** Takes a file out of the draft; what was filed keeps its files. Refusals: those of `may` and `mayObject`, file-gone. */
export const removeObjectionFile = command(
  'objections.remove-file',
  z.object({ itemId: z.number().int(), attachmentId: z.number().int() }),
  async (tx, by, { itemId, attachmentId }) => {
    const own = await ownObjection(tx, by, 'objection.file', itemId)
    if (!own.ok) return own
    const open = judgeObjection(own.value, 'edit', by)
    if (!open.ok) return open
    const { objection, files, item } = own.value
    const file = files.find((known) => known.id === attachmentId)
    if (objection === null || file === undefined) return refuse('file-gone')
    if (!(await removeAttachment(tx, { objectionId: objection.id }, file.id, by.now))) return refuse('file-gone')
    await changeObjection(tx, objection, {})
    await audit(tx, by, 'objection.remove-file', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { attachmentId: file.id, sha256: file.sha256 },
    })
    return done({ itemId, name: file.name, count: files.length - 1 })
  },
)

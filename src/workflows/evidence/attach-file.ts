import { z } from 'zod'
import { FILES_LIMIT } from '#domain/evidence/explanation.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addAttachment } from '#storage/attachments.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { type ArrivingFile, type FetchBytes, KEPT_FILE, keepFile } from '../files/keep-file.ts'
import { openDraft } from './open-draft.ts'
import { contentOf, judgeChange, ownItem } from './own-item.ts'

/**
 * Puts a file whose bytes are kept already into the draft; the same bytes a second time are told, not doubled. After `ok` bytes,
 * row and audit entry are durable (reliability R15). Refusals: those of the door, too-many-files {limit}, changed-meanwhile.
 */
export const attachFile = command(
  'evidence.attach-file',
  z.object({ itemId: z.number().int(), file: KEPT_FILE }),
  async (tx, by, { itemId, file }) => {
    const own = await ownItem(tx, by.actor, 'evidence.edit', itemId)
    if (!own.ok) return own
    const open = judgeChange(own.value, 'edit', by)
    if (!open.ok) return open
    const { item } = own.value
    const files = contentOf(own.value)?.files ?? []
    const told = { code: item.indicator.code, title: item.indicator.title, name: file.name, sizeBytes: file.sizeBytes }
    if (files.some((known) => known.sha256 === file.sha256)) return done({ ...told, count: files.length, isNew: false })
    if (files.length >= FILES_LIMIT) return refuse('too-many-files', { limit: FILES_LIMIT })
    const draft = await openDraft(tx, own.value, by.now)
    if (draft === null || by.actor.kind !== 'person') return refuse('changed-meanwhile')
    const facts = { ...file, platform: by.tools.platform, addedBy: by.actor.personId, addedAt: by.now }
    const attachmentId = await addAttachment(tx, { submissionId: draft.id }, facts)
    await audit(tx, by, 'evidence.attach-file', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { version: draft.number, attachmentId, sha256: file.sha256 },
    })
    return done({ ...told, count: files.length + 1, isNew: true })
  },
)

/** Takes a file out of a message into the draft. Who may not attach is told before anything is fetched. */
export async function takeFile(tools: Tools, by: Caller, itemId: number, file: ArrivingFile, fetchBytes: FetchBytes) {
  const own = await ownItem(tools.db, by.actor, 'evidence.edit', itemId)
  if (!own.ok) return own
  const open = judgeChange(own.value, 'edit', { sentAt: by.sentAt, now: tools.clock.now() })
  if (!open.ok) return open
  const kept = await keepFile(tools, file, fetchBytes)
  return kept.ok ? attachFile(tools, by, { itemId, file: kept.value }) : kept
}

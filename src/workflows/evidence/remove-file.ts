import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { removeAttachment } from '#storage/attachments.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { openDraft } from './open-draft.ts'
import { contentOf, judgeChange, ownItem } from './own-item.ts'

/** Takes a file out of the draft; versions that were submitted keep theirs. Refusals: those of the door, file-gone, changed-meanwhile. */
export const removeFile = command(
  'evidence.remove-file',
  z.object({ itemId: z.number().int(), attachmentId: z.number().int() }),
  async (tx, by, { itemId, attachmentId }) => {
    const own = await ownItem(tx, by.actor, 'evidence.edit', itemId)
    if (!own.ok) return own
    const open = judgeChange(own.value, 'edit', by)
    if (!open.ok) return open
    const file = contentOf(own.value)?.files.find((known) => known.id === attachmentId)
    if (file === undefined) return refuse('file-gone')
    const draft = await openDraft(tx, own.value, by.now)
    // The draft may have been copied just now: the same bytes have another row there.
    const copy = draft?.files.find((known) => known.sha256 === file.sha256)
    if (draft === null || copy === undefined) return refuse('changed-meanwhile')
    await removeAttachment(tx, { submissionId: draft.id }, copy.id, by.now)
    await audit(tx, by, 'evidence.remove-file', `item:${itemId}`, {
      agencyId: own.value.item.agencyId,
      details: { version: draft.number, attachmentId: copy.id, sha256: file.sha256 },
    })
    return done({ name: file.name, count: draft.files.length - 1 })
  },
)

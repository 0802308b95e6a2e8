import { z } from 'zod'
import { done, refuse } from '#shared/outcome.ts'
import { attachmentsOf, removeAttachment } from '#storage/attachments.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { ownCircular } from './own-circular.ts'
import { touch } from './touch.ts'

/** Takes a file away from a draft. Refusals: those of the door and of `touch`, file-gone. */
export const removeFile = command(
  'circulars.remove-file',
  z.object({ circularId: z.number().int(), attachmentId: z.number().int() }),
  async (tx, by, { circularId, attachmentId }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const file = (await attachmentsOf(tx, { circularId })).find((known) => known.id === attachmentId)
    if (file === undefined) return refuse('file-gone')
    const touched = await touch(tx, own.value.circular, own.value.person.personId)
    if (!touched.ok) return touched
    await removeAttachment(tx, { circularId }, attachmentId, by.now)
    await audit(tx, by, 'circulars.remove-file', `circular:${circularId}`, {
      details: { attachmentId, sha256: file.sha256, version: touched.value.version },
    })
    return done({ name: file.name })
  },
)

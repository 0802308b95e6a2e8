import { z } from 'zod'
import { CIRCULAR_FILES_LIMIT } from '#domain/circulars/limits.ts'
import { circularStep } from '#domain/circulars/states.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addAttachment, attachmentsOf } from '#storage/attachments.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { type ArrivingFile, type FetchBytes, KEPT_FILE, keepFile } from '../files/keep-file.ts'
import { ownCircular } from './own-circular.ts'
import { touch } from './touch.ts'

/**
 * Puts a file whose bytes are kept already under a draft; the same bytes a second time are told, not doubled. Refusals: those of
 * the door and of `touch`, too-many-files {limit}.
 */
export const attachFile = command(
  'circulars.attach-file',
  z.object({ circularId: z.number().int(), file: KEPT_FILE }),
  async (tx, by, { circularId, file }) => {
    const own = await ownCircular(tx, by, 'circular.write', circularId)
    if (!own.ok) return own
    const { circular, person } = own.value
    const open = circularStep(circular.state, 'change')
    if (!open.ok) return open
    const owner = { circularId }
    const files = await attachmentsOf(tx, owner)
    if (files.some((known) => known.sha256 === file.sha256))
      return done({ name: file.name, count: files.length, isNew: false })
    if (files.length >= CIRCULAR_FILES_LIMIT) return refuse('too-many-files', { limit: CIRCULAR_FILES_LIMIT })
    const touched = await touch(tx, circular, person.personId)
    if (!touched.ok) return touched
    const facts = { ...file, platform: by.tools.platform, addedBy: person.personId, addedAt: by.now }
    const attachmentId = await addAttachment(tx, owner, facts)
    await audit(tx, by, 'circulars.attach-file', `circular:${circularId}`, {
      details: { attachmentId, sha256: file.sha256, version: touched.value.version },
    })
    return done({ name: file.name, count: files.length + 1, isNew: true })
  },
)

/** Takes a file out of a message into the draft. Who may not attach is told before anything is fetched. */
export async function takeFile(
  tools: Tools,
  by: Caller,
  circularId: number,
  file: ArrivingFile,
  fetchBytes: FetchBytes,
) {
  const own = await ownCircular(tools.db, by, 'circular.write', circularId)
  if (!own.ok) return own
  const open = circularStep(own.value.circular.state, 'change')
  if (!open.ok) return open
  const kept = await keepFile(tools, file, fetchBytes)
  return kept.ok ? attachFile(tools, by, { circularId, file: kept.value }) : kept
}

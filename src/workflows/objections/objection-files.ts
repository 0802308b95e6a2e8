import { z } from 'zod'
import { OBJECTION_FILES_LIMIT } from '#domain/objections/check-objection.ts'
import { done, refuse } from '#shared/outcome.ts'
import { judgeObjection } from '#reads/objections/agency-objection.ts'
import { addAttachment, filesToSend, removeAttachment } from '#storage/evidence/attachments.ts'
import { changeObjection } from '#storage/objections/objections.ts'
import { command, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import { loadToChange, loadToRead, ofItem } from './load-objection.ts'

/**
 * Supplementary evidence for an objection (requirement E11): a file whose bytes are stored already; the same bytes a second time are
 * said, not doubled. Refusals: those of `mayObject`, too-many-files {limit}, changed-meanwhile.
 */
export const attachObjectionFile = command('objection.attach-file', {
  input: ofItem.extend({ file: KEPT_FILE }),
  load: loadToChange,
  async run(tx, act, { itemId, file }, { place }) {
    const open = judgeObjection(place, 'edit', act)
    if (!open.ok) return open
    const { objection, files, agencyId } = place
    if (objection === null) return refuse('changed-meanwhile')
    const answer = { itemId, name: file.name, sizeBytes: file.sizeBytes }
    if (files.some(({ sha256 }) => sha256 === file.sha256))
      return act.unchanged({ ...answer, count: files.length, isNew: false })
    if (files.length >= OBJECTION_FILES_LIMIT) return refuse('too-many-files', { limit: OBJECTION_FILES_LIMIT })
    if (!(await changeObjection(tx, objection, {}))) return refuse('changed-meanwhile')
    const facts = { ...file, platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const attachmentId = await addAttachment(tx, { objectionId: objection.id }, facts)
    return act.record(
      { ...answer, count: files.length + 1, isNew: true },
      { id: itemId, agencyId, details: { attachmentId, sha256: file.sha256 } },
    )
  },
})

/** Refusals: those of `mayObject`. */
const mayAttach = query('objection.may-attach', {
  input: ofItem,
  load: loadToChange,
  read: async (_, act, _input, { place }) => judgeObjection(place, 'edit', act),
})

/** Takes a file out of a message into the draft. */
export const takeObjectionFile = takeInto(mayAttach, attachObjectionFile)

/** Takes a file out of the draft; what was filed keeps its files. Refusals: those of `mayObject`, file-gone. */
export const removeObjectionFile = command('objection.remove-file', {
  input: ofItem.extend({ attachmentId: z.number().int() }),
  load: loadToChange,
  async run(tx, act, { itemId, attachmentId }, { place }) {
    const open = judgeObjection(place, 'edit', act)
    if (!open.ok) return open
    const { objection, files, agencyId } = place
    const file = files.find(({ id }) => id === attachmentId)
    if (objection === null || file === undefined) return refuse('file-gone')
    if (!(await removeAttachment(tx, { objectionId: objection.id }, file.id, act.now))) return refuse('file-gone')
    await changeObjection(tx, objection, {})
    return act.record(
      { itemId, name: file.name, count: files.length - 1 },
      { id: itemId, agencyId, details: { attachmentId: file.id, sha256: file.sha256 } },
    )
  },
})

/** The files of the objection, to be sent back to the agency they came from. */
export const readObjectionFiles = query('objection.files', {
  input: ofItem,
  load: loadToRead,
  read: async (_, _act, _input, { place }) => done(filesToSend(place.files)),
})

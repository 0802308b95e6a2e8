import { z } from 'zod'
import { circularStep } from '#domain/circulars/states.ts'
import { CIRCULAR_FILES_LIMIT } from '#domain/circulars/words.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addAttachment, attachmentsOf, removeAttachment } from '#storage/evidence/attachments.ts'
import { command, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import { changeContent, loadCircular, ONE } from './load-circular.ts'

/** Asked before anything is fetched. Refusal: wrong-circular-state {state}. */
const mayAttach = query('circular.may-attach', {
  input: ONE,
  load: loadCircular,
  read: async (_db, _act, _input, { circular }) => {
    const open = circularStep(circular.state, 'change')
    return Promise.resolve(open.ok ? done(undefined) : open)
  },
})

/**
 * Puts a file whose bytes are stored already under a draft; the same bytes a second time are told, not doubled. Refusals: those of
 * `changeContent`, too-many-files {limit}.
 */
export const attachFile = command('circular.attach-file', {
  input: ONE.extend({ file: KEPT_FILE }),
  load: loadCircular,
  async run(tx, act, { circularId, file }, { circular }) {
    const owner = { circularId }
    const open = circularStep(circular.state, 'change')
    if (!open.ok) return open
    const { name, sha256 } = file
    const files = await attachmentsOf(tx, owner)
    if (files.some((existing) => existing.sha256 === sha256))
      return act.unchanged({ name, count: files.length, isNew: false })
    if (files.length >= CIRCULAR_FILES_LIMIT) return refuse('too-many-files', { limit: CIRCULAR_FILES_LIMIT })
    const { personId } = act.person
    const changed = await changeContent(tx, circular, personId)
    if (!changed.ok) return changed
    const facts = { ...file, platform: act.platform, addedBy: personId, addedAt: act.now }
    const attachmentId = await addAttachment(tx, owner, facts)
    const details = { attachmentId, sha256, version: changed.value.version }
    return act.record({ name, count: files.length + 1, isNew: true }, { id: circularId, details })
  },
})

/** Takes a file out of a message into the draft. */
export const takeFile = takeInto(mayAttach, attachFile)

/** Takes a file away from a draft. Refusals: those of `changeContent`, file-gone. */
export const removeFile = command('circular.remove-file', {
  input: ONE.extend({ attachmentId: z.number().int() }),
  load: loadCircular,
  async run(tx, act, { circularId, attachmentId }, { circular }) {
    const file = (await attachmentsOf(tx, { circularId })).find(({ id }) => id === attachmentId)
    if (file === undefined) return refuse('file-gone')
    const changed = await changeContent(tx, circular, act.person.personId)
    if (!changed.ok) return changed
    await removeAttachment(tx, { circularId }, attachmentId, act.now)
    const { name, sha256 } = file
    return act.record({ name }, { id: circularId, details: { attachmentId, sha256, version: changed.value.version } })
  },
})

import { z } from 'zod'
import { FILES_LIMIT } from '#domain/evidence/explanation.ts'
import { refuse } from '#shared/outcome.ts'
import { contentOf, judgeChange, loadItem } from '#reads/evidence/item.ts'
import { addAttachment, removeAttachment } from '#storage/evidence/attachments.ts'
import { command, query } from '../act.ts'
import { type ArrivingFile, type FetchBytes, KEPT_FILE, keepFile, type KeptFile } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'
import type { Caller, Tools } from '../tools.ts'
import { openDraft } from './open-draft.ts'
import { keepInTray, mayKeep } from './tray.ts'

/**
 * Puts a file whose bytes are kept already into the draft; the same bytes a second time are told, not doubled. After `ok` bytes,
 * row and audit entry are durable (reliability R15). Refusals: those of `judgeChange`, too-many-files {limit}, changed-meanwhile.
 */
export const attachFile = command('evidence.attach-file', {
  input: z.object({ itemId: z.number().int(), file: KEPT_FILE }),
  load: loadItem,
  async run(tx, act, { itemId, file }, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const { item } = facts
    const files = contentOf(facts)?.files ?? []
    const { code, title } = item.indicator
    const answer = { code, title, name: file.name, sizeBytes: file.sizeBytes }
    if (files.some(({ sha256 }) => sha256 === file.sha256))
      return act.unchanged({ ...answer, count: files.length, isNew: false })
    if (files.length >= FILES_LIMIT) return refuse('too-many-files', { limit: FILES_LIMIT })
    const draft = await openDraft(tx, facts, act.now)
    if (draft === null) return refuse('changed-meanwhile')
    const origin = { platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const attachmentId = await addAttachment(tx, { submissionId: draft.id }, { ...file, ...origin })
    return act.record(
      { ...answer, count: files.length + 1, isNew: true },
      {
        id: itemId,
        agencyId: item.agencyId,
        details: { version: draft.number, attachmentId, sha256: file.sha256 },
      },
    )
  },
})

const mayAttach = query('evidence.may-attach', {
  input: z.object({ itemId: z.number().int() }),
  load: loadItem,
  read: (_db, act, _, { facts }) => Promise.resolve(judgeChange(facts, 'edit', act)),
})

/** Takes a file out of a message into the draft. */
export const takeFile = takeInto(mayAttach, attachFile)

type Taken = Awaited<ReturnType<typeof takeFile>> | { form: { trayFileId: number } }

/**
 * The same where the bytes may be a form that came back (peers row 31): what `isForm` takes for one goes to the tray and not into the
 * evidence, also while nothing can be put to the indicator that is open. @returns the file of the tray, or what `takeFile` answers
 */
export async function takeFileOrForm(
  tools: Tools,
  caller: Caller,
  { itemId, isForm }: { itemId: number; isForm: (file: KeptFile) => Promise<boolean> },
  file: ArrivingFile,
  fetchBytes: FetchBytes,
): Promise<Taken> {
  const allowed = await mayAttach(tools, caller, { itemId })
  if (!allowed.ok && !(await mayKeep(tools, caller, NO_WORDS)).ok) return allowed
  const stored = await keepFile(tools, caller, file, fetchBytes)
  if (!stored.ok) return stored
  if (await isForm(stored.value)) {
    const kept = await keepInTray(tools, caller, { ...NO_WORDS, file: stored.value })
    return kept.ok ? { form: kept.value } : kept
  }
  return allowed.ok ? attachFile(tools, caller, { itemId, file: stored.value }) : allowed
}

const NO_WORDS = { caption: '', albumId: '' }

/**
 * Takes a file out of the draft; versions that were submitted keep theirs. Refusals: those of `judgeChange`, file-gone,
 * changed-meanwhile.
 */
export const removeFile = command('evidence.remove-file', {
  input: z.object({ itemId: z.number().int(), attachmentId: z.number().int() }),
  load: loadItem,
  async run(tx, act, { itemId, attachmentId }, { facts }) {
    const open = judgeChange(facts, 'edit', act)
    if (!open.ok) return open
    const file = contentOf(facts)?.files.find(({ id }) => id === attachmentId)
    if (file === undefined) return refuse('file-gone')
    const draft = await openDraft(tx, facts, act.now)
    // The draft may have been copied just now: the same bytes have another row there.
    const copy = draft?.files.find(({ sha256 }) => sha256 === file.sha256)
    if (draft === null || copy === undefined) return refuse('changed-meanwhile')
    await removeAttachment(tx, { submissionId: draft.id }, copy.id, act.now)
    return act.record(
      { name: file.name, count: draft.files.length - 1 },
      {
        id: itemId,
        agencyId: facts.item.agencyId,
        details: { version: draft.number, attachmentId: copy.id, sha256: file.sha256 },
      },
    )
  },
})

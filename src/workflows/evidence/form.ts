import { z } from 'zod'
import { type FilledForm, NOTHING } from '#domain/evidence/form.ts'
import { isArchive, mayHoldWorkbook } from '#domain/files/allowed-file.ts'
import { may } from '#domain/people/may.ts'
import { done, type Outcome, type Refusal, refuse } from '#shared/outcome.ts'
import { formFacts, formLine, type JudgedForm, judgeForm } from '#reads/evidence/form.ts'
import { type AgencyItemFacts, contentOf } from '#reads/evidence/item.ts'
import { addAttachment } from '#storage/evidence/attachments.ts'
import * as tray from '#storage/evidence/tray.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, NONE, type PersonContext, query } from '../act.ts'
import { KEPT_FILE, keepFile, type KeptFile } from '../files/keep-file.ts'
import { type ArchivedFile, openArchive } from '../files/open-archive.ts'
import type { Caller, Tools } from '../tools.ts'
import { openDraft } from './open-draft.ts'
import { loadBoard } from './read-evidence.ts'
import { TRAY_LIMIT } from './tray.ts'

/** Peers row 31: the agency's own indicators as they stand, to be filled in without the bot. Refusal: no-cycle. */
export const readForm = query('evidence.form', {
  input: NONE,
  load: loadBoard,
  async read(db, act, _, { place }) {
    const { agency, cycle } = place
    const all = await formFacts(db, cycle.id, agency.id)
    const rows = all.map((facts) => formLine(facts, act))
    return done({ agency: { code: agency.code, name: agency.name }, year: cycle.year, rows })
  },
})

export interface OpenedForm {
  name: string
  isArchive: boolean
  files: ArchivedFile[]
}

/** A file of the caller's tray that may be a form, and what lies in it. Refusals: file-gone, not-your-role. */
export async function openForm(
  { db, files }: Tools,
  { actor }: Caller,
  trayFileId: number,
): Promise<Outcome<OpenedForm>> {
  const agencyId = actor.kind === 'person' ? actor.agencyId : null
  if (agencyId === null) return refuse('file-gone')
  const allowed = may(actor, 'evidence.keep', { agencyId })
  if (!allowed.ok) return allowed
  const [file] = (await tray.trayFileWithAlbum(db, trayFileId, agencyId)).filter(({ id }) => id === trayFileId)
  if (file === undefined || !mayHoldWorkbook(file.mimeType)) return refuse('file-gone')
  const bytes = await files.read(file.sha256)
  const { name, sizeBytes, mimeType } = file
  if (isArchive(mimeType)) return done({ name, isArchive: true, files: await openArchive(bytes) })
  const alone = { path: name, sizeBytes, read: () => Promise.resolve(bytes) }
  return done({ name, isArchive: false, files: [alone] })
}

const came = z.object({
  trayFileId: z.number().int(),
  form: z.custom<FilledForm | null>((value) => typeof value === 'object'),
  files: z.array(z.object({ path: z.string(), sizeBytes: z.number() })),
})

/** Refusals: file-gone, form-of-other-agency, form-of-other-year {year}, those of the board. */
async function loadForm(db: Reader, act: PersonContext, { trayFileId, form }: z.output<typeof came>) {
  const loaded = await loadBoard(db, act)
  if (loaded === null || !('place' in loaded)) return loaded
  const { agency, cycle } = loaded.place
  const [file] = await tray.trayFileWithAlbum(db, trayFileId, agency.id)
  if (file === undefined) return refuse('file-gone')
  if (form !== null && form.agencyCode !== agency.code) return refuse('form-of-other-agency')
  if (form !== null && form.year !== cycle.year)
    return refuse('form-of-other-year', { year: form.year, current: cycle.year })
  return { about: loaded.about, agency, file, all: await formFacts(db, cycle.id, agency.id) }
}

/** What would change and what would not, cell by cell and file by file. Nothing is written. Refusals: those of `loadForm`. */
export const checkForm = query('evidence.check-form', {
  input: came,
  load: loadForm,
  read: (_db, act, input, { all }) => Promise.resolve(done(judgeForm(all, input, act))),
})

export interface AppliedForm {
  items: number
  cells: number
  files: number
  inTray: number
  refused: { path: string; refusal: Refusal }[]
}

/**
 * Writes into drafts what was shown, as one unit; nothing is submitted by it. Files are kept before, each by the same way and checks as
 * one that is sent alone; what belongs to no open indicator goes to the tray. Refusals: those of `loadForm`, form-outdated.
 */
export async function applyForm(
  tools: Tools,
  caller: Caller,
  input: { trayFileId: number; seen: string; form: FilledForm | null; files: readonly ArchivedFile[] },
): Promise<Outcome<AppliedForm>> {
  const { trayFileId, seen, form } = input
  const files = input.files.map(({ path, sizeBytes }) => ({ path, sizeBytes }))
  const checked = await checkForm(tools, caller, { trayFileId, form, files })
  if (!checked.ok) return checked
  if (checked.value.seen !== seen) return refuse('form-outdated')
  const kept: { index: number; file: KeptFile }[] = []
  const refused: AppliedForm['refused'] = []
  for (const [index, { path, read }] of input.files.entries()) {
    const arriving = { fileId: '', fileUniqueId: '', name: path.split('/').at(-1) ?? path, kind: 'document' } as const
    const file = await keepFile(tools, caller, arriving, async (take) => done(await take(oneChunk(await read()))))
    if (file.ok) kept.push({ index, file: file.value })
    else refused.push({ path, refusal: file.refusal })
  }
  const applied = await applyJudged(tools, caller, { trayFileId, form, files, seen, kept })
  return applied.ok ? done({ ...applied.value, refused }) : applied
}

// oxlint-disable-next-line typescript/require-await -- a stream of one piece
async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The same bytes twice are one file of an item. */
function newTo(facts: AgencyItemFacts, files: readonly KeptFile[]): KeptFile[] {
  const known = new Set((contentOf(facts)?.files ?? []).map(({ sha256 }) => sha256))
  return files.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256))
}

const applyJudged = command('evidence.apply-form', {
  input: came.extend({
    seen: z.string(),
    kept: z.array(z.object({ index: z.number().int(), file: KEPT_FILE })),
  }),
  load: loadForm,
  async run(tx, act, { seen, kept, ...input }, { agency, file, all }) {
    const judged: JudgedForm = judgeForm(all, input, act)
    if (judged.seen !== seen) return refuse('form-outdated')
    const origin = { platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const keptAt = new Map(kept.map(({ index, file: arrived }) => [index, arrived]))
    const count = { items: 0, cells: judged.changes.length, files: 0 }
    for (const facts of all) {
      const { id: itemId } = facts.item
      const change = judged.contents.find((one) => one.itemId === itemId)
      const fresh = newTo(
        facts,
        judged.files.flatMap((one, index) => (one.itemId === itemId ? (keptAt.get(index) ?? []) : [])),
      )
      if (change === undefined && fresh.length === 0) continue
      const { explanation, ...figures } = change?.content ?? NOTHING
      const content = { ...(change?.figures === true && figures), ...(change?.words === true && { explanation }) }
      const draft = await openDraft(tx, facts, act.now, content)
      if (draft === null) return refuse('changed-meanwhile')
      const entry = { id: itemId, agencyId: agency.id }
      const version = draft.number
      if (change?.figures === true) act.note('evidence.set-self-assessment', { ...entry, details: { version } })
      if (change?.words === true)
        act.note('evidence.set-explanation', { ...entry, details: { version, length: explanation.length } })
      for (const arrived of fresh) {
        const attachmentId = await addAttachment(tx, { submissionId: draft.id }, { ...arrived, ...origin })
        act.note('evidence.attach-file', { ...entry, details: { version, attachmentId, sha256: arrived.sha256 } })
      }
      count.items++
      count.files += fresh.length
    }
    const waiting = judged.files.flatMap((one, index) => (one.itemId === null ? (keptAt.get(index) ?? []) : []))
    const room = TRAY_LIMIT - (await tray.countWaiting(tx, agency.id))
    for (const arrived of waiting.slice(0, room)) {
      const words = { agencyId: agency.id, caption: '', albumId: '' }
      const { id, isNew } = await tray.addTrayFile(tx, { ...arrived, ...origin, ...words })
      const details = { trayFileId: id, sha256: arrived.sha256 }
      if (isNew) act.note('evidence.keep-in-tray', { id: agency.id, agencyId: agency.id, details })
    }
    // An archive of which something found no place stays where it is.
    if (waiting.length <= room && kept.length === input.files.length) await tray.markPlaced(tx, [file.id], act.now)
    return act.record(
      { ...count, inTray: Math.min(waiting.length, Math.max(0, room)) },
      { id: agency.id, agencyId: agency.id, details: { trayFileId: file.id, sha256: file.sha256, ...count } },
    )
  },
})

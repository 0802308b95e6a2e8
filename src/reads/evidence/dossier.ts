import { shownState, type ShownState } from '#domain/evidence/shown-state.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { FileToSend } from '#shared/message.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { type AttachmentRow, attachmentsOf, filesToSend } from '#storage/evidence/attachments.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import { versionsOf } from '#storage/evidence/submissions.ts'
import { requestOfItem } from '#storage/not-applicable/requests.ts'
import { objectionOfItem } from '#storage/objections/objections.ts'
import { linkOfReceipt } from '#storage/receipts/links.ts'
import { deficiencyNotes, standingScore } from '#storage/review/assessments.ts'
import { scoredUnanswered } from '#storage/review/unanswered.ts'
import { messagesOf } from '#storage/threads/messages.ts'
import type { Reader } from '#storage/transaction.ts'

export interface DossierFile {
  name: string
  sha256: string
  sizeBytes: number
  addedAt: string
  /** The date that the document bears. */
  datedAt: string | null
}

/** An item whole, as plain JSON: everything that was handed in, written to each other and, to whom it is shown, decided. Nobody's name. */
export interface Dossier {
  year: number
  agencyName: string
  code: string
  title: string
  axisTitle: string
  maximumHundredths: Hundredths
  shown: ShownState
  versions: {
    number: number
    submittedAt: string
    withdrawnAt: string | null
    receipt: string
    content: string | null
    claimHundredths: Hundredths | null
    target: number | null
    actual: number | null
    explanation: string
    notes: { at: string; text: string }[]
    files: DossierFile[]
  }[]
  request: { state: string; words: { kind: string; at: string; text: string }[] } | null
  objection: { filedAt: string; receipt: string; text: string; reason: string | null; files: DossierFile[] } | null
  score: { preliminary: Hundredths | null; final: Hundredths | null; note: string } | null
  /** The bytes of all of them, each once. */
  bytes: FileToSend[]
}

const fileOf = ({ name, sha256, sizeBytes, addedAt, datedAt }: AttachmentRow): DossierFile => ({
  name,
  sha256,
  sizeBytes,
  addedAt: addedAt.toISOString(),
  datedAt: datedAt?.toISOString() ?? null,
})

/** `showsScore`: the reader is shown what was decided; before that the state is masked as on the agency's own page (reliability S3). */
export async function dossierOf(db: Reader, item: ItemRow, cycle: CycleRow, showsScore: boolean): Promise<Dossier> {
  const rows = (await versionsOf(db, item.id)).filter(({ submittedAt }) => submittedAt !== null).toReversed()
  const notes = await deficiencyNotes(db, item.id)
  const unanswered = (await scoredUnanswered(db, { id: item.id })).has(item.id)
  const all: AttachmentRow[] = []
  const versions: Dossier['versions'] = []
  for (const row of rows) {
    const files = await attachmentsOf(db, { submissionId: row.id })
    all.push(...files)
    const link = row.receipt === null ? null : await linkOfReceipt(db, row.receipt)
    versions.push({
      number: row.number,
      submittedAt: (row.submittedAt ?? row.createdAt).toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      receipt: row.receipt ?? '',
      content: link?.content ?? null,
      claimHundredths: row.claimHundredths,
      target: row.target,
      actual: row.actual,
      explanation: row.explanation,
      notes: notes
        .filter(({ submissionId }) => submissionId === row.id)
        .map(({ note, at }) => ({ at: at.toISOString(), text: note })),
      files: files.map(fileOf),
    })
  }
  const request = await requestOfItem(db, item.id)
  const words = request === null ? [] : await messagesOf(db, { notApplicableId: request.id })
  const objection = await objectionOfItem(db, item.id)
  const objected = objection?.filedAt == null ? [] : await attachmentsOf(db, { objectionId: objection.id })
  const score = showsScore ? await standingScore(db, item.id) : null
  const { code, title, axis, maximumHundredths } = item.indicator
  return {
    year: cycle.year,
    agencyName: item.agency.name,
    code,
    title,
    axisTitle: axis.title,
    maximumHundredths,
    shown: showsScore ? item.state : shownState({ ...item, unanswered, hasDraft: false }, cycle.state),
    versions,
    request:
      request === null
        ? null
        : {
            state: request.state,
            words: words.map(({ kind, at, text }) => ({ kind, at: at.toISOString(), text })),
          },
    objection:
      objection?.filedAt == null
        ? null
        : {
            filedAt: objection.filedAt.toISOString(),
            receipt: objection.receipt ?? '',
            text: objection.text,
            reason: showsScore ? objection.reason : null,
            files: objected.map(fileOf),
          },
    score: showsScore
      ? { preliminary: item.preliminaryHundredths, final: item.finalHundredths, note: score?.note ?? '' }
      : null,
    bytes: filesToSend([...new Map([...all, ...objected].map((file) => [file.sha256, file])).values()]),
  }
}

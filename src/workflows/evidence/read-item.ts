import { shownState, type ShownState } from '#domain/evidence/shown-state.ts'
import { may } from '#domain/people/may.ts'
import type { Dimension, Formula, Hundredths } from '#domain/vocabulary.ts'
import type { FileToSend } from '#shared/message.ts'
import { done, type Outcome, type Refusal } from '#shared/outcome.ts'
import { deficiencyNotes } from '#storage/assessments.ts'
import { filesToSend } from '#storage/attachments.ts'
import { versionsOf } from '#storage/submissions.ts'
import type { Caller, Tools } from '../command.ts'
import { itemAnswer, type ItemAnswer } from './answer.ts'
import { type DraftFault, draftFaults } from './draft-faults.ts'
import { assessmentMark, contentMark, explanationMark } from './marks.ts'
import { contentOf, dueAtOf, judgeChange, ownItem } from './own-item.ts'

/** The page of one indicator as the agency sees it; plain JSON, instants as ISO text. */
export interface ItemPage {
  id: number
  code: string
  title: string
  axis: { id: number; title: string }
  dimension: Dimension
  maximumHundredths: Hundredths
  guidance: string
  evidenceRequired: boolean
  formula: Formula
  shown: ShownState
  dueAt: string
  deficiencyNote: string | null
  answer: ItemAnswer | null
  /** What may be done now; `why` says why nothing may be, null when it simply is not this person's work. */
  can: { edit: boolean; withdraw: boolean }
  why: Refusal | null
  claimHundredths: Hundredths | null
  /** Set by the organization: the agency is asked for the actual value alone. */
  setTarget: number | null
  target: number | null
  actual: number | null
  explanation: string
  files: { id: number; name: string; sizeBytes: number }[]
  /** Of the version shown; null before there is one. */
  version: { number: number; isDraft: boolean; receipt: string | null; submittedAt: string | null } | null
  versionCount: number
  faults: DraftFault[]
  marks: { assessment: string; explanation: string; content: string }
}

export async function readItem(tools: Tools, by: Caller, itemId: number): Promise<Outcome<ItemPage>> {
  const loaded = await ownItem(tools.db, by.actor, 'evidence.read', itemId)
  if (!loaded.ok) return loaded
  const own = loaded.value
  const { item, cycle, draft } = own
  const content = contentOf(own)
  const at = { sentAt: by.sentAt, now: tools.clock.now() }
  const subject = { agencyId: item.agencyId, cycleState: cycle.state }
  const isMine = may(by.actor, 'evidence.edit', subject).ok
  const edit = judgeChange(own, 'edit', at)
  const withdraw = judgeChange(own, 'withdraw', at)
  const shown = shownState({ ...item, unanswered: own.unanswered, hasDraft: draft !== null }, cycle.state)
  const notes = await deficiencyNotes(tools.db, itemId)
  const { submittedAt } = item
  const answered = { cycle, submittedAt, shown, notes: notes.length }
  const { code, title, axis, dimension, maximumHundredths, guidance, evidenceRequired, formula } = item.indicator
  return done({
    id: item.id,
    code,
    title,
    dimension,
    maximumHundredths,
    guidance,
    evidenceRequired,
    formula,
    shown,
    axis: { id: axis.id, title: axis.title },
    dueAt: dueAtOf(own).toISOString(),
    deficiencyNote: shown === 'DEFICIENT' ? (notes.at(-1)?.note ?? null) : null,
    answer: await itemAnswer(tools.db, answered, { now: at.now, zone: tools.zone }),
    can: { edit: isMine && edit.ok, withdraw: isMine && withdraw.ok && item.state === 'SUBMITTED' },
    why: edit.ok || edit.refusal.code === 'submitted-already' || !isMine ? null : edit.refusal,
    claimHundredths: content?.claimHundredths ?? null,
    setTarget: item.indicator.target,
    target: content?.target ?? null,
    actual: content?.actual ?? null,
    explanation: content?.explanation ?? '',
    files: (content?.files ?? []).map((file) => ({ id: file.id, name: file.name, sizeBytes: file.sizeBytes })),
    version:
      content === null
        ? null
        : {
            number: content.number,
            isDraft: content.state === 'DRAFT',
            receipt: content.receipt,
            submittedAt: content.submittedAt?.toISOString() ?? null,
          },
    versionCount: (await versionsOf(tools.db, itemId)).length,
    faults: draftFaults(item.indicator, content),
    marks: {
      assessment: assessmentMark(content),
      explanation: explanationMark(content),
      content: contentMark(content),
    },
  })
}

/** The files of the page, to be sent back to the agency they came from. */
export async function readItemFiles(
  tools: Tools,
  by: Caller,
  itemId: number,
): Promise<Outcome<{ code: string; title: string; files: FileToSend[] }>> {
  const own = await ownItem(tools.db, by.actor, 'evidence.read', itemId)
  if (!own.ok) return own
  const { code, title } = own.value.item.indicator
  return done({ code, title, files: filesToSend(contentOf(own.value)?.files ?? []) })
}

export interface VersionLine {
  number: number
  receipt: string | null
  submittedAt: string | null
  withdrawnAt: string | null
  claimHundredths: Hundredths | null
}

/** Every version the agency ever wrote, newest first. */
export async function readVersions(
  tools: Tools,
  by: Caller,
  itemId: number,
): Promise<Outcome<{ code: string; title: string; versions: VersionLine[] }>> {
  const own = await ownItem(tools.db, by.actor, 'evidence.read', itemId)
  if (!own.ok) return own
  const { code, title } = own.value.item.indicator
  const versions = (await versionsOf(tools.db, itemId)).map((row) => ({
    number: row.number,
    receipt: row.receipt,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    claimHundredths: row.claimHundredths,
  }))
  return done({ code, title, versions })
}

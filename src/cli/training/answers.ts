import { assessmentMark, contentMark, explanationMark } from '#domain/evidence/marks.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { type AgencyItem, itemsOfAgency } from '#storage/evidence/agency-items.ts'
import { attachFile } from '#workflows/evidence/files.ts'
import { setExplanation } from '#workflows/evidence/set-explanation.ts'
import { setSelfAssessment } from '#workflows/evidence/set-self-assessment.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import { explainPoints } from '#domain/review/points.ts'
import { submissionInForce } from '#storage/evidence/submissions.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { scoreItem } from '#workflows/review/score.ts'
import type { ClaimedTask } from '#reads/review/task-sheet.ts'
import type { Caller } from '#workflows/tools.ts'
import { as, must, type Play, spreadOf } from './cast.ts'

export type Agency = Play['agencies'][number]

/** The agency's own indicators first: they weigh most. */
export async function itemsInOrder({ tools: { db } }: Play, agency: Agency): Promise<AgencyItem[]> {
  const cycle = await publishedCycle(db)
  const items = cycle === null ? [] : await itemsOfAgency(db, cycle.id, agency.id)
  const isOwn = ({ indicator }: AgencyItem): number => (indicator.dimension === 'SPECIFIC' ? 0 : 1)
  return [...items].sort((a, b) => isOwn(a) - isOwn(b))
}

/** Points or figures of one's own, as a draft. */
async function assess(play: Play, agency: Agency, item: AgencyItem, share: number) {
  const { id: itemId, indicator } = item
  const target = indicator.target ?? 100
  const actual = Math.round(target * (indicator.formula === 'LESS_IS_BETTER' ? 2 - share : share))
  const claimHundredths = Math.round((indicator.maximumHundredths * share) / 50) * 50
  const own = indicator.formula === 'BY_HAND' ? { claimHundredths } : { target, actual }
  const by = as(play, agency.focal)
  return must(await setSelfAssessment(play.tools, by, { itemId, seen: assessmentMark(null), ...own }))
}

/** A draft without a file: it cannot be submitted yet. */
export async function beginAnswer(play: Play, agency: Agency, item: AgencyItem): Promise<void> {
  await assess(play, agency, item, 0.8)
  const by = as(play, agency.focal)
  const seen = explanationMark({ explanation: '' })
  must(await setExplanation(play.tools, by, { itemId: item.id, seen, text: play.words.explanation }))
}

/** An answer with its file, submitted. */
export async function answer(play: Play, agency: Agency, item: AgencyItem, share: number): Promise<void> {
  const { tools, files } = play
  const assessed = await assess(play, agency, item, share)
  const by = as(play, agency.focal)
  must(await attachFile(tools, by, { itemId: item.id, file: files.report }))
  const { claimHundredths, target, actual } = assessed
  const content = { claimHundredths, target, actual, explanation: '', files: [files.report] }
  must(await submitEvidence(tools, by, { itemId: item.id, seen: contentMark(content) }))
}

/** Submits again what came back: with the signed minutes. */
export async function mend(play: Play, agency: Agency, itemId: number): Promise<void> {
  const { tools, files } = play
  const before = await submissionInForce(tools.db, itemId)
  if (before === null) throw new Error(`item ${itemId} of the sample has no answer`)
  const by = as(play, agency.focal)
  must(await attachFile(tools, by, { itemId, file: files.minutes }))
  const seen = contentMark({ ...before, files: [...before.files, files.minutes] })
  must(await submitEvidence(tools, by, { itemId, seen }))
}

/** One after another takes the next of the own queue, until nothing is left or `most` are done. */
export async function review(
  play: Play,
  most: number,
  judge: (task: ClaimedTask, by: Caller, index: number) => Promise<void>,
): Promise<void> {
  let index = 0
  let idle = 0
  for (let turn = 0; index < most && idle < play.evaluators.length; turn++) {
    const seat = play.evaluators[turn % play.evaluators.length]
    if (seat === undefined) return
    const by = as(play, seat)
    const { task } = must(await claimNext(play.tools, by, {}))
    idle = task === null ? idle + 1 : 0
    if (task !== null) await judge(task, by, index++)
  }
}

/** As the formula says, or most of what was claimed. */
export async function score(play: Play, by: Caller, { itemId, submissionId, ...task }: ClaimedTask): Promise<void> {
  const share = 0.7 + 0.3 * spreadOf(itemId, submissionId)
  const byHand = Math.round(((task.claimHundredths ?? 0) * share) / 50) * 50
  const pointsHundredths = task.computed?.pointsHundredths ?? byHand
  must(await scoreItem(play.tools, by, { itemId, submissionId, pointsHundredths }))
}

/** The agency's figure is not what the evidence shows: points by the figure that was verified. */
export async function scoreVerified(play: Play, by: Caller, task: ClaimedTask): Promise<boolean> {
  const { itemId, submissionId, target, actual, formula, maximumHundredths, setTarget } = task
  if (target === null || actual === null || task.computed === null) return false
  const figures = { target: setTarget ?? target, actual: Math.round(actual * 0.9) }
  const { pointsHundredths } = explainPoints({ formula, ...figures, maximumHundredths })
  if (pointsHundredths === null) return false
  const note = play.words.checkedFigure
  must(await scoreItem(play.tools, by, { itemId, submissionId, figures, pointsHundredths, note }))
  return true
}

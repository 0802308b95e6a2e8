import { APPROVERS } from '#domain/approvals/chain.ts'
import type { ApprovalStep } from '#domain/vocabulary.ts'
import { amendmentsNow } from '#reads/decisions/amendment.ts'
import { decisionById } from '#storage/decisions/decisions.ts'
import { itemById } from '#storage/evidence/items.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { decisionsButton, waitingDecision } from '#screens/decisions/decisions.ts'
import { go, homeRow } from '#screens/kit.ts'
import { aboutButton, remarkButton } from '#screens/results/remarks.ts'
import { remarkById } from '#storage/results/remarks.ts'
import { scoresButton } from '#screens/review/scores.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { ANY_SEAT, inRoles, ofAgency } from '../readers.ts'

/** To whoever may be the second person. */
export const decisionWaiting = noticeKind<{ decisionId: number }>({
  readers: () => inRoles('coordinator', 'deputy', 'organization-head'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId }) {
    const decision = await decisionById(db, decisionId)
    if (decision?.state !== 'PROPOSED') return null
    return {
      text: waitingDecision(language, decision),
      buttons: [[go('decision.open', { decisionId }, label(language, 'decision-see'))], [decisionsButton(language)]],
    }
  },
})

/** To whoever has the next signature under a correction of what was released. */
export const amendmentWaiting = noticeKind<{ decisionId: number; step: ApprovalStep }>({
  readers: (_, { step }) => inRoles(...APPROVERS[step]),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId, step }) {
    const decision = await decisionById(db, decisionId)
    const cycle = decision === null ? null : await cycleById(db, decision.cycleId)
    if (decision?.state !== 'PROPOSED' || cycle === null) return null
    const due = (await amendmentsNow(db, cycle)).find(({ id }) => id === decisionId)?.due
    if (due !== step) return null
    return {
      text: say(language, 'notice-amendment-waiting', { year: cycle.year, step, reason: decision.reason }),
      buttons: [[go('amend.open', { decisionId }, label(language, 'amend-see'))], homeRow(language)],
    }
  },
})

/** To those who have a part in it: what somebody asks or answers before it is approved. */
export const approvalRemarked = noticeKind<{ remarkId: number }>({
  readers: () => inRoles('coordinator', 'deputy', 'organization-head', 'council-secretary'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { remarkId }) {
    const remark = await remarkById(db, remarkId)
    if (remark === null) return null
    const { cycleId, decisionId, text, person } = remark
    const role = labelDynamic(language, `role-${remark.role ?? 'coordinator'}`)
    const about = { cycleId, decisionId }
    return {
      text: say(language, 'notice-approval-remarked', {
        name: person.name,
        role,
        text,
        tables: String(decisionId === null),
      }),
      buttons: [[remarkButton(language, about)], [aboutButton(language, about)]],
    }
  },
})

/** To the coordinators: a correction was signed to its end, and what it leaves to be done. */
export const amendmentDone = noticeKind<{ decisionId: number }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId }) {
    const decision = await decisionById(db, decisionId)
    const cycle = decision === null ? null : await cycleById(db, decision.cycleId)
    if (decision === null || cycle === null) return null
    const { id: cycleId, year } = cycle
    return {
      text: say(language, 'notice-amendment-done', { year }),
      buttons: [
        [go('transmission.sheet', { cycleId, page: 0 }, label(language, 'amend-transmission'))],
        [go('result.versions', { cycleId }, label(language, 'versions-button'))],
        homeRow(language),
      ],
    }
  },
})

/** To everybody the year concerns: it rests, goes on, or counts no more. */
export const cycleDecided = noticeKind<{ decisionId: number; year: number }>({
  readers: () => ANY_SEAT,
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId, year }) {
    const decision = await decisionById(db, decisionId)
    if (decision === null) return null
    return {
      text: sayDynamic(language, `notice-cycle-${decision.kind}`, { year, reason: decision.reason }),
      buttons: [homeRow(language)],
    }
  },
})

/** To an evaluator whose scores were taken back, or given again, because two persons put the year back to a moment. */
export const scoresUndone = noticeKind<{ decisionId: number; count: number }>({
  readers: () => inRoles('evaluator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId, count }) {
    const decision = await decisionById(db, decisionId)
    if (decision?.facts.at == null) return null
    const facts = { count, at: new Date(decision.facts.at), reason: decision.reason }
    return { text: say(language, 'notice-scores-undone', facts), buttons: [homeRow(language)] }
  },
})

/** To an agency whose scores are those of that moment again. */
export const scoresRestored = noticeKind<{ decisionId: number; agencyId: number; count: number }>({
  readers: (_, { agencyId }) => ofAgency(agencyId),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId, count }) {
    const decision = await decisionById(db, decisionId)
    if (decision?.facts.at == null) return null
    return {
      text: say(language, 'notice-scores-restored', { count, reason: decision.reason }),
      buttons: [[scoresButton(language, 'scores-see')], homeRow(language)],
    }
  },
})

/** To the agency: a score that it knew was corrected, with both and the reason. */
export const scoreCorrected = noticeKind<{ decisionId: number; itemId: number; before: number }>({
  readers: async (db, { itemId }) => ofAgency((await itemById(db, itemId))?.agencyId ?? null),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { decisionId, itemId, before }) {
    const decision = await decisionById(db, decisionId)
    const item = await itemById(db, itemId)
    const cycle = item === null ? null : await cycleById(db, item.cycleId)
    if (decision === null || item === null || cycle === null) return null
    const { code, title, maximumHundredths: maximum } = item.indicator
    const after = decision.facts.pointsHundredths ?? 0
    return {
      text: say(language, 'notice-score-corrected', { code, title, before, after, maximum, reason: decision.reason }),
      buttons: [[scoresButton(language, 'scores-see')], homeRow(language)],
    }
  },
})

import { RANKING_GROUPS, type ApprovalStep, type Language } from '#domain/vocabulary.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { cycleById } from '#storage/cycles.ts'
import { approvalsOf, finalItemsOf, resultOfAgency, resultsOf, totalOfYear } from '#storage/results.ts'
import { noticeKind } from '../kind.ts'

/** Requirement D8: to the focal points and the head of one agency, its own final result and nobody else's. */
export const resultReleased = noticeKind<{ cycleId: number; agencyId: number }>({
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, agencyId }) => {
    const cycle = await cycleById(db, cycleId)
    const result = await resultOfAgency(db, cycleId, agencyId)
    if (cycle === null || result === null || (cycle.state !== 'RELEASED' && cycle.state !== 'CLOSED')) return null
    const lines = await finalItemsOf(db, cycleId, agencyId)
    const inGroup = (await resultsOf(db, cycleId)).filter((row) => row.group === result.group && row.rank !== null)
    const before = result.participated ? await totalOfYear(db, cycle.year - 1, agencyId) : null
    const group = labelDynamic(language, `group-${result.group}`)
    const hasRank = result.rank !== null && cycle.profile.rankingVisibility !== 'none'
    return {
      text: [
        say(language, 'results-own-title', { year: cycle.year }),
        say(language, 'results-own-total', {
          agency: result.agencyName,
          total: result.totalHundredths,
          maximum: lines.reduce((sum, line) => sum + line.maximumHundredths, 0),
        }),
        ...(hasRank ? [say(language, 'results-own-rank', { rank: result.rank ?? 0, of: inGroup.length, group })] : []),
        ...(result.participated ? [] : [say(language, 'results-own-absent')]),
        say(language, 'results-own-parts', {
          general: result.generalHundredths,
          specific: result.specificHundredths,
        }),
        ...(before === null ? [] : [changeLine(language, result.totalHundredths - before)]),
      ].join('\n'),
      buttons: [
        [{ label: label(language, 'results-own-lines'), act: 'results.own' }],
        [{ label: label(language, 'results-announce'), act: `results.announce-ask:${cycleId}` }],
      ],
    }
  },
})

const changeLine = (language: Language, change: number): string =>
  say(language, 'results-own-change', {
    points: Math.abs(change),
    way: change > 0 ? 'more' : change < 0 ? 'less' : 'same',
  })

/** To the public channel, where the province publishes the ranking. */
export const rankingPublished = noticeKind<{ cycleId: number }>({
  lane: 'broadcast',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId }) => {
    const cycle = await cycleById(db, cycleId)
    const released = cycle?.state === 'RELEASED' || cycle?.state === 'CLOSED'
    if (cycle === null || !released || cycle.profile.rankingVisibility !== 'everybody') return null
    const rows = (await resultsOf(db, cycleId)).filter((row) => row.rank !== null)
    const groups = RANKING_GROUPS.filter((group) => rows.some((row) => row.group === group)).map((group) =>
      [
        say(language, 'results-group-title', { group: labelDynamic(language, `group-${group}`) }),
        ...rows
          .filter((row) => row.group === group)
          .map((row) =>
            say(language, 'results-line', {
              rank: row.rank ?? 0,
              tied: row.tied ? 'yes' : 'no',
              agency: row.agencyName,
              total: row.totalHundredths,
            }),
          ),
      ].join('\n'),
    )
    return { text: [say(language, 'results-public-title', { year: cycle.year }), ...groups].join('\n\n') }
  },
})

/** To those whose step is due; not wanted any more once it was done. */
export const approvalWaiting = noticeKind<{ cycleId: number; step: ApprovalStep | 'RELEASE' }>({
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { cycleId, step }) => {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || cycle.state === 'RELEASED' || cycle.state === 'CLOSED') return null
    const given = await approvalsOf(db, cycleId)
    if (given.some((approval) => approval.step === step)) return null
    return {
      text: sayDynamic(language, `notice-approval-${step}`, { year: cycle.year }),
      buttons: [[{ label: label(language, 'results-approvals-button'), act: 'results.approvals' }]],
    }
  },
})

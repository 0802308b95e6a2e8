import { beforeAll, describe, expect, it } from 'vitest'
import { shiftedLines } from '#screens/cycle/texts.ts'
import { releaseView } from '#screens/review/release.ts'
import { axisView, scoresView, scoreView } from '#screens/review/scores.ts'
import { taskView } from '#screens/review/task.ts'
import { explainPoints } from '#domain/review/points.ts'
import { totalsOf } from '#domain/results/totals.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { setWordingStrict, toHtml } from 'chat-wording'
import { say } from '#wording/say.ts'
import type { ScoreSheet } from '#reads/review/scores.ts'
import type { ClaimedTask } from '#reads/review/task-sheet.ts'

beforeAll(() => setWordingStrict(true))

const AT = '2026-12-09T05:30:00.000Z'
const task: ClaimedTask = {
  itemId: 4,
  submissionId: 9,
  round: 2,
  agencyName: 'دستگاه <نمونه>',
  code: '3-2',
  title: 'مدیریت سبز',
  axisTitle: 'محور',
  maximumHundredths: 4000,
  guidance: 'گزارش',
  formula: 'MORE_IS_BETTER',
  claimHundredths: 3200,
  target: 100,
  actual: 80,
  explanation: 'دو & سه',
  submittedAt: AT,
  arrivedAt: null,
  isUnsigned: false,
  dated: [],
  lastYear: null,
  overdueSince: null,
  promise: { by: AT, isPast: true, days: 2, unit: 'calendar', waitedDays: 5 },
  setTarget: null,
  computed: null,
  steps: [0, 1000, 2000, 3200, 4000],
  reported: [],
  beside: [],
  live: [],
  carried: [],
  same: [],
  files: [],
  earlier: [{ round: 1, submittedAt: AT, claimHundredths: null, explanation: '', notes: ['امضا ندارد.'] }],
  claimedUntil: AT,
  position: 4,
  total: 17,
}
const acts = (screen: Screen): string[] =>
  (screen.buttons ?? [])
    .flat()
    .map((button) => ('act' in button ? button.act : 'url' in button ? button.url : button.copy))
const row = { itemId: 4, code: '3-2', title: 'سبز', state: 'SCORED', maximumHundredths: 4000 } as const
const sheet = (change: Partial<ScoreSheet>): ScoreSheet => ({
  ...row,
  reported: [],
  pointsHundredths: 3200,
  axisId: 1,
  claimHundredths: 3200,
  note: '',
  arithmetic: null,
  verified: null,
  look: null,
  sufficient: null,
  mayObject: false,
  ...change,
})

describe.each(LANGUAGES)('screens of the review in %s', (language) => {
  it('an item shows its scores as buttons that carry numbers of things and no points', () => {
    const screen = taskView(language, task)
    expect(toHtml(screen.text, language)).toContain('<blockquote>')
    expect(acts(screen).slice(0, 5)).toEqual([0, 1, 2, 3, 4].map((step) => `review.score:4:9:${step}`))
    expect(acts(screen)).toContain('review.note-deficiency:4:9')
  })

  it('an item keeps in sight what changes its score or is late; where it belongs and when it came is folded', () => {
    const at = new Date(AT)
    const late = say(language, 'promise-office', { by: at, isPast: 'yes', days: 2, unit: 'calendar' })
    const unsigned = say(language, 'sign-off-task-unsigned')
    const came = say(language, 'review-task-submitted', { at })
    const axis = say(language, 'review-task-axis', { axis: task.axisTitle })
    const { text, fold } = taskView(language, { ...task, isUnsigned: true })
    for (const line of [late, unsigned]) expect([text.includes(line), fold?.text.includes(line)]).toEqual([true, false])
    for (const line of [came, axis]) expect([text.includes(line), fold?.text.includes(line)]).toEqual([false, true])
    const inTime = { by: AT, isPast: false, days: 0, unit: 'calendar', waitedDays: 5 } as const
    const due = say(language, 'promise-office', { by: at, isPast: 'no', days: 0, unit: 'calendar' })
    expect(taskView(language, { ...task, promise: inTime }).fold?.text).toContain(due)
  })

  it('the first version of an item is not numbered, a later one is', () => {
    const claim = (round: number) => say(language, 'review-task-claim', { claim: 3200, maximum: 4000, round })
    expect(claim(2).startsWith(claim(1))).toBe(true)
    expect(claim(2)).not.toBe(claim(1))
  })

  it('an item whose time for mending has run out offers no second deficiency note', () => {
    const screen = taskView(language, { ...task, overdueSince: AT, claimHundredths: null, explanation: '' })
    expect(acts(screen).some((act) => act.startsWith('review.note-deficiency'))).toBe(false)
  })

  it('the release is offered only where nothing stands in its way', () => {
    const team = { teamId: null, name: null, members: ['الف', 'ب'], waiting: 1, claimed: 0, scored: 2, deficient: 0 }
    const preview = {
      cycleId: 1,
      version: 7,
      year: 1404,
      teams: [{ ...team, oldestDays: 3 }],
      undecided: 1,
      unsettled: 0,
      lapsing: 5,
      scored: 2,
      returning: { days: 2, dueAt: AT },
      opening: null,
      proposedBy: 'ب',
    }
    expect(acts(releaseView(language, { ...preview, obstacle: null }))).toContain('review.release-preliminary:1:7')
    const offered = (proposedBy: string | null) =>
      acts(releaseView(language, { ...preview, proposedBy, obstacle: null }))
    expect([offered(null), offered('me')]).toEqual([['review.propose-release:1:7', 'home'], ['home']])
    const { text, fold } = releaseView(language, { ...preview, obstacle: null })
    expect([text.includes('الف · ب'), fold?.text.includes('الف · ب')]).toEqual([false, true])
    const move = { key: 'council', from: AT, to: AT.replace('-12-', '-11-'), opensFrom: AT, opensTo: AT } as const
    const moving = releaseView(language, { ...preview, obstacle: null, opening: { dueAt: AT, moved: [move] } })
    const moved = shiftedLines(language, [move])
    expect([moving.text.includes(moved), moving.fold?.text.startsWith(moved)]).toEqual([false, true])
    const refusal = { code: 'items-undecided', pending: 1, opensAt: AT } as const
    expect(acts(releaseView(language, { ...preview, obstacle: refusal }))).toEqual(['decision.list', 'home'])
  })

  it('scores show dimensions, axes and pages of six', () => {
    const items = Array.from({ length: 7 }, (_, i) => ({
      ...row,
      itemId: i,
      claimHundredths: i === 1 ? 300 : null,
      pointsHundredths: i === 0 ? null : 100,
    }))
    const sum = { earnedHundredths: 800, maximumHundredths: 36_000 }
    const axis = { axisId: 3, code: '1', title: 'محور', dimension: 'GENERAL', items, ...sum } as const
    const totals = totalsOf(
      [{ axisId: 3, dimension: 'GENERAL', maximumHundredths: 4000, pointsHundredths: 100, notApplicable: false }],
      'dimension',
    )
    for (const isFinal of [true, false])
      expect(
        acts(
          scoresView(language, {
            year: 1404,
            isFinal,
            totals,
            axes: [axis],
            losses: [],
            acceptedAt: null,
            mayAccept: false,
          }),
        )[0],
      ).toBe('review.scores-axis:3:0')
    expect(acts(axisView(language, axis, 0))).toHaveLength(6 + 2)
    expect(acts(axisView(language, axis, 1))).toEqual([
      'review.scores-item:6',
      'review.scores-axis:3:0',
      'review.scores',
    ])
  })

  it.each([
    ['MORE_IS_BETTER', 100, 150],
    ['LESS_IS_BETTER', 80, 100],
    ['LESS_IS_BETTER', 80, 0],
    ['MORE_IS_BETTER', 0, 5],
    ['MORE_IS_BETTER', null, 5],
    ['BY_HAND', null, null],
  ] as const)('the arithmetic of %s with target %s and performance %s has words', (formula, target, actual) => {
    const arithmetic = explainPoints({ formula, target, actual, maximumHundredths: 4000 })
    expect(scoreView(language, sheet({ arithmetic })).text.split('\n').length).toBeGreaterThan(4)
  })

  it('a score that an evaluator or an objection has set never contradicts the arithmetic beside it', () => {
    const of = (points: number) =>
      scoreView(
        language,
        sheet({
          pointsHundredths: points,
          arithmetic: explainPoints({ formula: 'MORE_IS_BETTER', target: 100, actual: 80, maximumHundredths: 4000 }),
        }),
      ).text
    const judged = say(language, 'scores-way-judged', { computed: 3200, points: 2400 })
    expect(of(2400)).toContain(judged)
    expect(of(3200)).not.toContain(say(language, 'scores-way-judged', { computed: 3200, points: 3200 }))
    expect(of(3200).split('\n').length).toBe(of(2400).split('\n').length - 1)
  })

  it('the way to the objection stands only where it is open', () => {
    const own = sheet({ note: 'ناقص', arithmetic: null })
    expect(acts(scoreView(language, own)).some((act) => act.startsWith('objection.'))).toBe(false)
    expect(acts(scoreView(language, { ...own, mayObject: true }))[0]).toBe('objection.open:4')
  })
})

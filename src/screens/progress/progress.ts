import type { StepFigures } from '#domain/progress/talk-steps.ts'
import { pageOf } from '#shared/paging.ts'
import type { Holder } from '#domain/procedures/definition.ts'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { CallList, ParticipationPage, SlowAgency } from '#reads/progress/participation.ts'
import type { Owed } from '#reads/worklist/owed.ts'
import type { TeamProgress } from '#reads/progress/team-progress.ts'
import { folded, go, homeRow, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { lateCasesLine } from '../procedures/rounds.ts'
import { owedPart } from '../worklist/worklist.ts'

export const progressButton = (language: Language): Button =>
  go('progress.show', {}, label(language, 'progress-button'))

/** The gauge, where it leads to, group by group; no score anywhere. `teams`: of evaluators, while they review; else none. */
export function progressScreen(
  language: Language,
  page: ParticipationPage & {
    teams: readonly TeamProgress[]
    lateCases: readonly { holder: Holder; count: number }[]
    owed: Owed | null
    hasSignatures: boolean
    hasScores: boolean
    now: Date
    reader: Role | null
  },
): Screen {
  const { gauge, forecast, behind, teams } = page
  const text = paragraphs(
    [
      say(language, 'progress-title', { year: page.year, state: labelDynamic(language, `cycle-state-${page.state}`) }),
      say(language, 'progress-gauge', {
        submitted: gauge.submitted,
        target: gauge.target,
        percent: gauge.percent,
        total: gauge.total,
      }),
      say(language, 'progress-counts', {
        started: gauge.started,
        submitted: gauge.submitted,
        finished: gauge.finished,
      }),
    ].join('\n'),
    page.owed !== null && owedPart(language, page.owed, page),
    forecast !== null &&
      say(language, 'progress-forecast', {
        level: forecast.level,
        expected: forecast.expected,
        target: gauge.target,
        days: forecast.daysLeft,
        needed: forecast.neededADay ?? 0,
        missing: gauge.missing,
      }),
    lateCasesLine(language, page.lateCases),
    page.circular !== null && page.circular.failed > 0 && say(language, 'progress-circular', page.circular),
  )
  const groups = page.groups.map(({ group, ...counts }) =>
    say(language, 'progress-group', { ...counts, group: labelDynamic(language, `group-${group}`) }),
  )
  return {
    text,
    ...folded(
      language,
      paragraphs(
        teams.length !== 0 && [say(language, 'progress-teams-title'), ...teams.map((team) => teamLine(language, team))],
        [say(language, 'progress-groups-title'), ...groups],
        page.circular?.failed === 0 && say(language, 'progress-circular', page.circular),
      ),
      progressButton(language),
    ),
    buttons: rows(
      behind > 0 && go('progress.call-list', { page: 0 }, label(language, 'progress-slow-button', { behind })),
      page.hasScores && go('review.score-readers', { page: 0 }, label(language, 'score-readers-button')),
      [
        page.hasSignatures && go('sign-off.register', { page: 0 }, label(language, 'sign-off-register-button')),
        go('progress.steps', { page: 0 }, label(language, 'progress-steps-button')),
      ],
      [go('progress.show', {}, label(language, 'progress-refresh')), ...homeRow(language)],
    ),
  }
}

/** Question by question, that which most have left first. */
export function stepsScreen(language: Language, figures: readonly StepFigures[], wanted: number): Screen {
  const page = pageOf(figures, wanted)
  const line = ({ dialogue, stage, medianSeconds, ...counts }: StepFigures): string =>
    say(language, 'progress-step', {
      ...counts,
      name: labelDynamic(language, `audit-${dialogue.replace('.', '-')}`),
      stage: labelDynamic(language, stage === '' ? 'progress-steps-before' : `cycle-state-${stage}`),
      time:
        medianSeconds === null ? 'none' : medianSeconds > 3600 ? 'long' : medianSeconds < 60 ? 'seconds' : 'minutes',
      median:
        medianSeconds === null || medianSeconds > 3600 ? 0 : medianSeconds < 60 ? medianSeconds : medianSeconds / 60,
    })
  return {
    text: paragraphs(
      say(language, 'progress-steps-title'),
      figures.length === 0 ? say(language, 'progress-steps-none') : page.items.map(line),
    ),
    buttons: [
      ...pageRow(language, page, (to, text) => go('progress.steps', { page: to }, text)),
      [progressButton(language), ...homeRow(language)],
    ],
  }
}

/** What a team has before it and behind it. */
export const teamLine = (
  language: Language,
  { name, waiting, claimed, scored, deficient, oldestDays }: TeamProgress,
): string =>
  say(language, 'progress-team', {
    waiting,
    claimed,
    scored,
    deficient,
    name: name ?? 'none',
    oldest: oldestDays ?? 0,
  })

const agencyEntry = (language: Language, { name, done, total, people }: SlowAgency): string =>
  [
    say(language, 'progress-agency', { name, done, total }),
    ...(people.length === 0
      ? [say(language, 'progress-nobody')]
      : people.map((point) =>
          say(language, 'progress-person', {
            name: point.name,
            reach: labelDynamic(language, `progress-reach-${point.reach}`),
            phone: point.phone ?? 'none',
          }),
        )),
  ].join('\n')

/** A list to telephone by: whom, and whether the bot reaches them. How far they are stands once above those of whom it is true. */
export function callListScreen(language: Language, { notStarted, behind, page }: CallList): Screen {
  const back = [progressButton(language), ...homeRow(language)]
  if (page.items.length === 0) return { text: say(language, 'progress-slow-none'), buttons: [back] }
  const part = (standing: SlowAgency['standing']): string[] => {
    const agencies = page.items.filter((agency) => agency.standing === standing)
    if (agencies.length === 0) return []
    return [
      labelDynamic(language, `progress-standing-${standing}`),
      ...agencies.map((one) => agencyEntry(language, one)),
    ]
  }
  return {
    text: paragraphs(
      say(language, 'progress-slow-title', { notStarted, behind, page: page.page + 1, pages: page.pages }),
      part('not-started'),
      part('behind'),
    ),
    buttons: [...pageRow(language, page, (to, text) => go('progress.call-list', { page: to }, text)), back],
  }
}

import { RULES } from '#domain/people/rules.ts'
import type { CycleState, Language, Role } from '#domain/vocabulary.ts'
import type { WorkEntry } from '#domain/worklist/worklist.ts'
import type { Deadlines } from '#reads/cycle/stages-now.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { homeHead, stageDue, stageLines } from '../cycle/deadlines.ts'
import { go, paragraphs, present, rows } from '../kit.ts'
import { progressButton } from '../progress/progress.ts'
import { approvalsButton } from '../results/approvals.ts'
import { scoresButton } from '../review/scores.ts'
import { dueOf, sentenceOf, waysTo } from './worklist.ts'

/** Where nothing waits, what this role looks at most; null: nothing of the kind can be looked at now. */
function calmWay(language: Language, role: Role, state: CycleState | null): Button | null {
  if (state === null) return null
  switch (role) {
    case 'focal-point':
    case 'agency-head':
      if (may(role, 'scores.read', state)) return scoresButton(language, 'scores-see')
      return go('evidence.status', {}, label(language, 'evidence-status-button'))
    case 'coordinator':
    case 'deputy':
    case 'organization-head':
    case 'auditor':
      return progressButton(language)
    case 'council-secretary':
    case 'council-member':
    case 'committee-member':
      return may(role, 'approvals.read', state) ? approvalsButton(language) : null
    case 'evaluator':
    case 'inquiry-respondent':
      return null
  }
}

const may = (role: Role, permission: 'scores.read' | 'approvals.read', state: CycleState): boolean =>
  RULES[permission].grants.some(
    ({ roles, states }) => roles.includes(role) && (states === null || states.includes(state)),
  )

/** The first screen: what waits most urgently, in one sentence and with one button; the rest stands behind «بیشتر». */
export function homeScreen(
  language: Language,
  { entries, now, role }: { entries: readonly WorkEntry[]; now: Date; role: Role },
  deadlines: Deadlines | null,
): Screen {
  const [first] = entries
  const head = deadlines === null ? say(language, 'home-title') : homeHead(language, deadlines)
  const sentence = (entry: WorkEntry): string =>
    present(
      `<b>${sentenceOf(language, entry)}</b>`,
      entry.dueAt !== null && +entry.dueAt === +(deadlines?.current?.dueAt ?? 0) && deadlines !== null
        ? stageDue(language, deadlines)
        : dueOf(language, entry, now),
    ).join(' · ')
  return {
    text:
      first === undefined
        ? paragraphs(head, deadlines === null ? null : stageLines(language, deadlines), say(language, 'home-nothing'))
        : paragraphs(head, sentence(first)),
    buttons: rows(
      ...(first === undefined
        ? [calmWay(language, role, deadlines?.state ?? null)]
        : waysTo(language, first, 'primary')),
      go('home.more', {}, label(language, 'home-more', { count: Math.max(0, entries.length - 1) })),
    ),
  }
}

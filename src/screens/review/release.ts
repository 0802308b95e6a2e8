import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { TeamProgress } from '#reads/progress/team-progress.ts'
import type { ReleasePreview } from '#reads/review/release-preview.ts'
import { folded, go, homeRow, lines, paragraphs, present, rows } from '../kit.ts'
import { shiftedLines } from '../cycle/texts.ts'
import { decisionsButton } from '../decisions/decisions.ts'
import { teamLine } from '../progress/progress.ts'
import { refusalText } from '../refusal.ts'

/** The coordinator's last look before the release: what is undecided, and by which team. */
export function releaseView(language: Language, preview: ReleasePreview): Screen {
  const {
    year,
    scored,
    undecided,
    unsettled,
    lapsing,
    returning,
    opening,
    obstacle,
    teams,
    cycleId,
    version,
    proposedBy,
  } = preview
  const parts = present(
    say(language, 'review-release-title', { year }),
    say(language, 'review-release-counts', { scored, undecided, lapsing }),
    unsettled > 0 && say(language, 'second-look-unsettled', { unsettled }),
    obstacle === null && undecided > 0 && say(language, 'review-release-passed', { undecided }),
    lapsing > 0 && say(language, 'review-release-lapse', { lapsing }),
    returning !== null &&
      say(language, 'review-release-returning', { days: returning.days, dueAt: new Date(returning.dueAt) }),
    obstacle === null &&
      opening !== null &&
      say(language, 'review-release-opening', { dueAt: new Date(opening.dueAt) }),
    obstacle === null ? say(language, 'review-release-confirm-text') : refusalText(language, obstacle),
    obstacle === null && say(language, 'review-release-two', { proposedBy: proposedBy ?? 'none' }),
  )
  const ids = { cycleId, version }
  const confirm =
    proposedBy === null
      ? go('review.propose-release', ids, label(language, 'review-release-propose-button'))
      : proposedBy !== 'me' && go('review.release-preliminary', ids, label(language, 'review-release-confirm-button'))
  return {
    text: parts.join('\n\n'),
    ...folded(
      language,
      paragraphs(
        obstacle === null && opening !== null && opening.moved.length > 0 && shiftedLines(language, opening.moved),
        teams.map((team) => teamLines(language, team)),
      ),
      go('review.preview-release', {}, label(language, 'review-release-button')),
    ),
    buttons: rows(
      obstacle === null && confirm,
      obstacle?.code === 'items-undecided' && decisionsButton(language),
      unsettled > 0 && go('second-look.board', {}, label(language, 'second-look-board-button')),
      homeRow(language),
    ),
  }
}

const teamLines = (language: Language, team: TeamProgress): string =>
  lines(
    teamLine(language, team),
    team.members.length > 0 &&
      team.waiting + team.claimed + team.deficient > 0 &&
      say(language, 'review-release-members', { names: team.members.join(' · ') }),
  )

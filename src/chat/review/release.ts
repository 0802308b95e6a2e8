import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { TeamProgress } from '#reads/progress/team-progress.ts'
import { readRelease, type ReleasePreview } from '#workflows/review/read-release.ts'
import { releasePreliminary } from '#workflows/review/release-preliminary.ts'
import { button } from '../buttons.ts'
import type { Handler } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { numberOf } from './number-of.ts'

/** The coordinator's last look before the release: what is undecided, and by which team. */
export const openRelease: Handler = async (ctx) => {
  const outcome = await readRelease(ctx.tools, ctx.caller)
  if (!outcome.ok) return ctx.show({ text: refusalText(ctx.language, outcome.refusal) })
  return ctx.show(releaseView(ctx.language, outcome.value))
}

/** The release itself; a button made before the cycle went on is refused and the present state shown. */
export const confirmRelease: Handler = async (ctx, [id, version]) => {
  const { language, tools, caller } = ctx
  const outcome = await releasePreliminary(tools, caller, { cycleId: numberOf(id), cycleVersion: numberOf(version) })
  const home = [button(label(language, 'home'), 'home')]
  if (!outcome.ok) return ctx.show({ text: refusalText(language, outcome.refusal), buttons: [home] })
  const { year, told, lapsed } = outcome.value
  return ctx.show({ text: say(language, 'review-released', { year, told, lapsed }), buttons: [home] })
}

export function releaseView(language: Language, preview: ReleasePreview): Screen {
  const { year, scored, undecided, lapsing, returning, obstacle, teams, cycleId, cycleVersion } = preview
  const parts = [
    say(language, 'review-release-title', { year }),
    say(language, 'review-release-counts', { scored, undecided, lapsing }),
    ...teams.map((team) => teamLines(language, team)),
    ...(lapsing > 0 ? [say(language, 'review-release-lapse', { lapsing })] : []),
    ...(returning === null
      ? []
      : [say(language, 'review-release-returning', { days: returning.days, dueAt: new Date(returning.dueAt) })]),
    obstacle === null ? say(language, 'review-release-confirm-text') : refusalText(language, obstacle),
  ]
  const confirm = button(
    label(language, 'review-release-confirm-button'),
    'review.release-confirm',
    cycleId,
    cycleVersion,
  )
  return {
    text: parts.join('\n\n'),
    buttons: [...(obstacle === null ? [[confirm]] : []), [button(label(language, 'home'), 'home')]],
  }
}

function teamLines(language: Language, team: TeamProgress): string {
  const { waiting, claimed, scored, deficient, oldestDays: days, members } = team
  const name = team.name ?? label(language, 'review-release-no-team')
  return [
    say(language, 'review-release-team', { team: name, waiting, claimed, scored, deficient }),
    ...(days === null ? [] : [say(language, 'review-release-oldest', { days })]),
    ...(members.length === 0 || waiting + claimed + deficient === 0
      ? []
      : [
          say(language, 'review-release-members', {
            names: members.join(' · '),
          }),
        ]),
  ].join('\n')
}

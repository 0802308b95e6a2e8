import type { RouteIds } from '#domain/acts.ts'
import { dayOfNumber, type JalaliWall } from 'persian-text'
import type { Language, Role } from '#domain/vocabulary.ts'
import { stagesButton } from '#screens/cycle/dashboard.ts'
import { movedLines, warningsPart } from '#screens/cycle/texts.ts'
import { stageName } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { moveStageDay, previewMove } from '#workflows/cycle/move-stage.ts'
import { readStage } from '#workflows/cycle/read-dashboard.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askYes, fill } from '../dialogue/questions.ts'

/** A typed day, all that it moves, yes. The date is judged twice: when it is shown and when it is written. */
export const moveStageDialogue: Dialogue<RouteIds<'stage.move'>> = {
  id: 'stage.move',
  async run(talk, ids) {
    const { language } = talk
    const page = await talk.call(readStage, ids)
    if (!page.ok) return talk.say({ text: refusalText(language, page.refusal), buttons: [[stagesButton(language)]] })
    const { stage, cycle, now, zone } = page.value
    const edge = ids.edge ?? 'due'
    const question = sayDynamic(language, edge === 'due' ? 'cycle-ask-due' : 'cycle-ask-opens', {
      stage: stageName(language, stage.key),
      opens: new Date(stage.opensAt),
      due: new Date(stage.dueAt),
    })
    const move = { cycleId: cycle.id, version: cycle.version, key: stage.key, edge }
    const moved = await fill<{ day: JalaliWall }>(
      talk,
      {
        day: () => askDay(talk, question, { now, zone, from: new Date(edge === 'due' ? stage.dueAt : stage.opensAt) }),
      },
      ({ day }) => confirm(talk, { ...move, day }),
      ids.day === null || ids.day === undefined ? {} : { day: dayOfNumber(ids.day) },
    )
    if (moved === null) await talk.say({ text: say(language, 'cycle-move-left'), buttons: [[stagesButton(language)]] })
  },
}

async function confirm(talk: Talk, move: Parameters<typeof previewMove>[2]) {
  const { language } = talk
  const preview = await talk.call(previewMove, move)
  if (!preview.ok) {
    await talk.say({ text: refusalText(language, preview.refusal) })
    // What somebody else has changed meanwhile is not asked for again here.
    return preview.refusal.code === 'cycle-changed' ? undefined : BACK
  }
  const { moved, warnings, wishedDayIsFree, uncertain, published, told } = preview.value
  const summary = [
    ...(wishedDayIsFree ? [say(language, 'cycle-move-free-day', { to: new Date(endOf(moved, move.key)) })] : []),
    movedLines(language, moved),
    warningsPart(language, warnings, uncertain),
    published ? toldPart(language, told) : null,
    say(language, published ? 'cycle-move-question-published' : 'cycle-move-question'),
  ].filter((part) => part !== null)
  const answer = await askYes(talk, summary.join('\n\n'), label(language, 'cycle-move-yes'))
  if (answer === BACK) return BACK
  const outcome = await talk.call(moveStageDay, move)
  await talk.say({
    text: outcome.ok
      ? say(language, 'cycle-moved', { count: outcome.value.moved.length, told: outcome.value.told })
      : refusalText(language, outcome.refusal),
    buttons: [[stagesButton(language)]],
  })
  return undefined
}

/** How many of whom will be told. */
const toldPart = (language: Language, told: readonly { role: Role; people: number }[]): string =>
  [
    say(language, 'cycle-move-told', { people: told.reduce((sum, { people }) => sum + people, 0) }),
    ...told.map(({ role, people }) =>
      say(language, 'cycle-move-told-role', { role: labelDynamic(language, `role-${role}`), people }),
    ),
  ].join('\n')

const endOf = (moved: { key: string; to: string }[], key: string): string =>
  moved.find((one) => one.key === key)?.to ?? moved[0]?.to ?? ''

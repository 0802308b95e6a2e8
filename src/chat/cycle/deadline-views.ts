import { windowOf } from '#domain/cycle/window.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { type Deadlines, readDeadlines, type StageNow } from '#workflows/cycle/read-deadlines.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { type OwnWork, workButton, workLines } from './own-work.ts'
import { stageName, timeLeft } from './texts.ts'

const entry = (language: Language, stage: StageNow): string =>
  say(language, 'deadline-entry', {
    stage: stageName(language, stage.key),
    opens: stage.opensAt,
    due: stage.dueAt,
    phase: stage.phase === 'before' && stage.singleDay ? 'day' : stage.phase,
    more: stage.more ?? 'no',
  }) + ` · ${timeLeft(language, stage)}`

/** Caller day, the reader's own turn first; what is over is told in one line. */
export function deadlinesView(language: Language, deadlines: Deadlines | null, work: OwnWork | null = null): Screen {
  const home = [[button(label(language, 'home'), 'home')]]
  if (deadlines === null) return { text: say(language, 'deadlines-none'), buttons: home }
  const ahead = deadlines.stages.filter((stage) => stage.phase !== 'after').toSorted((a, b) => +a.dueAt - +b.dueAt)
  const over = deadlines.stages.filter((stage) => stage.phase === 'after').toSorted((a, b) => +a.dueAt - +b.dueAt)
  const part = (key: 'deadlines-mine' | 'deadlines-others', stages: StageNow[]): string[] =>
    stages.length === 0 ? [] : [[say(language, key), ...stages.map((stage) => entry(language, stage))].join('\n\n')]
  const names = over.map((stage) => stageName(language, stage.key)).join(label(language, 'list-comma'))
  return {
    text: [
      say(language, 'deadlines-title', {
        year: deadlines.year,
        state: labelDynamic(language, `cycle-state-${deadlines.state}`),
      }),
      ...(work === null ? [] : [workLines(language, work).join('\n')]),
      ...part(
        'deadlines-mine',
        ahead.filter(({ mine }) => mine),
      ),
      ...part(
        'deadlines-others',
        ahead.filter(({ mine }) => !mine),
      ),
      ...(over.length === 0 ? [] : [say(language, 'deadlines-over', { names })]),
    ].join('\n\n'),
    buttons: [
      ...(work === null ? [] : [[workButton(language, work)]]),
      [button(label(language, 'timetable-picture'), 'deadlines.picture')],
      ...(ahead.some(({ mine }) => mine)
        ? [[button(label(language, 'deadlines-calendar'), 'deadlines.calendar')]]
        : []),
      ...home,
    ],
  }
}

/** The first lines of the home screen (voice.md): which year, whose, which stage, how long still. */
export async function homeLines(ctx: Ctx): Promise<string[]> {
  if (ctx.actor.kind !== 'person') return []
  const outcome = await readDeadlines(ctx.tools, ctx.caller)
  if (!outcome.ok || outcome.value === null) return []
  const { year, agencyName, current, state, stages } = outcome.value
  const { language } = ctx
  const head = [say(language, 'home-cycle', { year })]
  if (agencyName !== null) head.push(say(language, 'home-agency', { agency: agencyName }))
  const opening = windowOf(stages, 'self-assessment')
  const rest =
    current !== null
      ? [
          say(language, 'home-stage', { stage: stageName(language, current.key) }),
          current.phase === 'after'
            ? say(language, 'home-stage-over', { due: current.dueAt })
            : say(language, 'home-stage-due', { due: current.dueAt, workingDays: current.workingDaysToEnd }),
        ]
      : state === 'ISSUED' && opening !== null
        ? [say(language, 'home-opens', { at: opening.opensAt })]
        : [say(language, 'home-stage', { stage: labelDynamic(language, `cycle-state-${state}`) })]
  return [...head, '', ...rest]
}

/** Upper ends, in seconds, of the classes that answers are counted in; the last takes all the rest. */
const CLASSES = [10, 30, 60, 120, 300, 900, 3600] as const

/** What one question of a dialogue has seen: it was asked, gone back from, or answered after so many seconds. */
export type TalkEvent = { dialogue: string; step: number } & (
  | { what: 'reached' | 'back' }
  | { what: 'answered'; seconds: number }
)

/** The row that an event is counted in. */
export const countedAs = (event: TalkEvent): string =>
  event.what === 'answered' ? String(CLASSES.find((end) => event.seconds <= end) ?? Infinity) : event.what

export interface TalkCountRow {
  dialogue: string
  step: number
  stage: string
  what: string
  count: number
}

export interface StepFigures {
  dialogue: string
  step: number
  stage: string
  reached: number
  answered: number
  /** Neither answered nor gone back from; an answer that is still awaited is among them. */
  left: number
  /** Half of the answers took at most so many seconds; null: there is none, Infinity: longer than anything counted. */
  medianSeconds: number | null
}

/** Peers item 28: where people stop; the question that most have left first. */
export function stepFigures(rows: readonly TalkCountRow[]): StepFigures[] {
  const questions = new Map<string, TalkCountRow[]>()
  for (const row of rows) {
    const key = `${row.dialogue} ${row.step} ${row.stage}`
    questions.set(key, [...(questions.get(key) ?? []), row])
  }
  return [...questions.values()]
    .flatMap((counts): StepFigures[] => {
      const [first] = counts
      if (first === undefined) return []
      const of = (what: string): number => counts.find((row) => row.what === what)?.count ?? 0
      const times = counts
        .map(({ what, count }) => ({ end: Number(what), count }))
        .filter(({ end }) => !Number.isNaN(end))
        .toSorted((a, b) => a.end - b.end)
      const answered = times.reduce((sum, { count }) => sum + count, 0)
      const { dialogue, step, stage } = first
      const left = Math.max(0, of('reached') - answered - of('back'))
      return [
        { dialogue, step, stage, reached: of('reached'), answered, left, medianSeconds: medianOf(times, answered) },
      ]
    })
    .toSorted((a, b) => b.left - a.left || b.reached - a.reached)
}

function medianOf(times: readonly { end: number; count: number }[], answered: number): number | null {
  let seen = 0
  for (const { end, count } of times) {
    seen += count
    if (seen * 2 >= answered) return end
  }
  return null
}

/** How one subject stands in one period: handed in, over time, not yet, closed without it; null: it had none. */
export type GridMark = 'done' | 'late' | 'open' | 'closed' | null

/** Subjects against periods; plain JSON. */
export interface Grid {
  title: string
  /** Rounds of the same procedure, or the times of what is repeated. */
  periods: string[]
  rows: { name: string; marks: GridMark[] }[]
  /** How many of all marks are done. */
  done: number
  total: number
}

/** What a round is to reach: four of five. */
export const GOAL = 0.8

export const GAUGE_PARTS = 10
/** «▰▰▰▱▱▱▱▱▱▱», begun as it is read. */
export function gauge(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * GAUGE_PARTS)
  return '▰'.repeat(full) + '▱'.repeat(GAUGE_PARTS - full)
}

export const markOf = (
  { end, holder, dueAt }: { end: string | null; holder: string | null; dueAt: Date | null },
  now: Date,
): GridMark =>
  end === 'done' ? 'done' : end !== null ? 'closed' : holder !== null && dueAt !== null && dueAt < now ? 'late' : 'open'

/** Of what is repeated: what is over, what should be by now, what is to come. */
export const marksOfTimes = (all: number, over: number, expected: number): GridMark[] =>
  Array.from({ length: all }, (_, i) => (i < over ? 'done' : i < expected ? 'late' : 'open'))

export const gridOf = (title: string, periods: string[], rows: Grid['rows']): Grid => {
  const marks = rows.flatMap((row) => row.marks.filter((mark) => mark !== null && mark !== 'closed'))
  return { title, periods, rows, done: marks.filter((mark) => mark === 'done').length, total: marks.length }
}

import { GOAL, type Grid, type GridMark } from '#domain/procedures/grid.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { shortened } from 'persian-text'
import { typesetPng } from './typeset.ts'

/** A picture is for a phone: more rows stand in the workbook. */
const ROWS_DRAWN = 30
const MARKS = ['done', 'late', 'open', 'closed'] as const satisfies readonly GridMark[]

/** A round as a picture: the gauge with its goal, how each period stands, and a square for each subject. @returns PNG, 1080 pixels wide */
export function boardPicture(language: Language, { title, periods, rows, done, total }: Grid): Promise<Uint8Array> {
  const drawn = rows.slice(0, ROWS_DRAWN)
  return typesetPng('board', {
    language,
    title,
    subtitle: label(language, 'grid-gauge', { done, total, goal: Math.round(GOAL * 100) }),
    share: total === 0 ? 0 : done / total,
    goal: GOAL,
    periods: periods.map((period, i) => ({
      name: shortened(period, 60),
      number: label(language, 'case-number', { value: i + 1 }),
      parts: MARKS.map((mark) =>
        rows.length === 0 ? 0 : rows.filter(({ marks }) => marks[i] === mark).length / rows.length,
      ),
    })),
    rows: drawn.map(({ name, marks }) => ({
      name: shortened(name, 34),
      marks: marks.map((mark) => (mark === null ? -1 : MARKS.indexOf(mark))),
    })),
    legend: MARKS.map((mark) => labelDynamic(language, `grid-mark-${mark}`)),
    rest: rows.length > drawn.length ? label(language, 'grid-more', { count: rows.length - drawn.length }) : '',
  })
}

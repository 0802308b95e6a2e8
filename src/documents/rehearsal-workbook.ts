import { isOverloaded } from '#domain/rehearsal/load.ts'
import type { Rehearsal, RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { toPlain } from '#wording/neutral.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { behaviourName, collisionName, kindName, readerName } from './rehearsal-words.ts'
import { type Table, type TableCell, type TableColumn, type TableKind, writeWorkbook } from './workbook/write-table.ts'

/** Issue 4 part 4: every message of the rehearsed year, the load of its days, whom it would not reach, what falls on closed days. */
export const rehearsalWorkbook = (language: Language, rehearsal: Rehearsal): Promise<Uint8Array> =>
  writeWorkbook({
    rightToLeft: language === 'fa',
    sheets: [
      messagesSheet(language, rehearsal),
      daysSheet(language, rehearsal),
      unreachableSheet(language, rehearsal),
      collisionsSheet(language, rehearsal),
    ],
  })

const column = (language: Language, name: string, width: number, kind: TableKind = 'text'): TableColumn => ({
  title: labelDynamic(language, `column-rehearsal-${name}`),
  width,
  kind,
})

const day = (language: Language, at: Date): string => label(language, 'rehearsal-day', { at })

const rows = (language: Language, { years }: Rehearsal, of: (year: RehearsedYear) => TableCell[][]): TableCell[][] =>
  years.flatMap((year) => of(year).map((row) => [behaviourName(language, year.behaviour), ...row]))

const messagesSheet = (language: Language, rehearsal: Rehearsal): Table => ({
  name: label(language, 'sheet-rehearsal-messages'),
  columns: [
    column(language, 'behaviour', 22),
    column(language, 'day', 26, 'date-text'),
    column(language, 'hour', 10, 'date-text'),
    column(language, 'role', 26),
    column(language, 'kind', 26),
    column(language, 'count', 10, 'number'),
    column(language, 'example', 90),
  ],
  rows: rows(language, rehearsal, ({ lines }) =>
    lines.map(({ at, role, kind, count, example }) => [
      day(language, at),
      label(language, 'rehearsal-hour', { at }),
      readerName(language, role),
      kindName(language, kind),
      count,
      toPlain(rehearsal.examples[example] ?? ''),
    ]),
  ),
})

const daysSheet = (language: Language, rehearsal: Rehearsal): Table => ({
  name: label(language, 'sheet-rehearsal-days'),
  columns: [
    column(language, 'behaviour', 22),
    column(language, 'day', 26, 'date-text'),
    column(language, 'working', 12),
    column(language, 'total', 12, 'number'),
    column(language, 'most', 16, 'number'),
    column(language, 'overloaded', 18, 'number'),
    column(language, 'minutes', 18, 'number'),
    column(language, 'heavy', 12),
    column(language, 'roles', 70),
  ],
  rows: rows(language, rehearsal, ({ days }) =>
    days.map((one) => [
      day(language, one.at),
      label(language, one.working ? 'rehearsal-open' : 'rehearsal-closed'),
      one.total,
      one.most,
      one.overloaded,
      Math.round(one.minutes * 10) / 10,
      label(language, isOverloaded(one) ? 'yes' : 'no'),
      one.roles
        .map(({ role, count }) => label(language, 'rehearsal-share', { role: readerName(language, role), count }))
        .join(label(language, 'list-comma')),
    ]),
  ),
})

const unreachableSheet = (language: Language, { unreachable }: Rehearsal): Table => ({
  name: label(language, 'sheet-rehearsal-unreachable'),
  columns: [
    column(language, 'name', 34),
    column(language, 'role', 26),
    column(language, 'agency', 44),
    column(language, 'why', 40),
    column(language, 'missed', 20, 'number'),
  ],
  rows: unreachable.map(({ name, role, agency, why, messages }): TableCell[] => [
    name,
    readerName(language, role),
    agency,
    labelDynamic(language, `rehearsal-why-${why}`),
    messages,
  ]),
})

/** Dates of the timetable are the same in every behaviour and stand once, without one. */
const collisionsSheet = (language: Language, rehearsal: Rehearsal): Table => ({
  name: label(language, 'sheet-rehearsal-collisions'),
  columns: [
    column(language, 'behaviour', 22),
    column(language, 'what', 50),
    column(language, 'day', 26, 'date-text'),
    column(language, 'closed', 18),
    column(language, 'count', 10, 'number'),
  ],
  rows: [
    ...(rehearsal.years[0]?.collisions ?? [])
      .filter(({ stage }) => stage !== null)
      .map((one): TableCell[] => [null, ...collisionCells(language, one)]),
    ...rows(language, rehearsal, ({ collisions }) =>
      collisions.filter(({ stage }) => stage === null).map((one) => collisionCells(language, one)),
    ),
  ],
})

const collisionCells = (language: Language, one: RehearsedYear['collisions'][number]): TableCell[] => [
  collisionName(language, one),
  day(language, one.at),
  labelDynamic(language, `rehearsal-closed-${one.closed}`),
  one.stage === null ? one.count : null,
]

import { isOverloaded } from '#domain/rehearsal/load.ts'
import type { Behaviour, Rehearsal, RehearsedYear } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { toPlain } from 'chat-wording'
import { label, labelDynamic } from '#wording/say.ts'
import { behaviourName, collisionName, kindName, readerName } from './rehearsal-words.ts'
import { namedTable, type SheetColumn, type Table } from './workbook/write-table.ts'
import { writeWorkbook } from './workbook/stream-workbook.ts'

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

const sheet = <R>(
  language: Language,
  name: 'messages' | 'days' | 'unreachable' | 'collisions',
  rows: readonly R[],
  columns: readonly SheetColumn<R>[],
): Table =>
  namedTable(language, 'column-rehearsal', { name: labelDynamic(language, `sheet-rehearsal-${name}`), columns, rows })

const day = (language: Language, at: Date): string => label(language, 'rehearsal-day', { at })

type InYear<R> = R & { behaviour: Behaviour | null }

/** Rows of all the years played, each with how people behaved in its year. */
const ofYears = <R>({ years }: Rehearsal, of: (year: RehearsedYear) => readonly R[]): InYear<R>[] =>
  years.flatMap((year) => of(year).map((row) => ({ ...row, behaviour: year.behaviour })))

const behaviourColumn = (language: Language): SheetColumn<InYear<unknown>> => [
  'behaviour',
  22,
  ({ behaviour }) => (behaviour === null ? null : behaviourName(language, behaviour)),
]

const messagesSheet = (language: Language, rehearsal: Rehearsal): Table =>
  sheet(
    language,
    'messages',
    ofYears(rehearsal, ({ lines }) => lines),
    [
      behaviourColumn(language),
      ['day', 26, ({ at }) => day(language, at), 'date-text'],
      ['hour', 10, ({ at }) => label(language, 'rehearsal-hour', { at }), 'date-text'],
      ['role', 26, ({ role }) => readerName(language, role)],
      ['kind', 26, ({ kind }) => kindName(language, kind)],
      ['count', 10, ({ count }) => count, 'number'],
      ['example', 90, ({ example }) => toPlain(rehearsal.examples[example] ?? '')],
    ],
  )

const daysSheet = (language: Language, rehearsal: Rehearsal): Table =>
  sheet(
    language,
    'days',
    ofYears(rehearsal, ({ days }) => days),
    [
      behaviourColumn(language),
      ['day', 26, ({ at }) => day(language, at), 'date-text'],
      ['working', 12, ({ working }) => label(language, working ? 'rehearsal-open' : 'rehearsal-closed')],
      ['total', 12, ({ total }) => total, 'number'],
      ['most', 16, ({ most }) => most, 'number'],
      ['overloaded', 18, ({ overloaded }) => overloaded, 'number'],
      ['minutes', 18, ({ minutes }) => Math.round(minutes * 10) / 10, 'number'],
      ['heavy', 12, (one) => label(language, isOverloaded(one) ? 'yes' : 'no')],
      ['roles', 70, ({ roles }) => shares(language, roles)],
    ],
  )

const shares = (language: Language, roles: RehearsedYear['days'][number]['roles']): string =>
  roles
    .map(({ role, count }) => label(language, 'rehearsal-share', { role: readerName(language, role), count }))
    .join(label(language, 'list-comma'))

const unreachableSheet = (language: Language, { unreachable }: Rehearsal): Table =>
  sheet(language, 'unreachable', unreachable, [
    ['name', 34, ({ name }) => name],
    ['role', 26, ({ role }) => readerName(language, role)],
    ['agency', 44, ({ agency }) => agency],
    ['why', 40, ({ why }) => labelDynamic(language, `rehearsal-why-${why}`)],
    ['missed', 20, ({ messages }) => messages, 'number'],
  ])

/** Dates of the timetable are the same in every behaviour and stand once, without one. */
const collisionsSheet = (language: Language, rehearsal: Rehearsal): Table =>
  sheet(
    language,
    'collisions',
    [
      ...(rehearsal.years[0]?.collisions ?? [])
        .filter(({ stage }) => stage !== null)
        .map((one) => ({ ...one, behaviour: null })),
      ...ofYears(rehearsal, ({ collisions }) => collisions.filter(({ stage }) => stage === null)),
    ],
    [
      behaviourColumn(language),
      ['what', 50, (one) => collisionName(language, one)],
      ['day', 26, ({ at }) => day(language, at), 'date-text'],
      ['closed', 18, ({ closed }) => labelDynamic(language, `rehearsal-closed-${closed}`)],
      ['count', 10, ({ stage, count }) => (stage === null ? count : null), 'number'],
    ],
  )

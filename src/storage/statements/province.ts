import { inBulk, takes } from '../prepared.ts'

export const INSERT_AGENCY = inBulk('Agency', ['code', 'name', 'group', 'headquarters', 'searchKey', 'createdAt'])

/** Rows that are there, by their ids, row by row as a file has them now. */
export const CHANGE_AGENCY = inBulk(
  'Agency',
  ['id', 'code', 'name', 'group', 'headquarters', 'searchKey', 'createdAt', 'active'],
  `ON CONFLICT ("id") DO UPDATE SET "code" = excluded."code", "name" = excluded."name", "group" = excluded."group",
     "headquarters" = excluded."headquarters", "searchKey" = excluded."searchKey", "active" = excluded."active"`,
)

/** A file without a phone takes none away. */
export const CHANGE_PERSON = inBulk(
  'Person',
  ['id', 'createdAt', 'name', 'searchKey', 'phone'],
  `ON CONFLICT ("id") DO UPDATE SET "name" = excluded."name", "searchKey" = excluded."searchKey",
     "phone" = COALESCE(excluded."phone", "Person"."phone")`,
)

export const INSERT_PERSON = inBulk('Person', ['id', 'createdAt', 'name', 'searchKey', 'phone'])

export const INSERT_SEAT = inBulk('Seat', ['personId', 'role', 'agencyId', 'teamId', 'grantedAt'])

export const KEEP_KEY = inBulk(
  'ImportKey',
  ['key', 'personId'],
  'ON CONFLICT ("key") DO UPDATE SET "personId" = excluded."personId"',
)

const INDICATOR = [
  'cycleId',
  'code',
  'title',
  'searchKey',
  'dimension',
  'axisId',
  'agencyId',
  'maximumHundredths',
  'guidance',
  'evidenceRequired',
  'formula',
  'target',
  'position',
]

export const INSERT_INDICATOR = inBulk('Indicator', INDICATOR)

/** One that was withdrawn and is named again is asked for again. */
export const CHANGE_INDICATOR = inBulk(
  'Indicator',
  ['id', ...INDICATOR],
  `ON CONFLICT ("id") DO UPDATE SET ${INDICATOR.map((name) => `"${name}" = excluded."${name}"`).join(', ')}, "retired" = false`,
)

type Row = { text: string | null }

const IN_SQLITE = { gather: 'group_concat', quote: 'quote' }
const IN_POSTGRES = { gather: 'string_agg', quote: 'quote_nullable' }
type Table = readonly [name: string, columns: readonly string[]]

/** All rows of a table, each as it is kept, in one text; `where` cuts off what belongs to other years. */
const inOneText = ([table, columns]: Table, where: string, { gather, quote }: typeof IN_SQLITE): string =>
  `SELECT ${gather}("text", ';') AS "text" FROM
     (SELECT ${columns.map((column) => `${quote}("${column}")`).join(` || ',' || `)} AS "text" FROM "${table}" ${where} ORDER BY 1) AS whole`

/** What an import is judged by and that belongs to no year. */
export const KEPT = (
  [
    ['Agency', ['id', 'code', 'name', 'group', 'headquarters', 'active']],
    ['Person', ['id', 'name', 'phone']],
    ['ImportKey', ['key', 'personId']],
    ['Seat', ['id', 'personId', 'role', 'agencyId', 'teamId', 'grantedBy', 'revokedAt', 'revokedBy']],
    ['SeatProposal', ['id', 'personId', 'role', 'agencyId', 'teamId', 'fromFile', 'confirmedAt', 'droppedAt']],
    ['Team', ['id', 'name']],
    ['Holiday', ['dayKey', 'title', 'kind']],
    ['Cycle', ['id', 'state', 'version']],
  ] as const satisfies Table[]
).map((table) => ({
  ...takes<[]>().rows<Row>(inOneText(table, '', IN_SQLITE)),
  postgres: inOneText(table, '', IN_POSTGRES),
}))

const OF_CYCLE = 'WHERE "cycleId" = $1'

/** The same of one year. */
export const KEPT_OF_CYCLE = (
  [
    ['Axis', ['id', 'code', 'title', 'dimension', 'position']],
    [
      'Indicator',
      [
        'id',
        'axisId',
        'agencyId',
        'code',
        'title',
        'dimension',
        'maximumHundredths',
        'guidance',
        'evidenceRequired',
        'formula',
        'target',
        'position',
        'retired',
      ],
    ],
    ['Assignment', ['id', 'kind', 'teamId', 'personId', 'agencyId', 'axisId', 'indicatorId', 'imported']],
    ['Inquiry', ['id', 'code', 'title', 'respondent', 'method', 'indicatorCode']],
  ] as const satisfies Table[]
).map((table) => ({
  ...takes<[cycleId: number]>().rows<Row>(inOneText(table, OF_CYCLE, IN_SQLITE)),
  postgres: inOneText(table, OF_CYCLE, IN_POSTGRES),
}))

/** Of indicators that have answers none goes. */
export const ANSWERED = {
  ...takes<[cycleId: number]>().rows<Row>(
    `SELECT group_concat(DISTINCT "indicatorId") AS "text" FROM "Item"
     WHERE "cycleId" = $1 AND ("state" <> 'EMPTY' OR EXISTS (SELECT 1 FROM "Submission" s WHERE s."itemId" = "Item"."id"))`,
  ),
  postgres: `SELECT string_agg(DISTINCT CAST("indicatorId" AS TEXT), ',') AS "text" FROM "Item"
     WHERE "cycleId" = $1 AND ("state" <> 'EMPTY' OR EXISTS (SELECT 1 FROM "Submission" s WHERE s."itemId" = "Item"."id"))`,
}

import { inBulk, takes } from '../prepared.ts'

export const INSERT_AGENCY = inBulk('Agency', ['code', 'name', 'group', 'headquarters', 'searchKey', 'createdAt'])

export const INSERT_PERSON = inBulk('Person', ['id', 'createdAt', 'name', 'searchKey', 'phone'])

export const INSERT_SEAT = inBulk('Seat', ['personId', 'role', 'agencyId', 'teamId', 'grantedAt'])

export const INSERT_KEY = inBulk('ImportKey', ['key', 'personId'])

/** All that an import is judged by, row by row as it is kept, in one text for each table. */
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
    ['Axis', ['id', 'cycleId', 'code', 'title', 'dimension', 'position']],
    [
      'Indicator',
      [
        'id',
        'cycleId',
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
    ['Assignment', ['id', 'cycleId', 'kind', 'teamId', 'personId', 'agencyId', 'axisId', 'indicatorId', 'imported']],
    ['Inquiry', ['id', 'cycleId', 'code', 'title', 'respondent', 'method', 'indicatorCode']],
  ] as const
).map(([table, columns]) => {
  const texts = columns.map((column) => `quote("${column}")`).join(` || ',' || `)
  return takes<[]>().rows<{ text: string | null }>(
    `SELECT group_concat("text", ';') AS "text" FROM (SELECT ${texts} AS "text" FROM "${table}" ORDER BY 1)`,
  )
})

/** Of indicators that have answers none goes. */
export const ANSWERED = takes<[]>().rows<{ text: string | null }>(
  `SELECT group_concat(DISTINCT "indicatorId") AS "text" FROM "Item"
   WHERE "state" <> 'EMPTY' OR EXISTS (SELECT 1 FROM "Submission" s WHERE s."itemId" = "Item"."id")`,
)

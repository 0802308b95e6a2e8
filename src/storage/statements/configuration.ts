import { takes } from '../prepared.ts'

export const CYCLES = takes<[]>().select(
  'Cycle',
  [
    'id',
    'year',
    'state',
    'stateSince',
    'version',
    'profile',
    'createdAt',
    'transmittedAt',
    'festivalHeldAt',
    'suspendedAt',
  ],
  // One that was abandoned is nowhere to be found.
  'WHERE "abandonedAt" IS NULL ORDER BY "year" DESC',
)

export const STAGES = takes<[]>().select(
  'Stage',
  ['id', 'cycleId', 'key', 'opensAt', 'dueAt', 'graceMinutes'],
  'ORDER BY "cycleId", "position"',
)

export const HOLIDAYS = takes<[]>().select('Holiday', ['dayKey', 'kind'], '')

/** Years whose holidays are all entered. */
export const WHOLE_YEARS = takes<[]>().select('HolidayYear', ['year'], '')

export const AGENCIES = takes<[]>().select('Agency', ['id', 'code', 'name', 'group', 'active'], 'ORDER BY "id"')

/** More time that was granted, the latest last. */
export const GRANTED = takes<[]>().select(
  'Extension',
  ['cycleId', 'agencyId', 'stageKey', 'dueAt', 'origin', 'reason'],
  `WHERE "state" = 'GRANTED' AND "dueAt" IS NOT NULL ORDER BY "dueAt"`,
)

export const AXES = takes<[]>().select('Axis', ['id', 'code', 'title'], 'ORDER BY "cycleId", "position"')

export const INDICATORS = takes<[]>().select(
  'Indicator',
  [
    'id',
    'axisId',
    'code',
    'title',
    'dimension',
    'maximumHundredths',
    'guidance',
    'evidenceRequired',
    'formula',
    'target',
    'retired',
  ],
  'ORDER BY "position"',
)

/** Every version of a procedure that holds a state of the year back. */
export const HOLDING = takes<[]>().rows<{ id: number; holds: string }>(
  `SELECT "id", "definition" ->> 'holds' AS "holds" FROM "Procedure" WHERE "definition" ->> 'holds' IS NOT NULL`,
)

/** Of the versions of procedures that new cases are begun with. */
export const LATEST_HASHES = takes<[]>().select(
  'Procedure',
  ['sha256'],
  'AS mine WHERE NOT EXISTS (SELECT 1 FROM "Procedure" later WHERE later."key" = mine."key" AND later."version" > mine."version")',
)

/** What tables are made from; not their texts. */
export const PLACED_INDICATORS = takes<[]>().select(
  'Indicator',
  ['id', 'code', 'axisId', 'dimension', 'maximumHundredths'],
  'WHERE "retired" = false',
)

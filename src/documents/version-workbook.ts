import type { Standing } from '#domain/results/result-table.ts'
import { type Language, RANKING_GROUPS } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { wholeOf, workbookStream } from './workbook/stream-workbook.ts'
import { namedTable, type SheetColumn } from './workbook/write-table.ts'

/** An approved table by its agencies, each beside what stood in the version before. */
export interface VersionSheet {
  lines: readonly { code: string; name: string; before: Standing | null; after: Standing }[]
}

type Line = VersionSheet['lines'][number]

const COLUMNS: readonly SheetColumn<Line>[] = [
  ['rank', 8, ({ after }) => after.rank, 'number'],
  ['agency-code', 14, ({ code }) => code],
  ['agency', 44, ({ name }) => name],
  ['general', 14, ({ after }) => after.generalHundredths, 'points'],
  ['specific', 14, ({ after }) => after.specificHundredths, 'points'],
  ['total', 14, ({ after }) => after.totalHundredths, 'points'],
]
const BEFORE: readonly SheetColumn<Line>[] = [
  ['total-before', 16, ({ before }) => before?.totalHundredths ?? null, 'points'],
  ['rank-before', 14, ({ before }) => before?.rank ?? null, 'number'],
]

export const versionWorkbook = async (language: Language, { lines }: VersionSheet): Promise<Uint8Array> => {
  const tied: SheetColumn<Line> = ['tied', 12, ({ after }) => label(language, after.tied ? 'yes' : 'no')]
  const columns = [...COLUMNS, tied, ...(lines.some(({ before }) => before !== null) ? BEFORE : [])]
  const sheets = RANKING_GROUPS.flatMap((group) => {
    const rows = lines.filter(({ after }) => after.group === group)
    const name = labelDynamic(language, `group-${group}`)
    return rows.length === 0 ? [] : [namedTable(language, 'column-results', { name, rows, columns })]
  })
  return wholeOf(await workbookStream({ rightToLeft: language === 'fa', sheets }))
}

import { cleanText } from 'persian-text'
import { colToLetter } from 'hucre/xlsx'
import {
  isSurveyHeading,
  readSurvey,
  type ReadSurvey,
  type SurveyRow,
  type SurveySheets,
  type SurveyWords,
} from '#domain/procedures/survey.ts'
import { refuse } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { cellText } from './cell-text.ts'
import { guardZip } from './guard-zip.ts'
import { listSheets, ROW_LIMIT, readRows, type SheetRow } from './read-rows.ts'

const fault = ({ refusal }: { refusal: (ReadSurvey & { ok: false })['faults'][number]['refusal'] }): ReadSurvey => ({
  ok: false,
  faults: [{ sheet: '', cell: '', refusal }],
})

/** A sheet by its first row as headings. */
function sheetOf(name: string, [head, ...rows]: readonly SheetRow[]): SurveySheets['survey'] {
  const titles = (head?.values ?? []).map((value) => (typeof value === 'string' ? value.trim() : ''))
  const columns = titles.flatMap((title, i) =>
    title === '' ? [] : [{ at: `${colToLetter(i)}${head?.row ?? 1}`, title }],
  )
  return {
    name,
    columns,
    rows: rows.map(({ row, values }): SurveyRow => {
      const cells: Record<string, { at: string; text: string }> = {}
      for (const [i, title] of titles.entries())
        if (title !== '')
          cells[title] = { at: `${colToLetter(i)}${row}`, text: (cellText(values[i] ?? null, 'text') ?? '').trim() }
      return { row, cells }
    }),
  }
}

const wordsOfForms = (): SurveyWords => ({
  untitled: { fa: label('fa', 'survey-untitled'), en: label('en', 'survey-untitled') },
  step: { fa: label('fa', 'survey-step'), en: label('en', 'survey-step') },
  yesNo: { yes: label('fa', 'case-yes'), no: label('fa', 'case-no') },
})

/** Two forms that say nothing of themselves are told apart by their files. */
const called = (fileName: string): string => cleanText(fileName.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' '))

/** A form from a workbook with the sheets `survey` and `choices` (XLSForm). Never throws for a bad file. */
export async function readSurveyWorkbook(
  given: Uint8Array,
  of: { key: string; days: number; fileName: string },
): Promise<ReadSurvey> {
  const guard = await guardZip(given)
  const bytes = guard.ok ? guard.bytes : given
  const infos = guard.ok ? await listSheets(bytes) : null
  if (infos === null) return fault(refuse('form-not-workbook'))
  const found = new Map<string, SurveySheets['survey']>()
  for (const { name, index } of infos) {
    const key = name.trim().toLowerCase()
    if (!['survey', 'choices', 'settings'].includes(key)) continue
    const read = await readRows(bytes, index)
    if (!read.ok)
      return fault(
        read.code === 'not-workbook'
          ? refuse('form-not-workbook')
          : refuse('form-workbook-large', { limit: ROW_LIMIT }),
      )
    found.set(key, sheetOf(name, read.rows))
  }
  const survey = found.get('survey')
  if (survey === undefined || !isSurveyHeading(survey.columns.map(({ title }) => title)))
    return fault(refuse('survey-missing'))
  const title = found.get('settings')?.rows[0]?.cells['form_title']?.text || called(of.fileName)
  return readSurvey({ survey, choices: found.get('choices') ?? null, title }, { ...of, words: wordsOfForms() })
}

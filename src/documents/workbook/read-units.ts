import { squash } from 'persian-text'
import { cellText } from './cell-text.ts'
import { guardZip } from './guard-zip.ts'
import { listSheets, readRows } from './read-rows.ts'

const TITLES = {
  agency: ['دستگاه', 'کد دستگاه', 'نام دستگاه', 'agency'],
  name: ['واحد', 'نام واحد', 'unit'],
  kind: ['نوع', 'نوع واحد', 'kind'],
  address: ['نشانی', 'آدرس', 'address'],
  closed: ['تعطیلی', 'دلیل تعطیلی', 'closed'],
} as const
type Key = keyof typeof TITLES
export type UnitRow = Record<Key, string> & { row: number }

export type ReadUnits =
  | { ok: true; lines: UnitRow[] }
  | { ok: false; code: 'not-workbook' | 'too-many-rows' | 'far-cell' | 'no-units-sheet'; row: number }

const keyOf = (title: string): Key | undefined =>
  (Object.keys(TITLES) as Key[]).find((key) => TITLES[key].some((known) => squash(known) === squash(title)))

/** Requirement G4: the units of agencies, from the first sheet that has the columns agency and unit. Never throws for a bad file. */
export async function readUnits(given: Uint8Array): Promise<ReadUnits> {
  const guard = await guardZip(given)
  const bytes = guard.ok ? guard.bytes : given
  const infos = guard.ok ? await listSheets(bytes) : null
  if (infos === null) return { ok: false, code: 'not-workbook', row: 0 }
  for (const { index } of infos) {
    const sheet = await readRows(bytes, index)
    if (!sheet.ok) return sheet
    const texts = sheet.rows.map(({ row, values }) => ({
      row,
      cells: values.map((value) => cellText(value, 'text') ?? ''),
    }))
    const at = texts.findIndex(({ cells }) => {
      const keys = cells.map(keyOf)
      return keys.includes('agency') && keys.includes('name')
    })
    if (at < 0) continue
    const keys = texts[at]?.cells.map(keyOf) ?? []
    const cell = (cells: readonly string[], key: Key): string => (cells[keys.indexOf(key)] ?? '').trim()
    const lines = texts.slice(at + 1).map(({ row, cells }) => ({
      row,
      agency: cell(cells, 'agency'),
      name: cell(cells, 'name'),
      kind: cell(cells, 'kind'),
      address: cell(cells, 'address'),
      closed: cell(cells, 'closed'),
    }))
    return { ok: true, lines: lines.filter(({ agency, name }) => agency !== '' && name.length > 1) }
  }
  return { ok: false, code: 'no-units-sheet', row: 0 }
}

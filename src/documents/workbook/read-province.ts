import { squash } from 'persian-text'
import { checkProvince } from '#domain/province/check-province.ts'
import type { Province } from '#domain/province/province.ts'
import type { Doubt, Fault, RawProvince } from '#domain/province/raw-province.ts'
import { columnsOf, SHEET_KEYS, type SheetKey, sheetOf } from '#domain/province/sheets.ts'
import { findHeader, isWhole } from './find-header.ts'
import { guardZip } from './guard-zip.ts'
import { isGuideSheet } from './province-workbook.ts'
import { listSheets, readRows, type SheetInfo } from './read-rows.ts'
import { type ReadSheet, readSheet } from './read-sheet.ts'

/** More than anybody reads in a chat; the number of the others is told. */
const FAULT_LIMIT = 200

export type ReadProvince =
  | { ok: true; province: Province; warnings: Fault[]; doubts: Doubt[] }
  /** `rest` counts the faults beyond the first 200. */
  | { ok: false; faults: Fault[]; rest: number }

const ofFile = (code: Fault['code'], facts: Fault['facts'] = {}): Fault => ({
  sheet: '',
  row: 0,
  column: '',
  code,
  facts,
})
const refused = (faults: Fault[]): ReadProvince => ({
  ok: false,
  faults: faults.slice(0, FAULT_LIMIT),
  rest: Math.max(0, faults.length - FAULT_LIMIT),
})

const sheetKeyOf = (name: string): SheetKey | undefined =>
  SHEET_KEYS.find((key) => [...sheetOf(key).fa, ...sheetOf(key).en].some((known) => squash(known) === squash(name)))

interface FoundSheets {
  byKey: Map<SheetKey, SheetInfo>
  faults: Fault[]
  warnings: Fault[]
}

const isHolidaysAlone = (byKey: ReadonlyMap<SheetKey, SheetInfo>): boolean => byKey.size === 1 && byKey.has('holidays')

/** By their names; a sheet of another name is known by its header, where it has all columns of exactly one that is missing. */
const findSheets = async (bytes: Uint8Array, infos: readonly SheetInfo[]): Promise<FoundSheets> => {
  const found: FoundSheets = { byKey: new Map(), faults: [], warnings: [] }
  const nameless: SheetInfo[] = []
  for (const info of infos.filter(({ isHidden }) => !isHidden)) {
    const key = sheetKeyOf(info.name)
    if (key === undefined) {
      if (!isGuideSheet(info.name)) nameless.push(info)
    } else if (found.byKey.has(key)) {
      found.faults.push({ ...ofFile('sheet-twice', { first: found.byKey.get(key)?.name ?? '' }), sheet: info.name })
    } else found.byKey.set(key, info)
  }
  for (const info of nameless) {
    const read = await readRows(bytes, info.index)
    const whole = SHEET_KEYS.filter((key) => {
      const header = read.ok ? findHeader(key, read.rows) : null
      return read.ok && header !== null && isWhole(key, header) && header.at + 1 < read.rows.length
    })
    const fits = whole.filter((key) => !found.byKey.has(key))
    const [fit] = fits
    const [known] = whole
    if (known !== undefined && whole.length === 1 && fit === undefined)
      // Its rows may be the rest of a list that was kept in two sheets: to leave them out would lose them.
      found.faults.push({ ...ofFile('sheet-twice', { first: found.byKey.get(known)?.name ?? '' }), sheet: info.name })
    else if (fit === undefined || fits.length > 1) found.warnings.push({ ...ofFile('sheet-unknown'), sheet: info.name })
    else {
      found.byKey.set(fit, info)
      found.warnings.push({ ...ofFile('sheet-guessed', { name: sheetOf(fit).fa[0] }), sheet: info.name })
    }
  }
  // A decree is sent as a sheet of holidays and nothing else.
  if (isHolidaysAlone(found.byKey)) return found
  for (const key of SHEET_KEYS) {
    if (found.byKey.has(key)) continue
    const hidden = infos.find(({ isHidden, name }) => isHidden && sheetKeyOf(name) === key)
    const isRequired = sheetOf(key).required === true
    if (hidden !== undefined)
      (isRequired ? found.faults : found.warnings).push({ ...ofFile('sheet-hidden'), sheet: hidden.name })
    else if (isRequired) found.faults.push({ ...ofFile('sheet-missing'), sheet: sheetOf(key).fa[0] })
  }
  return found
}

/** Faults as people find them: with the names of sheet and column in their own file. */
const named = <F extends Fault>(fault: F, infos: Map<SheetKey, SheetInfo>, sheets: Map<SheetKey, ReadSheet>): F => {
  const key = SHEET_KEYS.find((sheet) => sheet === fault.sheet)
  if (key === undefined) return fault
  const column = columnsOf(key).find((candidate) => candidate.key === fault.column)
  return {
    ...fault,
    sheet: infos.get(key)?.name ?? sheetOf(key).fa[0],
    column: column === undefined ? '' : (sheets.get(key)?.columnTitles.get(column.key) ?? column.fa[0]),
  }
}

const cellOf = ({ sheet, row, column }: Fault): string => `${sheet}|${row}|${column}`

/** A province workbook as a neutral province, or everything that is wrong with it at once. Never throws for a bad file. */
export const readProvince = async (given: Uint8Array): Promise<ReadProvince> => {
  const guard = await guardZip(given)
  if (!guard.ok) return refused([ofFile(guard.code, guard.facts)])
  const { bytes } = guard
  const infos = await listSheets(bytes)
  if (infos === null) return refused([ofFile('not-workbook')])

  const found = await findSheets(bytes, infos)
  const sheets = new Map<SheetKey, ReadSheet>()
  const raw: RawProvince = {}
  for (const [key, info] of found.byKey) {
    const sheet = await readSheet(bytes, key, info)
    sheets.set(key, sheet)
    if (sheet.rows !== undefined) raw[key] = sheet.rows
  }
  const structure = [...sheets.values()].flatMap(({ faults }) => faults)
  // An empty sheet of axes says no more than a missing one.
  if (raw.axes?.length === 0) delete raw.axes
  const checked = checkProvince(raw)
  // A cell that could not be read is not missing as well.
  const spoiled = new Set(structure.map(cellOf))
  const all = [...structure, ...checked.faults.filter((fault) => !spoiled.has(cellOf(fault)))]
  const faults = [...found.faults, ...all.map((fault) => named(fault, found.byKey, sheets))]
  const ofSheets = [...sheets.values()].flatMap(({ warnings }) => warnings)
  const understood = checked.warnings.filter(({ code }) => code === 'number-likely')
  // A sum that is wrong may be wrong by a number that was understood otherwise than it was meant.
  const isSumWrong = checked.faults.some(({ code }) => code === 'general-total' || code === 'specific-total')
  if (faults.length > 0)
    return refused([...faults, ...(isSumWrong ? understood : []).map((fault) => named(fault, found.byKey, sheets))])
  const others = checked.warnings.filter((warning) => !understood.includes(warning))
  const warnings = [
    ...found.warnings,
    ...[...understood, ...ofSheets, ...others].map((fault) => named(fault, found.byKey, sheets)),
  ]
  const { province } = checked
  return {
    ok: true,
    province: isHolidaysAlone(found.byKey) ? { ...province, holidaysAlone: true } : province,
    warnings,
    doubts: checked.doubts.map((doubt) => named(doubt, found.byKey, sheets)),
  }
}

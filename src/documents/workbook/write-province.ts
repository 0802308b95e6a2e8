import { writeXlsx } from 'hucre/xlsx'
import type { Province } from '#domain/province/province.ts'
import { provinceRows } from '#domain/province/province-rows.ts'
import type { Language } from '#domain/vocabulary.ts'
import { provinceSheets } from './province-workbook.ts'

/** The data of a province as the workbook that `readProvince` reads: reading it back gives the same province. */
export const writeProvince = (province: Province, language: Language = 'fa'): Promise<Uint8Array> =>
  writeXlsx({ sheets: provinceSheets(provinceRows(province, language), language) })

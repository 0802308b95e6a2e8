import { squash } from '../text/search-key.ts'
import { duplicateWatch } from './duplicates.ts'
import type { ProvinceAgency } from './province.ts'
import type { Fault, RawRow } from './raw-province.ts'
import { codeKey, filledRows, NAME_LIMIT, readRow } from './read-row.ts'
import { GROUP_WORDS } from './words.ts'

/** Requirement B1 and the six ranking groups. */
export const checkAgencies = (rows: readonly RawRow[], faults: Fault[]): ProvinceAgency[] => {
  const codes = duplicateWatch<'agencies'>()
  const names = duplicateWatch<'agencies'>()
  return filledRows(rows).map((raw) => {
    const reader = readRow('agencies', raw, faults)
    const code = reader.code('code')
    const name = reader.required('name', NAME_LIMIT)
    const group = reader.word('group', GROUP_WORDS) ?? 'public'
    const headquarters = reader.text('headquarters', NAME_LIMIT)
    codes(reader, 'code', codeKey(code), code)
    names(reader, 'name', squash(name), name)
    return { code, name, group, ...(headquarters === '' ? {} : { headquarters }) }
  })
}

import { squash } from 'persian-text'
import type { ProvinceAgency } from './province.ts'
import type { Findings, RawRow } from './raw-province.ts'
import { filled, readRows } from './read-row.ts'
import { codeKey } from './reference.ts'

/** Requirement B1 and the six ranking groups. */
export const checkAgencies = (rows: readonly RawRow[], found: Findings): ProvinceAgency[] =>
  readRows('agencies', rows, found, (reader) => {
    const code = reader.code('code')
    const name = reader.required('name')
    const group = reader.word('group') ?? 'public'
    const headquarters = reader.text('headquarters')
    reader.unique('code', codeKey(code), code)
    reader.unique('name', squash(name), name)
    return { code, name, group, ...filled({ headquarters }) }
  })

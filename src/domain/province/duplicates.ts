import type { ColumnKey, SheetKey } from './raw-province.ts'
import type { RowReader } from './read-row.ts'

/** Remembers where each key stood first; a second row with it is at fault. Empty keys are no keys. */
export const duplicateWatch = <S extends SheetKey>() => {
  const firstRows = new Map<string, number>()
  return (reader: RowReader<S>, column: ColumnKey<S> | '', key: string, value: string): void => {
    if (key === '') return
    const first = firstRows.get(key)
    if (first === undefined) firstRows.set(key, reader.row)
    else reader.fault(column, 'duplicate', { value: value.slice(0, 60), first })
  }
}

import type { Dimension, Formula } from '#domain/vocabulary.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/configuration.ts'
import type { Reader } from '../transaction.ts'

export interface IndicatorRow {
  id: number
  code: string
  title: string
  dimension: Dimension
  maximumHundredths: number
  guidance: string
  evidenceRequired: boolean
  formula: Formula
  /** The same for everybody; null: the agency writes its own. */
  target: number | null
  axis: { id: number; code: string; title: string }
}

export interface PlacedIndicator {
  indicator: IndicatorRow
  /** Its place among all, by axes and then by its own number. */
  place: number
  retired: boolean
}

const INDICATORS: Part<ReadonlyMap<number, PlacedIndicator>> = {
  tables: ['Indicator', 'Axis', 'Cycle'],
  read(run) {
    const axes = run.all(sql.AXES).map((axis) => ({ axis, placed: [] as Omit<PlacedIndicator, 'place'>[] }))
    const byId = new Map(axes.map((one) => [one.axis.id, one]))
    for (const { axisId, retired, ...row } of run.all(sql.INDICATORS)) {
      const { axis, placed } = byId.get(axisId) ?? {}
      if (axis === undefined || placed === undefined) continue
      placed.push({ retired, indicator: { ...row, axis } })
    }
    const all = axes.flatMap(({ placed }) => placed)
    return new Map(all.map((one, place) => [one.indicator.id, { ...one, place }]))
  },
}

/** Every indicator by its id. */
export const indicatorsById = (db: Reader): Promise<ReadonlyMap<number, PlacedIndicator>> => snapshotOf(db, INDICATORS)

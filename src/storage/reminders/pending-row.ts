import type { Hundredths, ItemState, StageKey } from '#domain/vocabulary.ts'

/** Something that waits for a person. `itemId` leads the reminder's button; 0 for what is not an item. */
export interface PendingRow {
  itemId: number
  code: string
  title: string
  stage: StageKey
  /** SUBMITTED in the self-assessment: its report waits to be handed over or signed; DRAFT of no item: a file in the tray. */
  state: ItemState
  pointsHundredths: Hundredths
  /** Its own deadline; null: that of its stage. */
  dueAt: Date | null
  /** Since when it waits for the person; null where that is not known. */
  since: Date | null
}

/** Work that is counted, not listed: its titles stay with those who open it. */
export const countedRow = (
  itemId: number,
  stage: StageKey,
  state: ItemState,
  since: Date | null = null,
): PendingRow => ({
  itemId,
  code: '',
  title: '',
  stage,
  state,
  pointsHundredths: 0,
  dueAt: null,
  since,
})

/** When it is due; null where its stage stands in no timetable. */
export const dueOf = (row: PendingRow, stages: readonly { key: StageKey; dueAt: Date }[]): Date | null =>
  row.dueAt ?? stages.find((stage) => stage.key === row.stage)?.dueAt ?? null

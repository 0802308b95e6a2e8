import type { Hundredths, ItemState, StageKey } from '#domain/vocabulary.ts'

/** Something that waits for a person. `itemId` leads the reminder's button; 0 for what is not an item. */
export interface PendingRow {
  itemId: number
  code: string
  title: string
  stage: StageKey
  state: ItemState
  pointsHundredths: Hundredths
  dueAt: Date | null
}

/** Work that is counted, not listed: its titles stay with those who open it. */
export const countedRow = (itemId: number, stage: StageKey, state: ItemState): PendingRow => ({
  itemId,
  code: '',
  title: '',
  stage,
  state,
  pointsHundredths: 0,
  dueAt: null,
})

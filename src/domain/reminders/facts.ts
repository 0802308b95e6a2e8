import type { Holidays } from 'persian-text'
import type { Hundredths, ItemState, StageKey } from '../vocabulary.ts'
import type { RemindedRole, ReminderMode, ReminderRule } from './rules.ts'

export interface PendingItem {
  itemId: number
  stage: StageKey
  state: ItemState
  pointsHundredths: Hundredths
  /** The item's or the agency's own deadline (deficiency note, extension); otherwise the stage's. */
  dueAt?: Date | null
}
/** How a person wants to be reminded. */
export interface Wishes {
  personId: number
  mode: ReminderMode
  /** The person's own hour; null: the rule's. On a last day the rule's counts where the own one would be too late. */
  hour: number | null
}
/** Work a person has left; who has none is not in the list (openreview-py 608). */
export interface PendingWork extends Wishes {
  role: RemindedRole
  agencyId: number | null
  /** Told as well once it is overdue; null where there is none. */
  head: Wishes | null
  items: readonly PendingItem[]
}
export interface ReminderFacts {
  cycleId: number
  rules: readonly ReminderRule[]
  stages: readonly { key: StageKey; dueAt: Date }[]
  pendingByPerson: readonly PendingWork[]
  /** When this was last asked; null on the first day of all: then only today counts. */
  lastRunAt: Date | null
  now: Date
  zone: string
  /** Nothing is delivered on their days but on a last day itself. */
  holidays: Holidays
}
export interface ReminderItem {
  itemId: number
  agencyId: number | null
  stage: StageKey
  state: ItemState
  pointsHundredths: Hundredths
  dueAt: Date
}
export interface Reminder {
  /**
   * `reminder:<cycle>:<person>:<day of sending>`, so that there is one a person and day whatever is found how often; a single one
   * ends in stage and due day, one to an agency's head in `head`.
   */
  key: string
  personId: number
  kind: 'before' | 'on-the-day' | 'overdue'
  /** Goes to the agency's head because the people below were silent. */
  escalated: boolean
  /** Set where the message is about the deadlines of this stage on the day of `dueAt` alone. */
  single: StageKey | null
  /** The nearest deadline among the items that can still be met; the first one missed where none can. */
  dueAt: Date
  /** Whole days from the day of sending; negative when overdue. */
  daysLeft: number
  sendAt: Date
  /** Hours that hold should it be sent later than planned. */
  hour: number
  quietFrom: number
  pointsHundredths: Hundredths
  /** Most points first. */
  items: ReminderItem[]
}

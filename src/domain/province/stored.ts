import type { Role } from '../vocabulary.ts'
import type {
  ProvinceAgency,
  ProvinceAssignment,
  ProvinceAxis,
  ProvinceHoliday,
  ProvinceIndicator,
  ProvinceInquiry,
} from './province.ts'

export type StoredAgency = ProvinceAgency & { id: number; active: boolean }
export type StoredAxis = ProvinceAxis & { id: number; position: number }
export type StoredInquiry = ProvinceInquiry & { id: number }

export type StoredIndicator = ProvinceIndicator & {
  id: number
  position: number
  retired: boolean
  /** Some agency has begun to answer it. */
  answered: boolean
}

export interface PlannedSeat {
  role: Role
  agencyCode?: string
  team?: string
}

export interface StoredSeat extends PlannedSeat {
  id: number
  /** Granted by an import or the operator, not by a person in the chat: only such seats may an import take away. */
  fromFile: boolean
  /** Put forward and not confirmed; `id` is then the proposal's. */
  isProposal?: boolean
}

export interface StoredPerson {
  id: number
  /** The key of the import that made them; null: they came by invitation. */
  key: string | null
  name: string
  phone: string | null
  /** Living seats only. */
  seats: StoredSeat[]
  /** Taken or handed over in the chat since, and not given again: an old file does not give them back in silence. */
  taken: PlannedSeat[]
}

/** `person` is a key of an import, or `#<id>` for somebody no import knows. */
export type StoredAssignment = ProvinceAssignment & { id: number; fromFile: boolean }

/** What is kept now, in the words of a province file. */
export interface StoredProvince {
  agencies: StoredAgency[]
  people: StoredPerson[]
  holidays: ProvinceHoliday[]
  axes: StoredAxis[]
  indicators: StoredIndicator[]
  assignments: StoredAssignment[]
  inquiries: StoredInquiry[]
}

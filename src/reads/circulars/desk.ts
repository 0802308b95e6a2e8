import type { ReaderKind } from '#domain/circulars/audience.ts'
import type { OptionName } from '#domain/circulars/options.ts'
import type { FileToSend } from '#shared/message.ts'
import type { AttachmentRow } from '#storage/evidence/attachments.ts'
import type { CorrectionRow } from '#storage/circulars/corrections.ts'
import type { CircularHeading, CircularRow } from '#storage/circulars/circulars.ts'
import type { NamedAudience } from './audience.ts'
import type { Offer } from './offers.ts'

export interface DeskList {
  rows: CircularHeading[]
  /** May begin one, not only confirm. */
  writes: boolean
}

export interface DeskCircular {
  circular: CircularRow
  author: string
  files: AttachmentRow[]
  /** Its conditions by name; null: everybody. */
  audience: NamedAudience | null
  /** Whom it would reach if it went out now. */
  people: number
  agencies: number
  may: { change: boolean; propose: boolean; confirm: boolean; send: boolean; cancel: boolean; follow: boolean }
}

export interface Preview {
  circular: CircularRow
  files: FileToSend[]
  reader: ReaderKind
  /** The kinds of readers it is meant for, this one among them. */
  readers: ReaderKind[]
}

export interface OptionPage {
  circular: CircularRow
  option: OptionName
  offers: Offer[]
}

export interface SendPlan {
  circular: CircularRow
  people: number
  agencies: number
  /** Of these people: who owe no acknowledgement. */
  readers: number
  /** Of these people: whom no message can reach. */
  unreachable: number
}

export interface DeskCorrection {
  circular: CircularRow
  correction: CorrectionRow
  author: string
  may: { confirm: boolean; discard: boolean }
}

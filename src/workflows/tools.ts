import { type Actor, SYSTEM } from '#domain/people/actor.ts'
import type { OfficeStep } from '#domain/worklist/office-steps.ts'
import type { Clock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import type { Outcome } from '#shared/outcome.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import type { Database } from '#storage/database.ts'
import type { FileStore } from '#storage/files.ts'
import { readOnce } from '#storage/read-once.ts'
import type { AssumedAnswer } from '#storage/rehearsal/rehearsal.ts'

/** What workflows work with. Made once by app.ts. */
export interface Tools {
  db: Database
  clock: Clock
  files: FileStore
  log: Log
  /** IANA zone in which days begin. */
  zone: string
  /** Platform the bot runs on; part of a person's identity. */
  platform: string
  /** The daily head of the log also goes to the public channel. */
  headsInChannel?: boolean
  /** Shows a file to the virus scanner; left out where none is set up. */
  scan?: (bytes: Uint8Array) => Promise<Outcome<void, ScanRefusal>>
  /** What a year is made of, for the rehearsal. */
  year: YearPlay
}

export type ScanRefusal = { code: 'file-infected' } | { code: 'file-unscanned' }

/** Tools for the reads of one screen that is put together of many parts: no part asks the database what another has asked. */
export const forOneScreen = (tools: Tools): Tools => ({ ...tools, db: readOnce(tools.db) })

/** Who asks, and with which message. */
export interface Caller {
  actor: Actor
  accountId: number | null
  /** The platform's own date of the message: deadlines are judged by it (reliability.md R19). */
  sentAt: Date
  /** When it came in, where its date is not known: `sentAt` is then the earliest it can be. In doubt it counts for whoever pressed. */
  arrivedAt?: Date
  /** One key for one message, so that a repeated update or a replayed dialogue has one effect; null for the clock and the operator. */
  requestKey: string | null
  /** From a chat whose PIN was not entered lately: what asks for it is refused. */
  isUnproven?: boolean
}

type Done = Promise<Outcome<unknown>>

/**
 * All that moves a year on: what the clock does by itself and what people do with the product's own commands. The rehearsal plays it;
 * it is put together in the room of the jobs, because shelves do not know each other.
 */
export interface YearPlay {
  /** Looked at in this order at each moment. */
  duties: Readonly<Record<string, (tools: Tools) => Promise<unknown>>>
  publish(tools: Tools, by: Caller, cycle: CycleRow): Done
  sendCircular(tools: Tools, by: Caller, circularId: number): Done
  submit(tools: Tools, by: Caller, draft: AssumedAnswer): Done
  /** Refused where the province knows no signature, or there is nothing to sign. */
  handOver(tools: Tools, by: Caller): Done
  sign(tools: Tools, by: Caller): Done
  /** By the first of the two that the preliminary release takes. */
  proposeRelease(tools: Tools, by: Caller, cycle: CycleRow): Done
  office: Readonly<Record<Exclude<OfficeStep, 'send-circular'>, (tools: Tools, by: Caller, cycle: CycleRow) => Done>>
}

export const bySystem = (now: Date): Caller => ({
  actor: SYSTEM,
  accountId: null,
  sentAt: now,
  requestKey: null,
})

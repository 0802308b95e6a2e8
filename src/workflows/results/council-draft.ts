import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { cleanText } from '#domain/text/clean-text.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addAttachment } from '#storage/attachments.ts'
import { councilDraft, dropMinutes, minutesOf, writeCouncilDraft } from '#storage/council-drafts.ts'
import { type CycleRow, cycleById } from '#storage/cycles.ts'
import type { Reader } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { type Caller, command, type Tools } from '../command.ts'
import { type ArrivingFile, type FetchBytes, KEPT_FILE, keepFile } from '../files/keep-file.ts'

export const NUMBER_LIMIT = 40
const MINUTES_LIMIT = 5

/** The cycle whose council confirmation this person may record. Refusals: those of `may`, approval-not-required {step}. */
export async function councilDoor(db: Reader, by: Caller, cycleId: number) {
  const cycle = await cycleById(db, cycleId)
  const required = cycle === null || cycle.profile.approvals.includes('COUNCIL')
  const allowed = may(by.actor, 'council.record', { cycleState: required ? (cycle?.state ?? null) : 'COUNCIL' })
  if (!allowed.ok) return allowed
  if (cycle === null) return refuse('no-cycle')
  return required ? done<CycleRow>(cycle) : refuse('approval-not-required', { step: 'COUNCIL' })
}

/** Number and day of the meeting, kept as they are entered. Refusals: those of the door, council-number-missing, council-in-future. */
export const setCouncilFacts = command(
  'results.set-council-facts',
  z.object({
    cycleId: z.number().int(),
    number: z.string().max(NUMBER_LIMIT).exactOptional(),
    heldOn: z.date().exactOptional(),
  }),
  async (tx, by, { cycleId, number, heldOn }) => {
    const door = await councilDoor(tx, by, cycleId)
    if (!door.ok) return door
    const clean = number === undefined ? undefined : cleanText(number)
    if (clean === '') return refuse('council-number-missing')
    if (heldOn !== undefined && heldOn > by.now) return refuse('council-in-future')
    const draft = await councilDraft(tx, cycleId)
    await writeCouncilDraft(tx, cycleId, {
      ...draft,
      number: clean ?? draft.number,
      heldOn: heldOn?.toISOString() ?? draft.heldOn,
    })
    return done({ cycleId })
  },
)

/** A page of the minutes (requirement E17). Refusals: those of the door, too-many-files {limit}. */
export const addCouncilMinutes = command(
  'results.add-council-minutes',
  z.object({ cycleId: z.number().int(), file: KEPT_FILE }),
  async (tx, by, { cycleId, file }) => {
    const door = await councilDoor(tx, by, cycleId)
    if (!door.ok) return door
    if (by.actor.kind !== 'person') return refuse('not-found')
    const draft = await councilDraft(tx, cycleId)
    const known = await minutesOf(tx, draft.attachmentIds)
    const told = { cycleId, name: file.name, sizeBytes: file.sizeBytes }
    if (known.some(({ sha256 }) => sha256 === file.sha256)) return done({ ...told, count: known.length, isNew: false })
    if (known.length >= MINUTES_LIMIT) return refuse('too-many-files', { limit: MINUTES_LIMIT })
    const facts = { ...file, platform: by.tools.platform, addedBy: by.actor.personId, addedAt: by.now }
    const id = await addAttachment(tx, null, facts)
    await writeCouncilDraft(tx, cycleId, { ...draft, attachmentIds: [...draft.attachmentIds, id] })
    await audit(tx, by, 'council.minutes', `cycle:${cycleId}`, { details: { attachmentId: id, sha256: file.sha256 } })
    return done({ ...told, count: known.length + 1, isNew: true })
  },
)

/** Takes the minutes out of a message. Who may not record is told before anything is fetched. */
export async function takeMinutes(
  tools: Tools,
  by: Caller,
  cycleId: number,
  file: ArrivingFile,
  fetchBytes: FetchBytes,
) {
  const door = await councilDoor(tools.db, by, cycleId)
  if (!door.ok) return door
  const kept = await keepFile(tools, file, fetchBytes)
  return kept.ok ? addCouncilMinutes(tools, by, { cycleId, file: kept.value }) : kept
}

/** Takes all minutes out of the draft again. Refusals: those of the door. */
export const clearCouncilMinutes = command(
  'results.clear-council-minutes',
  z.object({ cycleId: z.number().int() }),
  async (tx, by, { cycleId }) => {
    const door = await councilDoor(tx, by, cycleId)
    if (!door.ok) return door
    const draft = await councilDraft(tx, cycleId)
    await dropMinutes(tx, draft.attachmentIds, by.now)
    await writeCouncilDraft(tx, cycleId, { ...draft, attachmentIds: [] })
    await audit(tx, by, 'council.minutes-cleared', `cycle:${cycleId}`)
    return done({ cycleId })
  },
)

export interface CouncilPage {
  cycleId: number
  year: number
  number: string | null
  heldOn: string | null
  minutes: { name: string; sizeBytes: number }[]
  /** For the dialogue that asks for the day. */
  now: string
  zone: string
}

/** The draft as it stands. Refusals: those of the door. */
export async function readCouncilDraft(tools: Tools, by: Caller, cycleId: number) {
  const door = await councilDoor(tools.db, by, cycleId)
  if (!door.ok) return door
  const draft = await councilDraft(tools.db, cycleId)
  const minutes = await minutesOf(tools.db, draft.attachmentIds)
  return done<CouncilPage>({
    cycleId,
    year: door.value.year,
    number: draft.number,
    heldOn: draft.heldOn,
    minutes: minutes.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
    now: tools.clock.now().toISOString(),
    zone: tools.zone,
  })
}

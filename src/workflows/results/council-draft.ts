import { z } from 'zod'
import type { Id } from '#domain/acts/ids.ts'
import { cleanText } from 'persian-text'
import { NUMBER_LIMIT } from '#domain/council/session.ts'
import { done, refuse } from '#shared/outcome.ts'
import { amendmentFor } from '#reads/decisions/amendment.ts'
import type { CouncilPage } from '#reads/results/approvals.ts'
import { addMinutes, councilDraft, dropMinutes, writeCouncilDraft } from '#storage/results/council-drafts.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import type { Reader } from '#storage/transaction.ts'
import { command, type PersonContext, query } from '../act.ts'
import { KEPT_FILE } from '../files/keep-file.ts'
import { takeInto } from '../files/take-into.ts'

const MINUTES_LIMIT = 5

export const ofCycle = z.object({ cycleId: z.number().int() })

/** The cycle whose council confirmation is to be recorded. */
export async function loadForCouncil(db: Reader, _: PersonContext, { cycleId }: { cycleId: Id<'cycle'> }) {
  const cycle = await cycleById(db, cycleId)
  // Where the council has no part, that is said and not that it is too early. What it resolves of a correction is entered as the first was.
  if (cycle === null) return null
  const isOpen = !hasCouncil(cycle) || (await amendmentFor(db, cycle, 'COUNCIL')) !== null
  return { about: { cycleState: isOpen ? ('COUNCIL' as const) : cycle.state }, cycle }
}

const hasCouncil = (cycle: CycleRow): boolean => cycle.profile.approvals.includes('COUNCIL')

/** Refusal: approval-not-required {step}. */
export const councilRequired = (cycle: CycleRow) =>
  hasCouncil(cycle) ? done(undefined) : refuse('approval-not-required', { step: 'COUNCIL' })

/** Number and day of the meeting, stored as they are entered. Refusals: those of `councilRequired`, council-number-missing, council-in-future. */
export const setCouncilFacts = command('council.set-facts', {
  input: ofCycle.extend({ number: z.string().max(NUMBER_LIMIT).exactOptional(), heldOn: z.date().exactOptional() }),
  load: loadForCouncil,
  async run(tx, act, { cycleId, number: raw, heldOn }, { cycle }) {
    const required = councilRequired(cycle)
    if (!required.ok) return required
    const number = raw === undefined ? undefined : cleanText(raw)
    if (number !== undefined && !/[\p{L}\p{N}]/u.test(number)) return refuse('council-number-missing')
    if (heldOn !== undefined && heldOn > act.now) return refuse('council-in-future')
    const before = await councilDraft(tx, cycleId)
    const facts = { number: number ?? before.number, heldOn: heldOn ?? before.heldOn }
    await writeCouncilDraft(tx, cycleId, facts)
    const details = { number: facts.number, heldOn: facts.heldOn?.toISOString() ?? null }
    return act.record({ cycleId }, { id: cycleId, details })
  },
})

/** A page of the minutes (requirement E17). Refusals: those of `councilRequired`, too-many-files {limit}. */
export const addCouncilMinutes = command('council.add-minutes', {
  input: ofCycle.extend({ file: KEPT_FILE }),
  load: loadForCouncil,
  async run(tx, act, { cycleId, file }, { cycle }) {
    const required = councilRequired(cycle)
    if (!required.ok) return required
    const { minutes } = await councilDraft(tx, cycleId)
    const answer = { cycleId, name: file.name, sizeBytes: file.sizeBytes }
    if (minutes.some(({ sha256 }) => sha256 === file.sha256))
      return act.unchanged({ ...answer, count: minutes.length, isNew: false })
    if (minutes.length >= MINUTES_LIMIT) return refuse('too-many-files', { limit: MINUTES_LIMIT })
    const facts = { ...file, platform: act.platform, addedBy: act.person.personId, addedAt: act.now }
    const attachmentId = await addMinutes(tx, cycleId, facts)
    return act.record(
      { ...answer, count: minutes.length + 1, isNew: true },
      { id: cycleId, details: { attachmentId, sha256: file.sha256 } },
    )
  },
})

/** Takes all minutes out of the draft again. Refusals: those of `councilRequired`. */
export const clearCouncilMinutes = command('council.clear-minutes', {
  input: ofCycle,
  load: loadForCouncil,
  async run(tx, act, { cycleId }, { cycle }) {
    const required = councilRequired(cycle)
    if (!required.ok) return required
    await dropMinutes(tx, cycleId, act.now)
    return act.record({ cycleId }, { id: cycleId })
  },
})

/** The draft as it stands. Refusals: those of `councilRequired`. */
export const readCouncilDraft = query('council.open', {
  input: ofCycle,
  load: loadForCouncil,
  async read(db, { now, zone }, { cycleId }, { cycle }) {
    const required = councilRequired(cycle)
    if (!required.ok) return required
    const { number, heldOn, minutes } = await councilDraft(db, cycleId)
    return done<CouncilPage>({
      cycleId,
      amendment: await amendmentFor(db, cycle, 'COUNCIL'),
      year: cycle.year,
      number,
      heldOn: heldOn?.toISOString() ?? null,
      minutes: minutes.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
      now: now.toISOString(),
      zone,
    })
  },
})

/** Takes the minutes out of a message. */
export const takeMinutes = takeInto(readCouncilDraft, addCouncilMinutes)

import { z } from 'zod'
import { mayBeGrantedIn } from '#domain/extensions/stages.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { spoken, type SpokenPromise, promiseClock } from '#reads/cycle/promises.ts'
import { agencyRequests, requestPage, requestRegister } from '#reads/extensions/requests.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { extensionById, extensionsOfAgency } from '#storage/extensions/extensions.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

/** What an agency has asked for and may ask for; plain JSON. Refusal: no-cycle. */
export const readAgencyRequests = query('extension.read-agency', {
  input: NONE,
  async load(db, { person: { agencyId } }) {
    const cycle = await publishedCycle(db)
    if (cycle === null || agencyId === null) return refuse('no-cycle')
    return { about: { agencyId, cycleState: cycle.state }, cycle, agencyId }
  },
  read: async (db, act, _, { cycle, agencyId }) => done(await agencyRequests(db, cycle, agencyId, act)),
})

/** Peers part 7 item 1: every request with its answer, side by side, so that equal cases are treated alike. Refusal: no-cycle. */
export const readRegister = query('extension.register', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  read: async (db, act, _, { cycle }) =>
    act.tell(
      {
        year: cycle.year,
        lines: await requestRegister(db, cycle, act),
        mayGive: may(act.actor, 'extension.decide', { cycleState: cycle.state }).ok,
      },
      { id: cycle.id },
    ),
})

/** One request whole. An agency reads its own in its own list, which needs no number. */
export const readRequest = query('extension.open', {
  input: z.object({ extensionId: z.number().int() }),
  async load(db, _, { extensionId }) {
    const row = await extensionById(db, extensionId)
    const cycle = row === null ? null : await cycleById(db, row.cycleId)
    return row === null || cycle === null ? null : { about: { cycleState: cycle.state }, row, cycle }
  },
  async read(db, act, _, { row, cycle, about }) {
    const mayDecide = row.state === 'ASKED' && may(act.actor, 'extension.decide', about).ok
    const mayGrant = mayDecide && mayBeGrantedIn(row.stage, cycle.state)
    const page = { ...(await requestPage(db, row, cycle, act)), mayDecide, mayGrant }
    return act.tell(page, { id: row.id, agencyId: row.agencyId })
  },
})

/** What the home screen says to an agency: by when its own request that waits is answered. */
export async function readExtensionsHome(tools: Tools, { actor }: Caller): Promise<SpokenPromise | null> {
  if (actor.kind !== 'person' || actor.agencyId === null) return null
  const { agencyId } = actor
  const cycle = await publishedCycle(tools.db)
  if (cycle === null || !may(actor, 'extension.ask', { agencyId, cycleState: cycle.state }).ok) return null
  const open = (await extensionsOfAgency(tools.db, cycle.id, agencyId)).find((row) => row.state === 'ASKED')
  if (open === undefined) return null
  const clock = await promiseClock(tools.db, cycle, { now: tools.clock.now(), zone: tools.zone })
  return spoken(clock('extension', open.requestedAt))
}

import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { evidenceBoard } from '#reads/evidence/board.ts'
import { contentOf, loadItem } from '#reads/evidence/item.ts'
import { itemPage, versionLines } from '#reads/evidence/item-page.ts'
import { agencyById } from '#storage/people/agencies.ts'
import { countWaiting } from '#storage/evidence/tray.ts'
import { filesToSend } from '#storage/evidence/attachments.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { NONE, type PersonContext, query } from '../act.ts'

/** Refusal: no-cycle. */
export async function loadBoard(db: Reader, { person: { agencyId } }: PersonContext) {
  const agency = agencyId === null ? null : await agencyById(db, agencyId)
  if (agency === null) return null
  const cycle = await publishedCycle(db)
  const window = cycle === null ? null : await stageFor(db, cycle.id, 'self-assessment', agency.id)
  if (cycle === null || window === null) return refuse('no-cycle')
  return { about: { agencyId: agency.id, cycleState: cycle.state }, place: { agency, cycle, window } }
}

/** What the agency owes and has given in the present cycle. Refusal: no-cycle. */
export const readBoard = query('evidence.board', {
  input: NONE,
  load: loadBoard,
  async read(db, act, _, { about, place }) {
    const board = await evidenceBoard(db, place, act)
    const inTray = await countWaiting(db, about.agencyId)
    return done({ ...board, inTray, mayEdit: may(act.actor, 'evidence.edit', about).ok })
  },
})

/** The same for /status. */
export const readStatus = query('evidence.status', {
  input: NONE,
  load: loadBoard,
  read: async (db, act, _, { place }) =>
    done({
      ...(await evidenceBoard(db, place, act)),
      mayReport: place.cycle.profile.signOff.unsigned !== 'off',
    }),
})

const item = z.object({ itemId: z.number().int() })

/** One indicator of the caller's agency. */
export const readItem = query('evidence.item', {
  input: item,
  load: loadItem,
  read: async (db, act, _, { facts, about }) =>
    done(await itemPage(db, facts, { ...act, mayEdit: may(act.actor, 'evidence.edit', about).ok })),
})

/** The files of the page, to be sent back to the agency they came from. */
export const readItemFiles = query('evidence.files', {
  input: item,
  load: loadItem,
  read: (_db, _act, _, { facts }) => {
    const { code, title } = facts.item.indicator
    return Promise.resolve(done({ code, title, files: filesToSend(contentOf(facts)?.files ?? []) }))
  },
})

/** Every version the agency ever wrote, newest first. */
export const readVersions = query('evidence.versions', {
  input: item,
  load: loadItem,
  async read(db, _act, { itemId }, { facts }) {
    const { code, title } = facts.item.indicator
    return done({ code, title, versions: await versionLines(db, itemId) })
  },
})

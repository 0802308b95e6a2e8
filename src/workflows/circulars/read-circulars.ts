import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { done } from '#shared/outcome.ts'
import { listedCirculars, openedCircular } from '#reads/circulars/pages.ts'
import { correctionsWaiting } from '#storage/circulars/corrections.ts'
import { owedCirculars } from '#storage/circulars/recipients.ts'
import { countProposed } from '#storage/circulars/circulars.ts'
import { query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'
import { ONE } from './load-circular.ts'

/** What the reader may see of what has gone out; with `search`, where the words stand. */
export const listCirculars = query('circular.list', {
  input: z.object({ search: z.string().nullable() }),
  load: () => ({ about: {} }),
  read: async (db, { actor, now }, { search }) => done(await listedCirculars(db, actor, search, now)),
})

/** One that has gone out, with its files, corrections and what the reader owes. */
export const openCircular = query('circular.open', {
  input: ONE,
  async load(db, { actor, now }, { circularId }) {
    const isOfficer = may(actor, 'circular.confirm').ok
    const page = await openedCircular(db, actor, circularId, { isOfficer, now })
    return page === null ? null : { about: {}, page }
  },
  read: (_db, _act, _input, { page }) => Promise.resolve(done(page)),
})

/** What the home screen says of announcements. */
export interface CircularsHome {
  /** In force and to be acknowledged by this person. */
  unseen: number
  /** Proposals and corrections that wait for this person; 0 for whoever may not confirm. */
  proposals: number
  corrections: number
  mayWrite: boolean
}

export async function readCircularsHome({ db, clock }: Tools, { actor }: Caller): Promise<CircularsHome> {
  if (actor.kind !== 'person') return { unseen: 0, proposals: 0, corrections: 0, mayWrite: false }
  const { personId } = actor
  const confirms = may(actor, 'circular.confirm').ok
  return {
    unseen: (await owedCirculars(db, personId, clock.now())).length,
    proposals: confirms ? await countProposed(db, personId) : 0,
    corrections: confirms ? (await correctionsWaiting(db, personId)).length : 0,
    mayWrite: may(actor, 'circular.write').ok,
  }
}

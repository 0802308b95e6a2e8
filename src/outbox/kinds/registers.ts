import { endingNotice, standingNotice } from '#screens/procedures/registers.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { entryById } from '#storage/procedures/registers.ts'
import { noticeKind, type Rendering } from '../kind.ts'

/** Null: it is gone, or the reader does not hold it. */
async function load({ db, personId }: Rendering, entryId: number) {
  const entry = await entryById(db, entryId)
  if (entry === null || personId === null || entry.holderId !== personId) return null
  const definition = (await procedureById(db, entry.case.procedureId))?.definition
  const rule = definition?.documents[entry.document]
  return rule === undefined ? null : { entry, title: rule.title }
}

/** To whoever holds it: it was issued, suspended, withdrawn, or put in force again. */
export const documentStanding = noticeKind<{ entryId: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, { entryId }) {
    const loaded = await load(rendering, entryId)
    if (loaded === null) return null
    const { entry, title } = loaded
    return standingNotice(rendering.language, { ...entry, title, validUntil: entry.validUntil?.toISOString() ?? null })
  },
})

/** Before the end of what is still in force. */
export const documentEnds = noticeKind<{ entryId: number }>({
  readers: () => 'person',
  lane: 'broadcast',
  guarantee: 'at-least-once',
  async compose(rendering, { entryId }) {
    const loaded = await load(rendering, entryId)
    const until = loaded?.entry.validUntil ?? null
    if (loaded === null || until === null || loaded.entry.standing !== 'valid' || until < rendering.now) return null
    return endingNotice(rendering.language, { ...loaded.entry, title: loaded.title, until })
  },
})

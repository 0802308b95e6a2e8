import { z } from 'zod'
import { OBJECTION_KEPT_LIMIT, OBJECTION_TEXT_LIMIT } from '#domain/objections/check-objection.ts'
import { GROUNDS, PARTICULARS_LIMIT, wantsParticulars } from '#domain/objections/ground.ts'
import { cleanText } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { judgeObjection, textMark } from '#reads/objections/agency-objection.ts'
import { addObjection, changeObjection } from '#storage/objections/objections.ts'
import { command } from '../act.ts'
import { loadToChange, ofItem } from './load-objection.ts'

/**
 * Opens the draft of the one objection to an indicator (requirements D5, E11), or finds it open already and gives it another ground.
 * Refusals: those of `mayObject`, changed-meanwhile.
 */
export const startObjection = command('objection.start', {
  input: ofItem.extend({ ground: z.enum(GROUNDS).nullable().default(null) }),
  load: loadToChange,
  async run(tx, act, { itemId, ground: chosen }, { place }) {
    const open = judgeObjection(place, 'start', act)
    if (!open.ok) return open
    const { objection } = place
    const { cycleId, agencyId } = place.item
    const ground = chosen ?? objection?.ground ?? 'other'
    if (objection?.ground === ground) return act.unchanged({ itemId, isNew: false })
    if (objection !== null) {
      // What one ground asked for does not answer the other.
      if (!(await changeObjection(tx, objection, { ground, particulars: '' }))) return refuse('changed-meanwhile')
      return act.record(
        { itemId, isNew: false },
        { id: itemId, agencyId, details: { objectionId: objection.id, ground } },
      )
    }
    const draft = { itemId, cycleId, ground, draftedBy: act.person.personId, createdAt: act.now }
    const objectionId = await addObjection(tx, draft)
    return act.record({ itemId, isNew: true }, { id: itemId, agencyId, details: { objectionId, ground } })
  },
})

/**
 * The text of a draft, stored at once. One above the limit is stored all the same, so that nothing is lost, and stops the filing until
 * it is shortened. Refusals: those of `mayObject`, changed-meanwhile (somebody of the agency wrote at the same time).
 */
export const setObjectionText = command('objection.set-text', {
  input: ofItem.extend({
    seen: z.string(),
    text: z.string().max(OBJECTION_KEPT_LIMIT),
    /** Null: as they are. */
    particulars: z.string().max(PARTICULARS_LIMIT).nullable().default(null),
  }),
  load: loadToChange,
  async run(tx, act, { itemId, seen, text: raw, particulars: told }, { place }) {
    const open = judgeObjection(place, 'edit', act)
    if (!open.ok) return open
    const { objection, agencyId } = place
    if (objection === null || textMark(objection.text) !== seen) return refuse('changed-meanwhile')
    const text = cleanText(raw)
    const particulars = wantsParticulars(objection.ground) ? cleanText(told ?? objection.particulars) : ''
    if (!(await changeObjection(tx, objection, { text, particulars }))) return refuse('changed-meanwhile')
    const { length } = text
    return act.record(
      { itemId, length, isTooLong: length > OBJECTION_TEXT_LIMIT },
      { id: itemId, agencyId, details: { length } },
    )
  },
})

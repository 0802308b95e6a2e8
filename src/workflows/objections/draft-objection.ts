import { z } from 'zod'
import { OBJECTION_KEPT_LIMIT, OBJECTION_TEXT_LIMIT } from '#domain/objections/check-objection.ts'
import { cleanText } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { judgeObjection, textMark } from '#reads/objections/agency-objection.ts'
import { addObjection, changeObjection } from '#storage/objections/objections.ts'
import { command } from '../act.ts'
import { loadToChange, ofItem } from './load-objection.ts'

/** Opens the draft of the one objection to an indicator (requirements D5, E11), or finds it open already. Refusals: those of `mayObject`. */
export const startObjection = command('objection.start', {
  input: ofItem,
  load: loadToChange,
  async run(tx, act, { itemId }, { place }) {
    const open = judgeObjection(place, 'start', act)
    if (!open.ok) return open
    if (place.objection !== null) return act.unchanged({ itemId, isNew: false })
    const { cycleId, agencyId } = place.item
    const draft = { itemId, cycleId, draftedBy: act.person.personId, createdAt: act.now }
    const objectionId = await addObjection(tx, draft)
    return act.record({ itemId, isNew: true }, { id: itemId, agencyId, details: { objectionId } })
  },
})

/**
 * The text of a draft, stored at once. One above the limit is stored all the same, so that nothing is lost, and stops the filing until
 * it is shortened. Refusals: those of `mayObject`, changed-meanwhile (somebody of the agency wrote at the same time).
 */
export const setObjectionText = command('objection.set-text', {
  input: ofItem.extend({ seen: z.string(), text: z.string().max(OBJECTION_KEPT_LIMIT) }),
  load: loadToChange,
  async run(tx, act, { itemId, seen, text: raw }, { place }) {
    const open = judgeObjection(place, 'edit', act)
    if (!open.ok) return open
    const { objection, agencyId } = place
    if (objection === null || textMark(objection.text) !== seen) return refuse('changed-meanwhile')
    const text = cleanText(raw)
    if (!(await changeObjection(tx, objection, { text }))) return refuse('changed-meanwhile')
    const { length } = text
    return act.record(
      { itemId, length, isTooLong: length > OBJECTION_TEXT_LIMIT },
      { id: itemId, agencyId, details: { length } },
    )
  },
})

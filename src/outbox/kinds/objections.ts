import { label, say } from '#wording/say.ts'
import { itemById } from '#storage/evidence/items.ts'
import { objectionById } from '#storage/objections/objections.ts'
import { go, homeRow } from '#screens/kit.ts'
import { noticeKind } from '../kind.ts'
import { ofAgency } from '../readers.ts'

/** Requirement F4: to the agency, what became of its objection: both scores and the reason, never the evaluator. */
export const objectionDecided = noticeKind<{ objectionId: number }>({
  readers: async (db, { objectionId }) => {
    const objection = await objectionById(db, objectionId)
    return ofAgency((objection && (await itemById(db, objection.itemId)))?.agencyId ?? null)
  },
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { objectionId }) => {
    const objection = await objectionById(db, objectionId)
    const item = objection === null ? null : await itemById(db, objection.itemId)
    if (objection?.state !== 'DECIDED' || item === null) return null
    return {
      text: say(language, 'notice-objection-decided', {
        code: item.indicator.code,
        title: item.indicator.title,
        before: objection.beforeHundredths ?? 0,
        after: objection.afterHundredths ?? 0,
        maximum: item.indicator.maximumHundredths,
        reason: objection.reason ?? '',
      }),
      buttons: [[go('objection.open', { itemId: item.id }, label(language, 'objections-see'))], homeRow(language)],
    }
  },
})

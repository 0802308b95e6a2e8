import { label, say } from '#wording/say.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { itemById } from '#storage/evidence/items.ts'
import { objectionById } from '#storage/objections/objections.ts'
import { appealById, appealOfObjection, barOf } from '#storage/objections/appeals.ts'
import { go, homeRow, paragraphs, rows } from '#screens/kit.ts'
import type { Reader } from '#storage/transaction.ts'
import { noticeKind } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

type About = { itemId: number } | null

const itemOf = async (db: Reader, about: About) => (about === null ? null : itemById(db, about.itemId))
const ofAgencyOf = async (db: Reader, about: About) => ofAgency((await itemOf(db, about))?.agencyId ?? null)

/** Requirement F4: to the agency, what became of its objection: both scores and the reason, never the evaluator. */
export const objectionDecided = noticeKind<{ objectionId: number }>({
  readers: async (db, { objectionId }) => ofAgencyOf(db, await objectionById(db, objectionId)),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language, now }, { objectionId }) => {
    const objection = await objectionById(db, objectionId)
    const item = await itemOf(db, objection)
    if (objection?.state !== 'DECIDED' || item === null) return null
    return {
      text: paragraphs(
        say(language, 'notice-objection-decided', {
          code: item.indicator.code,
          title: item.indicator.title,
          before: objection.beforeHundredths ?? 0,
          after: objection.afterHundredths ?? 0,
          maximum: item.indicator.maximumHundredths,
          reason: objection.reason ?? '',
        }),
        objection.appealUntil !== null && say(language, 'appeals-until', { dueAt: objection.appealUntil }),
      ),
      buttons: rows(
        objection.appealUntil !== null &&
          objection.appealUntil > now &&
          go('appeal.file', { itemId: item.id }, label(language, 'appeals-file')),
        go('objection.open', { itemId: item.id }, label(language, 'objections-see')),
        homeRow(language),
      ),
    }
  },
})

/** Peers row 53: what the agency had taken back is its draft again, and why. */
export const objectionReopened = noticeKind<{ objectionId: number; reason: string }>({
  readers: async (db, { objectionId }) => ofAgencyOf(db, await objectionById(db, objectionId)),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { objectionId, reason }) => {
    const objection = await objectionById(db, objectionId)
    const item = await itemOf(db, objection)
    const window = item === null ? null : await stageFor(db, item.cycleId, 'objection', item.agencyId)
    if (objection?.state !== 'DRAFT' || item === null || window === null) return null
    const { code, title } = item.indicator
    return {
      text: say(language, 'notice-objection-reopened', { code, title, reason, dueAt: window.dueAt }),
      buttons: [[go('objection.open', { itemId: item.id }, label(language, 'objections-see'))], homeRow(language)],
    }
  },
})

/** On the last day but one: that the committee can still be turned to, for whoever has not. */
export const appealReminder = noticeKind<{ objectionId: number }>({
  readers: async (db, { objectionId }) => ofAgencyOf(db, await objectionById(db, objectionId)),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language, now }, { objectionId }) => {
    const objection = await objectionById(db, objectionId)
    const item = await itemOf(db, objection)
    if (objection?.appealUntil == null || item === null || objection.appealUntil < now) return null
    if ((await appealOfObjection(db, objectionId)) !== null) return null
    const { code, title } = item.indicator
    return {
      text: say(language, 'notice-appeal-reminder', { code, title, dueAt: objection.appealUntil }),
      buttons: [[go('appeal.file', { itemId: item.id }, label(language, 'appeals-file'))], homeRow(language)],
    }
  },
})

/** To the committee: that a case lies before it. Its content stands behind the button. */
export const appealFiled = noticeKind<{ appealId: number }>({
  readers: () => inRoles('committee-member'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language, personId }, { appealId }) => {
    const appeal = await appealById(db, appealId)
    const item = await itemOf(db, appeal)
    if (appeal?.state !== 'FILED' || item === null || personId === null) return null
    if ((await barOf(db, item, personId)) !== null) return null
    const { code, title } = item.indicator
    return {
      text: say(language, 'notice-appeal-filed', { agency: item.agency.name, code, title }),
      buttons: [[go('appeal.open', { appealId: appeal.id }, label(language, 'appeals-see'))]],
    }
  },
})

/** Requirements B10, F4: to the agency, what the committee decided, and expressly when it is less than before. */
export const appealDecided = noticeKind<{ appealId: number }>({
  readers: async (db, { appealId }) => ofAgencyOf(db, await appealById(db, appealId)),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { appealId }) => {
    const appeal = await appealById(db, appealId)
    const item = await itemOf(db, appeal)
    if (appeal?.state !== 'DECIDED' || item === null) return null
    const { code, title, maximumHundredths: maximum } = item.indicator
    const { beforeHundredths: before, afterHundredths, reason } = appeal
    const after = afterHundredths ?? before
    const change = after < before ? 'less' : after > before ? 'more' : 'same'
    return {
      text: say(language, 'notice-appeal-decided', {
        code,
        title,
        maximum,
        before,
        after,
        change,
        reason: reason ?? '',
      }),
      buttons: [[go('objection.open', { itemId: item.id }, label(language, 'objections-see'))], homeRow(language)],
    }
  },
})

import { cleanText, instantOf, type JalaliWall } from 'persian-text'
import { checkReason, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import type { RouteIds } from '#domain/acts.ts'
import { pointScreen, sessionScreen } from '#screens/council/sessions.ts'
import { refused } from '#screens/kit.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { closeSession, remarkOnPoint } from '#workflows/council/hold-session.ts'
import { addSessionPoint, callSession, callSessionOff } from '#workflows/council/prepare-session.ts'
import { readPoint, readSession } from '#workflows/council/read-sessions.ts'
import type { Ctx } from '../context.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askHour, askNote, askText, askYes, fill } from '../dialogue/questions.ts'
import { afterwards, focusOn, page } from '../routes.ts'

type OfSession = RouteIds<'session.show'>
type OfPoint = RouteIds<'session.point'>

export const sessionNow = page(readSession, (language, shown) => sessionScreen(language, shown))

/** A point; files that whoever prepares it sends from here on are its papers. */
export const pointNow = page(readPoint, async (language, card, { pointId }: OfPoint, ctx) => {
  if (card.can.prepare) await focusOn(ctx, 'agenda', pointId)
  return pointScreen(language, card)
})

/** What came of it, above the agenda as it stands. */
const onSession = async <T>(
  talk: Talk,
  ids: OfSession,
  act: (ctx: Ctx) => Promise<Outcome<T>>,
  news: (value: T) => string,
): Promise<void> =>
  talk.say(await talk.do(async (ctx) => afterwards(ctx, await act(ctx), news, () => sessionNow(ctx, ids))))

const showSession = async (talk: Talk, ids: OfSession): Promise<void> =>
  talk.say(await talk.do((ctx) => sessionNow(ctx, ids)))

export const pointDialogue: Dialogue<OfSession> = {
  id: 'session.add-point',
  async run(talk, ids) {
    const { language } = talk
    const answer = await fill<{ title: string; text: string }>(talk, {
      title: () =>
        askText(talk, say(language, 'session-ask-title'), (text) =>
          cleanText(text).length < 3 ? refuse('session-point-title') : done(cleanText(text)),
        ),
      text: () =>
        askNote(talk, say(language, 'session-ask-text'), label(language, 'session-no-text'), (text) => done(text)),
    })
    if (answer === null) return showSession(talk, ids)
    const added = await talk.call(addSessionPoint, { ...ids, ...answer })
    if (!added.ok)
      return onSession(
        talk,
        ids,
        () => Promise.resolve(added),
        () => '',
      )
    const { pointId, title } = added.value
    return talk.say(
      await talk.do((ctx) =>
        afterwards(
          ctx,
          added,
          () => say(language, 'session-point-added', { title }),
          () => pointNow(ctx, { pointId }),
        ),
      ),
    )
  },
}

interface Plan {
  day: JalaliWall
  hour: { hour: number; minute: number }
  where: string
  why: string
}

/** When and where; of a session that was called already also why. */
export const callDialogue: Dialogue<OfSession> = {
  id: 'session.call',
  async run(talk, ids) {
    const { language } = talk
    const read = await talk.call(readSession, ids)
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { points, state } = read.value
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const isNew = state === 'AGENDA'
    const left = await fill<Plan>(
      talk,
      {
        day: () => askDay(talk, say(language, 'session-ask-day'), { ...at, ahead: [1, 2, 3, 7], isAhead: true }),
        hour: ({ day }) => askHour(talk, day, at),
        where: () =>
          askText(talk, say(language, 'session-ask-place'), (text) =>
            cleanText(text).length < 2 ? refuse('meeting-place-needed') : done(cleanText(text)),
          ),
        why: () =>
          askText(talk, say(language, 'session-ask-why', { minimum: REASON_MINIMUM }), (text) => checkReason(text)),
      },
      async ({ day, hour, where: place, why }) => {
        const wall = { year: day.year, month: day.month, day: day.day, ...hour }
        const facts = { at: instantOf(wall, at.zone), place, points: points.length }
        const yes = label(language, isNew ? 'session-call-yes' : 'session-move')
        if ((await askYes(talk, say(language, 'session-call-summary', facts), yes)) === BACK) return BACK
        const called = await talk.call(callSession, { ...ids, day: wall, place, reason: isNew ? null : why })
        return onSession(
          talk,
          ids,
          () => Promise.resolve(called),
          ({ told, isMoved }) => say(language, isMoved ? 'session-moved-news' : 'session-called', { told }),
        )
      },
      // Why is asked for only where it was called already.
      isNew ? { why: '' } : {},
    )
    if (left === null) await showSession(talk, ids)
  },
}

export const sessionOffDialogue: Dialogue<OfSession> = {
  id: 'session.call-off',
  async run(talk, ids) {
    const { language } = talk
    const answer = await fill<{ reason: string }>(
      talk,
      {
        reason: () =>
          askText(talk, say(language, 'session-ask-why-off', { minimum: REASON_MINIMUM }), (text) => checkReason(text)),
      },
      ({ reason }) =>
        askYes(talk, say(language, 'session-off-summary', { reason }), label(language, 'session-call-off')),
    )
    if (answer === null) return showSession(talk, ids)
    return onSession(
      talk,
      ids,
      (ctx) => ctx.call(callSessionOff, { ...ids, ...answer }),
      () => say(language, 'session-off-news'),
    )
  },
}

export const closeDialogue: Dialogue<OfSession> = {
  id: 'session.close',
  async run(talk, ids) {
    const { language } = talk
    const answer = await fill<{ number: string }>(
      talk,
      {
        number: () =>
          askText(talk, say(language, 'session-ask-number'), (text) =>
            /[\p{L}\p{N}]/u.test(text) ? done(cleanText(text)) : refuse('council-number-missing'),
          ),
      },
      ({ number }) =>
        askYes(talk, say(language, 'session-close-summary', { number }), label(language, 'session-close-yes')),
    )
    if (answer === null) return showSession(talk, ids)
    return onSession(
      talk,
      ids,
      (ctx) => ctx.call(closeSession, { ...ids, ...answer }),
      () => say(language, 'session-closed'),
    )
  },
}

/** What a member says on a point. */
export const remarkDialogue: Dialogue<OfPoint> = {
  id: 'session.remark',
  async run(talk, ids) {
    const { language } = talk
    const text = await askText(talk, say(language, 'session-ask-remark'), (words) =>
      cleanText(words).length < 3 ? refuse('session-remark-empty') : done(cleanText(words)),
    )
    await talk.say(
      await talk.do(async (ctx) =>
        text === BACK
          ? pointNow(ctx, ids)
          : afterwards(
              ctx,
              await ctx.call(remarkOnPoint, { ...ids, text }),
              () => say(language, 'session-remarked'),
              () => pointNow(ctx, ids),
            ),
      ),
    )
  },
}

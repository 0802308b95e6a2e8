import type { JalaliWall } from 'persian-text'
import { REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { homeRow, refused, withNote } from '#screens/kit.ts'
import { standInsScreen } from '#screens/people/stand-ins.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Screen } from '#shared/message.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { findStandIns, nameStandIn, noteStandInBack, readStandIns } from '#workflows/people/stand-in.ts'
import type { Ctx } from '../context.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askDay, askNote, askYes, fill, pick } from '../dialogue/questions.ts'

export async function standInsNow(ctx: Ctx, _ids: object): Promise<Screen> {
  const all = await ctx.call(readStandIns, {})
  return all.ok ? standInsScreen(ctx.language, all.value) : refused(ctx.language, all.refusal)
}

interface Wish {
  who: { personId: number; name: string }
  from: JalaliWall
  until: JalaliWall
  note: string
}

/** Peers row 29: who, from when, until when, a word for them, yes. */
export const standInDialogue: Dialogue<{ seatId: number }> = {
  id: 'stand-in.name',
  async run(talk, { seatId }) {
    const { language } = talk
    const found = await talk.call(findStandIns, { seatId, part: '' })
    if (!found.ok) return talk.say(refused(language, found.refusal))
    const role = labelDynamic(language, `role-${found.value.role}`)
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const left = await fill<Wish>(
      talk,
      {
        who: () => askWho(talk, seatId, say(language, 'stand-in-ask-who', { role })),
        from: () => askDay(talk, say(language, 'stand-in-ask-from'), { ...at, ahead: [0, 1, 2], keeps: 'day' }),
        until: () => askDay(talk, say(language, 'stand-in-ask-until'), { ...at, ahead: [1, 3, 7], keeps: 'day' }),
        note: () => askNoteTo(talk, say(language, 'stand-in-ask-note')),
      },
      async ({ who, from, until, note }) => {
        const absent = found.value.name
        const summary = say(language, 'stand-in-summary', { name: who.name, absent, role })
        if ((await askYes(talk, summary, label(language, 'stand-in-yes'))) === BACK) return BACK
        const named = await talk.call(nameStandIn, { seatId, personId: who.personId, from, until, note })
        const said = named.ok
          ? say(language, named.value.needsSecond ? 'stand-in-named-waits' : 'stand-in-named', { name: who.name })
          : refusalText(language, named.refusal)
        return talk.say(await talk.do(async (ctx) => withNote(said, await standInsNow(ctx, {}))))
      },
    )
    if (left === null) await talk.say({ text: say(language, 'dialogue-cancelled'), buttons: [homeRow(language)] })
  },
}

/** By a button, or by a part of the name. */
async function askWho(talk: Talk, seatId: number, question: string): Promise<Wish['who'] | Back> {
  let part = ''
  for (;;) {
    const found = await talk.call(findStandIns, { seatId, part })
    const people = found.ok ? found.value.people : []
    const text = people.length === 0 ? `${say(talk.language, 'stand-in-nobody')}\n\n${question}` : question
    const buttons = people.map(({ name }, i) => [pick(name, i)])
    const answer = await talk.ask<string | Wish['who']>({ text, buttons }, ({ picked, text: written }) => {
      const person = picked === null ? undefined : people[Number(picked)]
      return person !== undefined ? done(person) : written === null ? refuse('choice-by-button') : done(written)
    })
    if (answer === BACK || typeof answer !== 'string') return answer
    part = answer
  }
}

const askNoteTo = (talk: Talk, text: string): Promise<string | Back> =>
  askNote(talk, text, label(talk.language, 'stand-in-no-note'), (written) =>
    written.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(written),
  )

/** A word for whoever comes back. */
export const noteBackDialogue: Dialogue<{ standInId: number }> = {
  id: 'stand-in.note-back',
  async run(talk, { standInId }) {
    const { language } = talk
    const note = await askNoteTo(talk, say(language, 'stand-in-ask-back'))
    await talk.say(
      await talk.do(async (ctx) => {
        const written = note === BACK ? null : await ctx.call(noteStandInBack, { standInId, note })
        const screen = await standInsNow(ctx, {})
        if (written === null) return screen
        return withNote(
          written.ok ? say(language, 'stand-in-back-done') : refusalText(language, written.refusal),
          screen,
        )
      }),
    )
  },
}

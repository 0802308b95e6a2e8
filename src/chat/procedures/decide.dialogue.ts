import { shortened } from 'persian-text'
import { checkReason, REASON_LIMIT, REASON_MINIMUM } from '#domain/objections/check-reason.ts'
import { caseScreen } from '#screens/procedures/cases.ts'
import { refused, rows } from '#screens/kit.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { closeCase, reopenCase } from '#workflows/procedures/manage.ts'
import { readCase } from '#workflows/procedures/read-cases.ts'
import { withdrawCase } from '#workflows/procedures/applicants.ts'
import { judgeCase } from '#workflows/procedures/submit.ts'
import type { Act, Ctx } from '../context.ts'
import { BACK, type Back, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askText, askYes, fill, pick } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'

export const caseNow = async (ctx: Ctx, { caseId }: { caseId: number }) =>
  page(readCase, (language, shown) => caseScreen(language, shown))(ctx, { caseId, language: ctx.language })

/** So much of a ready note stands on its button. */
const READY = 60
const NO_NOTE = 'none'

/** The case as it stands, under what was done or why it was not. */
const shown = <T>(talk: Talk, caseId: number, act: (ctx: Ctx) => Promise<Outcome<T>>, news: (value: T) => string) =>
  talk.do(async (ctx) => afterwards(ctx, await act(ctx), news, () => caseNow(ctx, { caseId })))

/** An outcome, with its note where it wants one, and a yes before it holds. */
export const decideDialogue: Dialogue<{ caseId: number; outcome: number }> = {
  id: 'case.decide',
  async run(talk, { caseId, outcome }) {
    const { language } = talk
    const read = await talk.call(readCase, { caseId, language })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const chosen = read.value.outcomes.find(({ at }) => at === outcome)
    if (chosen === undefined) return talk.say(caseScreen(language, read.value))
    const title = chosen.title[language]
    const question = say(language, 'case-ask-note', {
      title,
      name: read.value.name,
      minimum: REASON_MINIMUM,
      need: chosen.note,
    })
    const optional = (text: string) =>
      text.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(text)
    const check = (text: string) => (chosen.note === 'must' ? checkReason(text) : optional(text))
    const ready = chosen.notes.map((words) => words[language])
    const buttons = rows(
      ...ready.map((words, i) => pick(shortened(words, READY), i)),
      chosen.note === 'may' && pick(label(language, 'case-no-note'), NO_NOTE),
    )
    const askFor = (): Promise<string | Back> =>
      talk.ask<string>({ text: question, buttons }, ({ picked, text }) =>
        picked === null ? check(text ?? '') : done(picked === NO_NOTE ? '' : (ready[Number(picked)] ?? '')),
      )
    const left = await fill<{ note: string }>(
      talk,
      { note: askFor },
      async ({ note }) => {
        const summary = say(language, 'case-decide-summary', { title, name: read.value.name, note: note || 'none' })
        if ((await askYes(talk, summary, title)) === BACK) return chosen.note === 'none' ? undefined : BACK
        return talk.say(
          await shown(
            talk,
            caseId,
            (ctx) => ctx.call(judgeCase, { caseId, outcome, note, turn: read.value.turn }),
            (value) =>
              say(language, value.isSettled ? 'case-decided' : 'case-voted', {
                title,
                given: value.given,
                quorum: value.quorum,
              }),
          ),
        )
      },
      chosen.note === 'none' ? { note: '' } : {},
    )
    if (left === null) await talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
  },
}

const reasoned = (
  id: string,
  ask: 'case-ask-reopen' | 'case-ask-close' | 'case-ask-withdraw',
  yes: 'case-reopen-button' | 'case-close-button' | 'case-withdraw-button',
  doneWith: 'case-reopened' | 'case-closed' | 'case-withdrawn',
  act: Act<{ caseId: number; reason: string }, Outcome<unknown>>,
): Dialogue<{ caseId: number }> => ({
  id,
  async run(talk, { caseId }) {
    const { language } = talk
    const left = await fill<{ reason: string }>(
      talk,
      { reason: () => askText(talk, say(language, ask, { minimum: REASON_MINIMUM }), (text) => checkReason(text)) },
      async ({ reason }) => {
        if ((await askYes(talk, say(language, 'case-reason-summary', { reason }), label(language, yes))) === BACK)
          return BACK
        return talk.say(
          await shown(
            talk,
            caseId,
            (ctx) => ctx.call(act, { caseId, reason }),
            () => say(language, doneWith),
          ),
        )
      },
    )
    if (left === null) await talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
  },
})

export const reopenDialogue = reasoned(
  'case.reopen',
  'case-ask-reopen',
  'case-reopen-button',
  'case-reopened',
  reopenCase,
)
export const closeDialogue = reasoned('case.close', 'case-ask-close', 'case-close-button', 'case-closed', closeCase)
export const withdrawDialogue = reasoned(
  'case.withdraw',
  'case-ask-withdraw',
  'case-withdraw-button',
  'case-withdrawn',
  withdrawCase,
)

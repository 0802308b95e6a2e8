import type { JalaliWall } from 'persian-text'
import { cleanText } from 'persian-text'
import { boardScreen } from '#screens/procedures/rounds.ts'
import { casesButton } from '#screens/procedures/cases.ts'
import { homeRow, refused, rows } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { nameRespondent, readRespondents } from '#workflows/procedures/manage.ts'
import { readBoard } from '#workflows/procedures/boards.ts'
import { openRound } from '#workflows/procedures/start-case.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askText, askYes, fill, pick, readDay } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'
import { caseNow } from './decide.dialogue.ts'

export const boardNow = page(readBoard, (language, board) => boardScreen(language, board))

/** A round: its name, until when, yes. */
export const roundDialogue: Dialogue<{ procedureId: number }> = {
  id: 'round.open',
  async run(talk, { procedureId }) {
    const { language } = talk
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const left = await fill<{ name: string; day: JalaliWall | { none: true } }>(
      talk,
      {
        name: () =>
          askText(talk, say(language, 'round-ask-title'), (text) => {
            const title = cleanText(text)
            return title.length < 3 || title.length > 120 ? refuse('round-title-length') : done(title)
          }),
        day: () =>
          talk.ask<JalaliWall | { none: true }>(
            { text: say(language, 'round-ask-day'), buttons: [[pick(label(language, 'round-own-clock'), 'none')]] },
            (answer) => (answer.picked === 'none' ? done({ none: true as const }) : readDay(answer, at, 'hour')),
          ),
      },
      async ({ name: title, day }) => {
        if ((await askYes(talk, say(language, 'round-summary', { title }), label(language, 'round-open-yes'))) === BACK)
          return BACK
        const opened = await talk.call(openRound, { procedureId, title, day: 'none' in day ? null : day })
        if (!opened.ok) {
          await talk.say({ text: refusalText(language, opened.refusal), buttons: [homeRow(language)] })
          return opened.refusal.code === 'due-in-past' ? BACK : undefined
        }
        const { roundId, cases } = opened.value
        return talk.say(
          await talk.do((ctx) =>
            afterwards(
              ctx,
              opened,
              () => say(language, 'round-opened', { cases }),
              () => boardNow(ctx, { roundId, page: 0 }),
            ),
          ),
        )
      },
    )
    if (left === null)
      await talk.say({ text: say(language, 'round-left'), buttons: rows(casesButton(language), homeRow(language)) })
  },
}

/** Who answers: somebody who has come in as a respondent, by a button. */
export const nameDialogue: Dialogue<{ caseId: number }> = {
  id: 'case.name',
  async run(talk, { caseId }) {
    const { language } = talk
    const read = await talk.call(readRespondents, { caseId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { name, people } = read.value
    const free = people.filter(({ isNamed }) => !isNamed)
    const text = say(language, free.length === 0 ? 'case-nobody-to-name' : 'case-ask-name', { name })
    const buttons = free.map(({ personId, name: person }) => [pick(person, personId)])
    const answer = await talk.ask<number>({ text, buttons }, ({ picked, text: words }) => {
      const found = free.find(({ personId, name: person }) => String(personId) === picked || person === words)
      return found === undefined ? refuse('choice-by-button') : done(found.personId)
    })
    return talk.say(
      await talk.do(async (ctx) =>
        answer === BACK
          ? caseNow(ctx, { caseId })
          : afterwards(
              ctx,
              await ctx.call(nameRespondent, { caseId, personId: answer }),
              (value) => say(language, 'case-named', value),
              () => caseNow(ctx, { caseId }),
            ),
      ),
    )
  },
}

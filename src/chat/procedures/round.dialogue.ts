import type { JalaliWall } from 'persian-text'
import { cleanText } from 'persian-text'
import { WORK_CONDITIONS, type WorkCondition } from '#domain/circulars/audience.ts'
import { RANKING_GROUPS, type RankingGroup } from '#domain/vocabulary.ts'
import { boardScreen } from '#screens/procedures/rounds.ts'
import { casesButton } from '#screens/procedures/cases.ts'
import { homeRow, refused, rows } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { inviteRespondent, nameRespondent, readRespondents } from '#workflows/procedures/manage.ts'
import { readBoard } from '#workflows/procedures/boards.ts'
import { openRound, readAudience } from '#workflows/procedures/start-case.ts'
import { readName, showCode } from '../invitation.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askText, askYes, fill, pick, readDay } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'
import { askPerson, caseAfter } from './ask-person.ts'
import { caseNow } from './decide.dialogue.ts'

export const boardNow = page(readBoard, (language, board) => boardScreen(language, board))

type Whom = { all: true } | { groups: RankingGroup[]; agencies: number[]; work: WorkCondition | null }
const EVERYBODY: Whom = { all: true }

/** Whom a round is for: all agencies, a group, those in a state of their work, or some by name, a line each. */
async function askWhom(talk: Talk, procedureId: number): Promise<Whom | typeof BACK> {
  const { language } = talk
  const groups = RANKING_GROUPS.map((group) => [pick(labelDynamic(language, `group-${group}`), `g-${group}`)])
  const works = WORK_CONDITIONS.map((work) => [pick(labelDynamic(language, `circular-work-${work}`), `w-${work}`)])
  for (;;) {
    const answer = await talk.ask<{ whom: Whom } | { names: string[] }>(
      {
        text: say(language, 'round-ask-whom'),
        buttons: [[pick(label(language, 'round-whom-all'), 'all')], ...groups, ...works],
      },
      ({ picked, text }) => {
        const none = { groups: [], agencies: [], work: null }
        if (picked === 'all') return done({ whom: EVERYBODY })
        const group = RANKING_GROUPS.find((one) => picked === `g-${one}`)
        if (group !== undefined) return done({ whom: { ...none, groups: [group] } })
        const work = WORK_CONDITIONS.find((one) => picked === `w-${one}`)
        if (work !== undefined) return done({ whom: { ...none, work } })
        const names = (text ?? '')
          .split('\n')
          .map((line) => cleanText(line))
          .filter((line) => line !== '')
        return names.length === 0 ? refuse('choice-by-button') : done({ names })
      },
    )
    if (answer === BACK) return BACK
    if ('whom' in answer) return answer.whom
    const { names } = answer
    const found = await talk.call(readAudience, { procedureId, names, audience: null })
    if (found.ok && found.value.unknown.length === 0 && found.value.audience !== null) return found.value.audience
    const list = found.ok ? found.value.unknown.slice(0, 10).join('\n') : ''
    await talk.say({ text: say(language, 'round-whom-unknown', { list }) })
  }
}

/** A round: its name, whom it is for, until when, yes. */
export const roundDialogue: Dialogue<{ procedureId: number }> = {
  id: 'round.open',
  async run(talk, { procedureId }) {
    const { language } = talk
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const asked = await talk.call(readAudience, { procedureId, names: [], audience: null })
    if (!asked.ok) return talk.say(refused(language, asked.refusal))
    const left = await fill<{ name: string; whom: Whom; day: JalaliWall | { none: true } }>(
      talk,
      {
        name: () =>
          askText(talk, say(language, 'round-ask-title'), (text) => {
            const title = cleanText(text)
            return title.length < 3 || title.length > 120 ? refuse('round-title-length') : done(title)
          }),
        whom: () => (asked.value.isOfAgencies ? askWhom(talk, procedureId) : Promise.resolve(EVERYBODY)),
        day: () =>
          talk.ask<JalaliWall | { none: true }>(
            { text: say(language, 'round-ask-day'), buttons: [[pick(label(language, 'round-own-clock'), 'none')]] },
            (answer) => (answer.picked === 'none' ? done({ none: true as const }) : readDay(answer, at, 'hour')),
          ),
      },
      async ({ name: title, whom, day }) => {
        const audience = 'all' in whom ? null : whom
        const meant = await talk.call(readAudience, { procedureId, names: [], audience })
        const count = meant.ok ? meant.value.count : 0
        if (
          (await askYes(talk, say(language, 'round-summary', { title, count }), label(language, 'round-open-yes'))) ===
          BACK
        )
          return BACK
        const opened = await talk.call(openRound, { procedureId, title, day: 'none' in day ? null : day, audience })
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

/** The code is shown where it is made, so that it goes into no stored answer. */
async function inviteTo(talk: Talk, caseId: number, title: string): Promise<void> {
  const { language } = talk
  const name = await talk.ask<string>({ text: say(language, 'case-invite-ask', { name: title }) }, readName)
  const refusal =
    name === BACK
      ? null
      : await talk.do(async (ctx) => {
          const made = await ctx.call(inviteRespondent, { caseId, name })
          return showCode(
            ctx,
            made.ok ? done({ ...made.value, name, role: 'inquiry-respondent', agencyName: title, caseId }) : made,
          )
        })
  if (name === BACK) return talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
  if (refusal !== null) await talk.say(refused(language, refusal))
}

/** Who answers: somebody who has come in as a respondent, by a button, or somebody new, who is given a one-time code for this case. */
export const nameDialogue: Dialogue<{ caseId: number }> = {
  id: 'case.name',
  async run(talk, { caseId }) {
    const { language } = talk
    const read = await talk.call(readRespondents, { caseId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { name, people } = read.value
    const free = people.filter(({ isNamed }) => !isNamed)
    const text = say(language, free.length === 0 ? 'case-nobody-to-name' : 'case-ask-name', { name })
    const answer = await askPerson(talk, text, free, label(language, 'case-invite-button'))
    if (answer === 0) return inviteTo(talk, caseId, name)
    return caseAfter(
      talk,
      caseId,
      answer,
      (ctx, personId) => ctx.call(nameRespondent, { caseId, personId }),
      (value) => say(language, 'case-named', value),
    )
  },
}

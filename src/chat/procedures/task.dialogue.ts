import { cleanText, instantOf, type JalaliWall } from 'persian-text'
import { REASON_LIMIT } from '#domain/objections/check-reason.ts'
import { meetingsScreen } from '#screens/procedures/meetings.ts'
import { refused } from '#screens/kit.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { readMeetings } from '#workflows/procedures/read-meetings.ts'
import { doTask, readTask, setTask } from '#workflows/procedures/tasks.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askDay, askNote, askText, askYes, fill } from '../dialogue/questions.ts'
import { afterwards, page } from '../routes.ts'
import { caseNow } from './decide.dialogue.ts'
import { askPerson, type Person } from './meeting.dialogue.ts'

const meetingsNow = page(readMeetings, meetingsScreen)

/** What, who, until when. */
export const taskDialogue: Dialogue<{ caseId: number }> = {
  id: 'task.ask',
  async run(talk, { caseId }) {
    const { language } = talk
    const at = await talk.do(({ tools: { clock, zone } }) => Promise.resolve({ now: clock.now().toISOString(), zone }))
    const left = await fill<{ name: string; owner: Person; day: JalaliWall }>(
      talk,
      {
        name: () =>
          askText(talk, say(language, 'task-ask-text'), (words) => {
            const text = cleanText(words)
            return text.length < 5 || text.length > 500 ? refuse('task-length') : done(text)
          }),
        owner: () => askPerson(talk, caseId, say(language, 'task-ask-owner')),
        day: () => askDay(talk, say(language, 'task-ask-day'), { ...at, ahead: [7, 14, 30], isAhead: true }),
      },
      async ({ name: text, owner, day }) => {
        const dueAt = instantOf({ hour: 14, ...day }, at.zone)
        const summary = say(language, 'task-summary', { text, owner: owner.name, dueAt })
        if ((await askYes(talk, summary, label(language, 'task-set-yes'))) === BACK) return BACK
        return talk.say(
          await talk.do(async (ctx) =>
            afterwards(
              ctx,
              await ctx.call(setTask, { caseId, text, ownerId: owner.personId, day }),
              () => say(language, 'task-set'),
              () => caseNow(ctx, { caseId }),
            ),
          ),
        )
      },
    )
    if (left === null) await talk.say(await talk.do((ctx) => caseNow(ctx, { caseId })))
  },
}

/** Done, with a word on what came of it. */
export const doneDialogue: Dialogue<{ taskId: number }> = {
  id: 'task.done',
  async run(talk, { taskId }) {
    const { language } = talk
    const read = await talk.call(readTask, { taskId })
    if (!read.ok) return talk.say(refused(language, read.refusal))
    const { text } = read.value
    const note = await askNote(
      talk,
      say(language, 'task-ask-note', { text }),
      label(language, 'case-no-note'),
      (words) => (words.length > REASON_LIMIT ? refuse('reason-too-long', { limit: REASON_LIMIT }) : done(words)),
    )
    const now = () => talk.do((ctx) => meetingsNow(ctx, {}))
    if (note === BACK) return talk.say(await now())
    return talk.say(
      await talk.do(async (ctx) =>
        afterwards(
          ctx,
          await ctx.call(doTask, { taskId, note }),
          () => say(language, 'task-done'),
          () => meetingsNow(ctx, {}),
        ),
      ),
    )
  },
}

import { questionClock } from '#reads/questions/questions.ts'
import { go } from '#screens/kit.ts'
import { questionById } from '#storage/questions/questions.ts'
import { messagesOf } from '#storage/threads/messages.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind, type Rendering } from '../kind.ts'
import { inRoles, ofAgency } from '../readers.ts'

type Args = { questionId: number }

const openButton = (language: Rendering['language'], questionId: number) => [
  [go('question.open', { questionId }, label(language, 'question-see'))],
]

/** To who answers: the words, whose they are, and by when the answer is owed; not wanted once it was given. */
async function waitingNotice(
  { db, language, now, zone }: Rendering,
  { questionId }: Args,
  key: 'notice-question-asked' | 'notice-question-late',
) {
  const row = await questionById(db, questionId)
  if (row === null || row.state !== 'OPEN') return null
  const last = (await messagesOf(db, { questionId })).findLast(({ kind }) => kind !== 'reply')
  const answerBy = new Date((await questionClock(db, { now, zone }))(row.waitingSince).by)
  const about = row.item?.indicator.code ?? row.axis?.title ?? 'none'
  return {
    text: say(language, key, { agency: row.agency?.name ?? '', about, text: last?.text ?? '', answerBy }),
    buttons: openButton(language, questionId),
  }
}

export const questionAsked = noticeKind<Args>({
  readers: () => inRoles('evaluator', 'coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: (rendering, args) => waitingNotice(rendering, args, 'notice-question-asked'),
})

/** To the coordinators: the promised half day is over. */
export const questionLate = noticeKind<Args>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: (rendering, args) => waitingNotice(rendering, args, 'notice-question-late'),
})

/** To who asked: the answer. */
export const questionReplied = noticeKind<Args>({
  readers: async (db, { questionId }) => ofAgency((await questionById(db, questionId))?.agencyId ?? null),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { questionId }) {
    const messages = await messagesOf(db, { questionId })
    const reply = messages.findLast(({ kind }) => kind === 'reply')
    if (reply === undefined) return null
    return {
      text: say(language, 'notice-question-replied', { text: messages[0]?.text ?? '', reply: reply.text }),
      buttons: openButton(language, questionId),
    }
  },
})

import { change, confidentialRead, read, says, screen } from '../acts/definition.ts'
import { count, idOf, optional } from '../acts/ids.ts'

const question = { questionId: idOf('question') }

/** Requirements C2, F8, I9, peers row 66: questions of agencies, their answers, and what of them is for everybody. */
export const QUESTION_ACTS = {
  /** What has been answered for everybody and is near to this. */
  'question.near': read({ tells: 'plain', permission: 'question.ask' }),
  'question.place': read({ tells: 'own', permission: 'question.ask' }),
  'question.ask': change({
    permission: 'question.ask',
    entity: 'question',
    ids: { itemId: optional(idOf('item')) },
    details: says<{ itemId: number | null }>(),
  }),
  /** A published answer was enough: the asker counts among those who asked it. */
  'question.settle': change({ permission: 'question.ask', entity: 'question' }),
  'question.own': read({ tells: 'own', permission: 'question.ask', ids: { page: count } }),
  'question.open': confidentialRead({ permission: 'question.read', entity: 'question', ids: question }),
  'question.files': confidentialRead({ permission: 'question.read', entity: 'question', ids: question }),
  'question.follow-up': change({ permission: 'question.ask', entity: 'question', ids: question }),
  'question.close': change({ permission: 'question.ask', entity: 'question', ids: question }),
  'question.board': confidentialRead({ permission: 'question.answer', entity: 'cycle', ids: { page: count } }),
  'question.count': read({ tells: 'plain', permission: 'question.answer' }),
  'question.claim': change({ permission: 'question.answer', entity: 'question' }),
  'question.release': change({ permission: 'question.answer', entity: 'question', ids: question }),
  'question.reply': change({ permission: 'question.answer', entity: 'question', ids: question }),
  'question.ask-publish': screen(question),
  'question.publish': change({ permission: 'question.answer', entity: 'question' }),
  'question.published': read({ tells: 'public', permission: 'faq.read', by: 'anyone', ids: { page: count } }),
  /** The promised half day is over: the clock tells the coordinators. */
  'question.escalate': change({ permission: 'cycle.advance', by: 'anyone', entity: 'question' }),
}

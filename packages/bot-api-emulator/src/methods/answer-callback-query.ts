import { flagOf, type Method, textOf } from '../call.ts'
import { answer, badRequest } from '../reply.ts'

const textLimit = 200

export const answerCallbackQuery: Method = (world, call) => {
  const id = textOf(call.params, 'callback_query_id') ?? ''
  const text = textOf(call.params, 'text')
  const url = textOf(call.params, 'url')
  if ((text?.length ?? 0) > textLimit) return badRequest('MESSAGE_TOO_LONG')
  const alert = flagOf(call.params, 'show_alert')
  const shown = { ...(text === undefined ? {} : { text }), show_alert: alert, ...(url === undefined ? {} : { url }) }
  const query = world.callbacks.answer(id, world.clock.now().getTime(), shown)
  if (query === undefined) return badRequest('query is too old and response timeout expired or query ID is invalid')
  const { show_alert: _alert, ...rest } = shown
  world.events.publish('callback-answer', () => ({ userId: query.userId, callbackQueryId: id, alert, ...rest }))
  return answer(true)
}

import { listOf, type Method, textOf } from '../call.ts'
import { badRequest } from '../reply.ts'
import { send } from '../send.ts'
import type { Params } from '../wire.ts'

export const sendPoll: Method = (world, call) => {
  const question = (textOf(call.params, 'question') ?? '').trim()
  if (question === '') return badRequest('poll question must be non-empty')
  if (question.length > 300) return badRequest('poll question length must not exceed 300')
  const options = (listOf(call.params, 'options') ?? []) as (Params | string)[]
  if (options.length < 2) return badRequest('poll must have at least 2 option')
  if (options.length > 12) return badRequest("poll can't have more than 12 options")
  const texts = options.map((option) => (typeof option === 'string' ? option : (textOf(option, 'text') ?? '')))
  if (texts.some((text) => text === '' || text.length > 100))
    return badRequest('poll options length must not exceed 100')
  const poll = {
    id: String(5_000_000_000 + ++world.counters.poll),
    question,
    options: texts.map((text) => ({ text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: call.params.is_anonymous !== false,
    type: textOf(call.params, 'type') ?? 'regular',
    allows_multiple_answers: call.params.allows_multiple_answers === true,
  }
  return send(world, call, { poll })
}

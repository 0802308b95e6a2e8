import { type Method, numberOf } from '../call.ts'
import { forwardFields } from '../forward.ts'
import { postFromBot } from '../post.ts'
import { answer, badRequest, isRefusal } from '../reply.ts'
import { composed, prepareSending } from '../send.ts'
import { contentOf, postSeveral, sources } from './copy-message.ts'

export const forwardMessage: Method = (world, call) => {
  const found = sources(world, call, [numberOf(call.params, 'message_id') ?? 0])
  if (isRefusal(found)) return found
  const source = found[0]
  if (source === undefined) return badRequest('message to forward not found')
  if (source.has_protected_content === true) return badRequest("message can't be forwarded")
  const sending = prepareSending(world, call.params)
  if (isRefusal(sending)) return sending
  const fields = { ...sending.common, ...contentOf(source), ...forwardFields(world, source) }
  return answer(postFromBot(world, sending.room, composed(world, sending.room, fields)))
}

export const forwardMessages = postSeveral('forward', forwardFields)

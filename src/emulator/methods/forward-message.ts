import { type Method, numberOf } from '../call.ts'
import { forwardFields } from '../forward.ts'
import { postFromBot } from '../post.ts'
import { answer, badRequest, isRefusal } from '../reply.ts'
import { composed, prepareSending } from '../send.ts'
import { contentOf, idsOf, sources } from './copy-message.ts'

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

export const forwardMessages: Method = (world, call) => {
  const ids = idsOf(call)
  if (isRefusal(ids)) return ids
  const found = sources(world, call, ids)
  if (isRefusal(found)) return found
  if (found.length === 0) return badRequest('there are no messages to forward')
  const sending = prepareSending(world, call.params)
  if (isRefusal(sending)) return sending
  const { room, common } = sending
  const posted = found
    .filter((source) => source.has_protected_content !== true)
    .map((source) =>
      postFromBot(
        world,
        room,
        composed(world, room, { ...common, ...contentOf(source), ...forwardFields(world, source) }),
      ),
    )
  return answer(posted.map((message) => ({ message_id: message.message_id })))
}

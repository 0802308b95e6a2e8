import { listOf, type Call, type Method } from '../call.ts'
import { captionFields, type MessageFields } from '../content.ts'
import type { FileKind } from '../file-vault.ts'
import { fileFields, fileNamed } from '../media.ts'
import { postFromBot } from '../post.ts'
import { type ApiRefusal, answer, badRequest, isRefusal } from '../reply.ts'
import { composed, prepareSending, asReturned } from '../send.ts'
import type { Params } from '../wire.ts'
import type { World } from '../world.ts'

const fewest = 2
const most = 10
const kinds: readonly string[] = ['photo', 'video', 'audio', 'document']

const itemFields = (world: World, call: Call, item: Params): MessageFields | ApiRefusal => {
  const caption = captionFields(item)
  if (isRefusal(caption)) return caption
  if (!kinds.includes(String(item.type))) return badRequest(`type "${String(item.type)}" is unallowed in a media group`)
  const file = fileNamed(world, call, item.media, item.type as FileKind)
  return isRefusal(file) ? file : { ...fileFields(world, file, item), ...caption }
}

export const sendMediaGroup: Method = (world, call) => {
  const items = (listOf(call.params, 'media') ?? []) as Params[]
  if (items.length < fewest) return badRequest('too few messages to send as an album')
  if (items.length > most) return badRequest('too many messages to send as an album')
  for (const lonely of ['document', 'audio']) {
    const count = items.filter((item) => item.type === lonely).length
    if (count > 0 && count < items.length) return badRequest(`${lonely} can't be mixed with other media types`)
  }
  const contents: MessageFields[] = []
  for (const item of items) {
    const fields = itemFields(world, call, item)
    if (isRefusal(fields)) return fields
    contents.push(fields)
  }
  const sending = prepareSending(world, call.params)
  if (isRefusal(sending)) return sending
  const { room, common } = sending
  const album = { media_group_id: String(13_000_000_000 + ++world.counters.album) }
  return answer(
    contents.map((fields) =>
      asReturned(postFromBot(world, room, composed(world, room, { ...common, ...album, ...fields }))),
    ),
  )
}

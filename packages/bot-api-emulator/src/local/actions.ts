import { createActor, type Actor } from '../actor.ts'
import { addPerson } from '../directory.ts'
import { type FaultKind, faultKinds } from '../faults.ts'
import type { Room } from '../room.ts'
import { forPage } from './page-message.ts'
import { personForPage } from './state.ts'
import type { World } from '../world.ts'
import type { LocalAnswer } from './answers.ts'

export type PageAction = { body: Record<string, unknown>; raw: Buffer; query: URLSearchParams; contentType: string }

const bad = (detail: string): LocalAnswer => ({ error: 'bad-request', detail })
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

const messageAnswer = (world: World, room: Room, id: number): LocalAnswer => {
  const message = room.messages.get(id)
  return message === undefined
    ? { error: 'not-found', detail: 'message' }
    : { body: { message: forPage(world, room, message) } }
}

const sendsFile = (world: World, room: Room, actor: Actor, action: PageAction): LocalAnswer => {
  const name = text(action.query.get('name')) ?? 'file'
  if (action.raw.length === 0) return bad('the file is empty')
  const caption = action.query.get('caption') ?? ''
  const albumId = action.query.get('album')
  const replyTo = Number(action.query.get('replyTo'))
  const isTyped = action.contentType !== '' && action.contentType !== 'application/octet-stream'
  const file = {
    name,
    bytes: action.raw,
    caption,
    ...(albumId === null ? {} : { albumId }),
    ...(replyTo > 0 ? { replyTo } : {}),
    ...(isTyped ? { mimeType: action.contentType } : {}),
  }
  const sent = action.query.get('kind') === 'photo' ? actor.sendsPhoto(file) : actor.sendsDocument(file)
  return messageAnswer(world, room, sent.id)
}

/** What a person on the page does in the own chat. */
export const personAction = (world: World, room: Room, verb: string, action: PageAction): LocalAnswer => {
  const user = world.people.get(room.id)
  if (user === undefined) return { error: 'not-found', detail: 'person' }
  const actor = createActor(world, user)
  const { body } = action
  if (verb === 'seen') {
    room.unread = 0
    world.events.publish('people', () => ({ chatId: room.id }))
    return { body: { unread: 0 } }
  }
  if (verb === 'block') {
    if (body.blocked === true) actor.blocksBot()
    else actor.unblocksBot()
    return { body: { blocked: room.isBlocked } }
  }
  if (verb === 'delete') {
    if (typeof body.messageId !== 'number' || !room.messages.has(body.messageId))
      return { error: 'not-found', detail: 'message' }
    actor.deletes({ id: body.messageId })
    return { body: {} }
  }
  if (room.isBlocked) return { error: 'not-possible', detail: 'this person has blocked the bot' }
  if (verb === 'text') {
    const message = text(body.text)
    if (message === undefined) return bad('text is empty')
    return messageAnswer(
      world,
      room,
      actor.says(message, typeof body.replyTo === 'number' ? { replyTo: body.replyTo } : {}).id,
    )
  }
  if (verb === 'forward') {
    const source = world.rooms.get(Number(body.fromChat ?? room.id))
    const message = source?.messages.get(Number(body.messageId))
    if (source === undefined || message === undefined) return { error: 'not-found', detail: 'message' }
    if (message.has_protected_content === true) return { error: 'not-possible', detail: 'this message is protected' }
    return messageAnswer(world, room, actor.forwards({ id: message.message_id }, source.id).id)
  }
  if (verb === 'file') return sendsFile(world, room, actor, action)
  if (verb === 'contact') {
    const other = typeof body.ofUserId === 'number' ? body.ofUserId : undefined
    return messageAnswer(world, room, actor.sendsContact(other).id)
  }
  if (verb !== 'tap') return { error: 'not-found', detail: verb }
  // It may be gone by now, but it has been a message.
  const { messageId } = body
  const isMessage = typeof messageId === 'number' && Number.isSafeInteger(messageId) && messageId > 0
  if (!isMessage || typeof body.data !== 'string') return bad('messageId and data are needed')
  const pressed = { id: messageId, buttons: [[{ text: body.data, data: body.data }]] }
  return { body: { callbackQueryId: actor.taps(pressed, body.data).callbackQueryId } }
}

/** Strangers get ids that no sample person has. */
const firstStrangerId = 900_000_000

export const newPerson = (world: World, action: PageAction): LocalAnswer => {
  const firstName = text(action.body.firstName)
  if (firstName === undefined) return bad('firstName is empty')
  const lastName = text(action.body.lastName)
  const username = text(action.body.username)
  const user = {
    id: firstStrangerId + ++world.counters.person,
    is_bot: false,
    first_name: firstName,
    ...(lastName === undefined ? {} : { last_name: lastName }),
    ...(username === undefined ? {} : { username }),
    language_code: text(action.body.language) ?? 'fa',
  }
  addPerson(world, user)
  return { body: { person: personForPage(world, user) } }
}

export const switchFault = (world: World, action: PageAction): LocalAnswer => {
  const { kind: requested, method, times, on } = action.body
  const kind = requested === 'offline' ? 'refuse' : requested
  const named = text(method)
  if (on === false && kind === 'all') world.faults.clear()
  else if (!faultKinds.some((one) => one === kind)) return bad(`kinds are ${faultKinds.join(', ')}`)
  else if (on === false) world.faults.off(kind as FaultKind, named)
  else
    world.faults.on(named ?? '*', {
      kind: kind as FaultKind,
      ...(typeof times === 'number' && times > 0 ? { times } : {}),
    })
  return { body: { faults: world.faults.planned } }
}

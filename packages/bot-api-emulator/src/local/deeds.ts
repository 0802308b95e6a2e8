import { isAdjustable } from '../clock.ts'
import { createActor, type Actor } from '../actor.ts'
import { addPerson } from '../directory.ts'
import { type FaultKind, faultKinds } from '../faults.ts'
import type { Room } from '../room.ts'
import { forPage } from './page-message.ts'
import { personForPage } from './state.ts'
import type { World } from '../world.ts'
import type { LocalAnswer } from './answers.ts'

export type Deed = { body: Record<string, unknown>; raw: Buffer; query: URLSearchParams; contentType: string }

const bad = (detail: string): LocalAnswer => ({ error: 'bad-request', detail })
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

const messageAnswer = (world: World, room: Room, id: number): LocalAnswer => {
  const message = room.messages.get(id)
  return message === undefined
    ? { error: 'not-found', detail: 'message' }
    : { body: { message: forPage(world, room, message) } }
}

const sendsFile = (world: World, room: Room, actor: Actor, deed: Deed): LocalAnswer => {
  const name = text(deed.query.get('name')) ?? 'file'
  if (deed.raw.length === 0) return bad('the file is empty')
  const caption = deed.query.get('caption') ?? ''
  const albumId = deed.query.get('album')
  const isTyped = deed.contentType !== '' && deed.contentType !== 'application/octet-stream'
  const file = {
    name,
    bytes: deed.raw,
    caption,
    ...(albumId === null ? {} : { albumId }),
    ...(isTyped ? { mimeType: deed.contentType } : {}),
  }
  const sent = deed.query.get('kind') === 'photo' ? actor.sendsPhoto(file) : actor.sendsDocument(file)
  return messageAnswer(world, room, sent.id)
}

/** What a person on the page does in the own chat. */
export const personDeed = (world: World, room: Room, verb: string, deed: Deed): LocalAnswer => {
  const user = world.people.get(room.id)
  if (user === undefined) return { error: 'not-found', detail: 'person' }
  const actor = createActor(world, user)
  const { body } = deed
  if (verb === 'seen') {
    room.unread = 0
    world.events.publish('people', () => ({}))
    return { body: { unread: 0 } }
  }
  if (verb === 'block') {
    if (body.blocked === true) actor.blocksBot()
    else actor.unblocksBot()
    return { body: { blocked: room.isBlocked } }
  }
  if (room.isBlocked) return { error: 'not-possible', detail: 'this person has blocked the bot' }
  if (verb === 'text') {
    const said = text(body.text)
    if (said === undefined) return bad('text is empty')
    return messageAnswer(
      world,
      room,
      actor.says(said, typeof body.replyTo === 'number' ? { replyTo: body.replyTo } : {}).id,
    )
  }
  if (verb === 'file') return sendsFile(world, room, actor, deed)
  if (verb === 'contact') {
    const other = typeof body.ofUserId === 'number' ? body.ofUserId : undefined
    return messageAnswer(world, room, actor.sendsContact(other).id)
  }
  if (verb !== 'tap') return { error: 'not-found', detail: verb }
  if (typeof body.messageId !== 'number' || typeof body.data !== 'string') return bad('messageId and data are needed')
  const pressed = { id: body.messageId, buttons: [[{ text: body.data, data: body.data }]] }
  return { body: { callbackQueryId: actor.taps(pressed, body.data).callbackQueryId } }
}

/** Strangers get ids that no sample person has. */
const firstStrangerId = 900_000_000

export const newPerson = (world: World, deed: Deed): LocalAnswer => {
  const firstName = text(deed.body.firstName)
  if (firstName === undefined) return bad('firstName is empty')
  const lastName = text(deed.body.lastName)
  const username = text(deed.body.username)
  const user = {
    id: firstStrangerId + ++world.counters.person,
    is_bot: false,
    first_name: firstName,
    ...(lastName === undefined ? {} : { last_name: lastName }),
    ...(username === undefined ? {} : { username }),
    language_code: text(deed.body.language) ?? 'fa',
  }
  addPerson(world, user)
  return { body: { person: personForPage(world, user) } }
}

export const moveClock = async (world: World, deed: Deed): Promise<LocalAnswer> => {
  const { clock } = world
  if (!isAdjustable(clock)) return { error: 'not-possible', detail: 'this clock cannot be moved' }
  const { advanceMs, to } = deed.body
  const target = typeof to === 'string' ? new Date(to) : undefined
  if (typeof advanceMs === 'number' && Number.isFinite(advanceMs)) clock.advance(advanceMs)
  else if (target !== undefined && !Number.isNaN(target.getTime())) clock.set(target)
  else return bad('advanceMs or to is needed')
  const now = clock.now().toISOString()
  world.events.publish('clock', () => ({ now }))
  await world.hooks?.onClockMoved?.()
  return { body: { now } }
}

export const switchFault = (world: World, deed: Deed): LocalAnswer => {
  const { kind: given, method, times, on } = deed.body
  const kind = given === 'offline' ? 'refuse' : given
  const named = text(method)
  if (on === false && kind === 'all') world.faults.clear()
  else if (!faultKinds.some((known) => known === kind)) return bad(`kinds are ${faultKinds.join(', ')}`)
  else if (on === false) world.faults.off(kind as FaultKind, named)
  else
    world.faults.on(named ?? '*', {
      kind: kind as FaultKind,
      ...(typeof times === 'number' && times > 0 ? { times } : {}),
    })
  return { body: { faults: world.faults.planned } }
}

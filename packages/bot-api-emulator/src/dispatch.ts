import type { Params } from './wire.ts'
import { UNASKED_MARKDOWN } from './text/unasked-markdown.ts'
import type { Call } from './call.ts'
import { addPerson, roomOfPerson } from './directory.ts'
import type { LocalPerson } from './local/hooks.ts'
import { methods } from './methods/table.ts'
import { type ApiReply, badRequest, refusal } from './reply.ts'
import { faultText } from './schema-fault.ts'
import type { World } from './world.ts'

/** Checks a request against the schema and the platform's rules, then lets its method answer. */
export const dispatch = async (world: World, named: string, call: Call): Promise<ApiReply> => {
  const method = world.check.methodNamed(named)
  if (method === undefined) return refusal(404, 'method not found')
  const { params, faults } = world.check.check(method, call.params, call.uploads)
  for (const fault of faults)
    world.log.violations.push({ method, path: fault.path, kind: fault.kind, detail: fault.detail })
  const worst =
    faults.find((fault) => fault.kind === 'platform') ??
    faults.find((fault) => fault.kind === 'missing' || fault.kind === 'limit') ??
    (world.isStrict ? faults[0] : undefined)
  if (worst !== undefined) return badRequest(faultText(worst))
  const handle = methods[method]
  if (handle === undefined) {
    world.log.violations.push({
      method,
      path: method,
      kind: 'not-emulated',
      detail: 'the emulator does not do this method',
    })
    return refusal(501, `Not Implemented: ${method} is not emulated`)
  }
  await registerHost(world, params.chat_id)
  return handle(world, { ...call, method, params: world.rules.rendersMarkdown ? readAsMarkdown(params) : params })
}

const readAsMarkdown = (params: Params): Params => {
  const media = Array.isArray(params.media)
    ? params.media.map((item: unknown) => ({ ...(item as Params), parse_mode: UNASKED_MARKDOWN }))
    : params.media
  return { ...params, ...(media === undefined ? {} : { media }), parse_mode: UNASKED_MARKDOWN }
}

/** People of the host's world become known to the emulator when somebody first writes to one of them. */
const registerHost = async (world: World, chatId: unknown): Promise<void> => {
  if (world.hooks === undefined || typeof chatId !== 'number' || chatId <= 0 || world.rooms.has(chatId)) return
  await registerPeople(world)
}

export const registerPeople = async (world: World): Promise<ReadonlyMap<number, LocalPerson>> => {
  const facts = new Map<number, LocalPerson>()
  for (const person of (await world.hooks?.people?.()) ?? []) {
    facts.set(person.id, person)
    // Of somebody who is known from an earlier start, the chat may be new all the same.
    const isNew = !world.rooms.has(person.id)
    if (!world.people.has(person.id)) {
      addPerson(world, {
        id: person.id,
        is_bot: false,
        first_name: person.firstName,
        ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
        ...(person.username === undefined ? {} : { username: person.username }),
        language_code: person.languageCode ?? 'fa',
      })
    }
    const room = roomOfPerson(world, person.id)
    if (isNew && room !== undefined && person.started !== false) room.isStarted = true
  }
  return facts
}

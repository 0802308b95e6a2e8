import type { IncomingMessage, ServerResponse } from 'node:http'
import { registerPeople } from '../dispatch.ts'
import { roomOfPerson } from '../directory.ts'
import { decoded, readBody } from '../http/body.ts'
import type { Room } from '../room.ts'
import type { World } from '../world.ts'
import { type LocalAnswer, writeLocal } from './answers.ts'
import { type PageAction, newPerson, personAction, switchFault } from './actions.ts'
import { beginAnew, moveClock } from './clock-run.ts'
import { serveEvents } from './event-source.ts'
import { isAllowed, securityHeaders } from './guard.ts'
import { chatForPage, foundInChat, stateForPage } from './state.ts'

const fileLimit = 50 * 1024 * 1024
const jsonLimit = 1024 * 1024
const notFound: LocalAnswer = { error: 'not-found', detail: 'no such address' }

/** The control API of the chat page; docs/control-api.md is its contract. */
export const serveControl = async (
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> => {
  if (!isAllowed(request, world.pageKey))
    return writeLocal(response, { error: 'forbidden', detail: 'only the local page may do this' })
  if (request.method === 'GET') {
    if (path === '/local/events') return serveEvents(world, request, response, query)
    const uniqueId = /^\/local\/files\/([A-Za-z0-9]+)$/.exec(path)?.[1]
    if (uniqueId !== undefined) return serveAttachment(world, response, uniqueId)
    return writeLocal(response, await read(world, path, query))
  }
  if (request.method !== 'POST') return writeLocal(response, notFound)
  const isFile = path.endsWith('/file')
  const raw = await readBody(request, isFile ? fileLimit : jsonLimit)
  if (raw === undefined) return writeLocal(response, { error: 'too-big', detail: 'the body is too long' })
  const body = isFile ? {} : parsed(raw)
  if (body === undefined) return writeLocal(response, { error: 'bad-request', detail: 'a JSON object is expected' })
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? ''
  writeLocal(response, await act(world, path, { body, raw, query, contentType }))
}

const parsed = (raw: Buffer): Record<string, unknown> | undefined => {
  if (raw.length === 0) return {}
  try {
    const value = JSON.parse(raw.toString('utf8')) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const roomAt = async (world: World, part: string): Promise<Room | undefined> => {
  const name = decoded(part)
  const id = name.startsWith('@') ? world.usernames.get(name.slice(1).toLowerCase()) : Number(name)
  if (id === undefined || !Number.isSafeInteger(id)) return undefined
  if (id > 0 && !world.people.has(id)) await registerPeople(world)
  return world.rooms.get(id) ?? roomOfPerson(world, id)
}

const read = async (world: World, path: string, query: URLSearchParams): Promise<LocalAnswer> => {
  if (path === '/local/state') return { body: await stateForPage(world) }
  if (path === '/local/requests') {
    const limit = Math.min(500, Math.max(1, Math.trunc(Number(query.get('limit') ?? 100)) || 100))
    return { body: { requests: world.log.requests.items.slice(-limit).reverse() } }
  }
  const [, chat, part] = /^\/local\/chats\/([^/]+)(\/found|\/tour)?$/.exec(path) ?? []
  const room = chat === undefined ? undefined : await roomAt(world, chat)
  if (room === undefined) return notFound
  if (part === '/tour') return { body: (await world.hooks?.tour?.(room.id)) ?? { steps: [] } }
  return {
    body: part === '/found' ? { ids: foundInChat(room, query.get('words') ?? '') } : chatForPage(world, room, query),
  }
}

const act = async (world: World, path: string, action: PageAction): Promise<LocalAnswer> => {
  if (path === '/local/people') return newPerson(world, action)
  if (path === '/local/clock') return moveClock(world, action)
  if (path === '/local/anew') return beginAnew(world)
  if (path === '/local/faults') return switchFault(world, action)
  const [, chat, verb] = /^\/local\/chats\/([^/]+)\/([a-z]+)$/.exec(path) ?? []
  const room = chat === undefined ? undefined : await roomAt(world, chat)
  if (room === undefined || verb === undefined) return notFound
  if (room.chat.type !== 'private') return { error: 'forbidden', detail: 'only the bot writes here' }
  return personAction(world, room, verb, action)
}

const shownInline = new Set(['image/png', 'image/jpeg'])

const serveAttachment = (world: World, response: ServerResponse, uniqueId: string): void => {
  const file = world.files.byUniqueId(uniqueId)
  const bytes = file === undefined ? undefined : world.files.bytesOf(file)
  if (file === undefined || bytes === undefined) return writeLocal(response, notFound)
  const isInline = shownInline.has(file.mimeType)
  const name = `filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
  response
    .writeHead(200, {
      ...securityHeaders,
      'cache-control': 'private, max-age=3600, immutable',
      'content-type': isInline ? file.mimeType : 'application/octet-stream',
      'content-disposition': `${isInline ? 'inline' : 'attachment'}; ${name}`,
      'content-length': bytes.length,
    })
    .end(bytes)
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LocalEvent } from '../events.ts'
import type { World } from '../world.ts'
import { securityHeaders } from './guard.ts'

const heartbeatMs = 20_000
/** A reader that cannot keep up with a broadcast is told to read the state again instead of filling the memory. */
const backlogBytes = 4 * 1024 * 1024

const line = (event: LocalEvent): string =>
  `id: ${event.id}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data())}\n\n`

/** `GET /local/events`: first what was missed, then what happens. */
export const serveEvents = (
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): void => {
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  const lastSeen = request.headers['last-event-id'] ?? query.get('lastEventId')
  const last = lastSeen === null ? world.events.lastId : Number(lastSeen)
  const missed = world.events.after(Number.isSafeInteger(last) ? last : -1)
  const reset = `id: ${world.events.lastId}\nevent: reset\ndata: {}\n\n`
  response.write(`retry: 1000\n\n${missed === undefined ? reset : missed.map(line).join('')}`)
  let isBehind = false
  const stop = world.events.follow((event) => {
    if (response.writableLength > backlogBytes) {
      isBehind = true
      return
    }
    if (isBehind) response.write(reset)
    isBehind = false
    response.write(line(event))
  })
  const heart = setInterval(() => response.write(': \n\n'), heartbeatMs)
  heart.unref()
  response.on('close', () => {
    clearInterval(heart)
    stop()
  })
}

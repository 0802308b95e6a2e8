import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { App } from './app.ts'

/** The product's own address: /healthz, /metrics and, when one is set, the webhook. */
export function createListener(app: Pick<App, 'troubles' | 'metrics' | 'webhook'>): Server {
  return createServer((request, response) => {
    answer(app, request, response).catch(() => {
      // The asker hung up in the middle of its own request.
      if (response.headersSent) response.socket?.destroy()
      else response.writeHead(500).end()
    })
  })
}

async function answer(
  app: Pick<App, 'troubles' | 'metrics' | 'webhook'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (path === '/healthz') {
    const troubles = await app.troubles()
    const ok = troubles.length === 0
    const body = JSON.stringify(ok ? { ok } : { ok, troubles })
    response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' }).end(body)
  } else if (path === '/metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(await app.metrics())
  } else if (app.webhook?.owns(path) === true) {
    const status = await app.webhook.receive(request)
    // What was not read to its end must not be taken for the next request.
    response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end()
  } else response.writeHead(404).end()
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveControl } from '../local/control.ts'
import { isAllowed, isFromForeignPage, isFromLoopback, letIn, turnAway } from '../local/guard.ts'
import { servePage } from '../local/static.ts'
import { refusal } from '../reply.ts'
import type { World } from '../world.ts'
import { decoded } from './body.ts'
import { serveBot, writeReply } from './bot-endpoint.ts'
import { serveFile } from './file-endpoint.ts'

const route = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  // Its clock dates messages and answers alike.
  response.setHeader('date', world.clock.now().toUTCString())
  const target = request.url ?? '/'
  const cut = target.indexOf('?')
  const path = cut === -1 ? target : target.slice(0, cut)
  const query = new URLSearchParams(cut === -1 ? '' : target.slice(cut + 1))
  const { pageKey } = world
  // Before every address: with a page key the server is for this machine alone, and no site in its browser is.
  if (isFromForeignPage(request) || (pageKey !== undefined && !isFromLoopback(request))) return turnAway(response)
  const tried = pageKey === undefined ? undefined : /^\/open\/([\w-]+)\/?$/.exec(path)?.[1]
  if (pageKey !== undefined && tried !== undefined && letIn(request, response, tried, pageKey)) return
  if (path === '/' || path.startsWith('/page/') || path.startsWith('/open/')) {
    return isAllowed(request, pageKey) ? servePage(request, response, path) : turnAway(response)
  }
  if (path.startsWith('/local/')) return serveControl(world, request, response, path, query)
  const [, token, method] = /^\/bot([^/]+)\/([^/]+)\/?$/.exec(path) ?? []
  if (token !== undefined && method !== undefined)
    return serveBot(world, request, response, { token: decoded(token), method, query })
  const [, fileToken, filePath] = /^\/file\/bot([^/]+)\/(.+)$/.exec(path) ?? []
  if (fileToken !== undefined && filePath !== undefined) {
    return serveFile(world, response, { token: decoded(fileToken), path: decoded(filePath) })
  }
  if (path === '/healthz') {
    const ok = world.hooks?.health?.() ?? true
    response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ ok }))
    return
  }
  if (path === '/metrics' && world.hooks?.metrics !== undefined) {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(await world.hooks.metrics())
    return
  }
  writeReply(response, refusal(404, 'method not found'))
}

export interface Listening {
  root: string
  port: number
  stop(): Promise<void>
}

export const listen = async (world: World, at: { port: number; host: string }): Promise<Listening> => {
  const server: Server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, (request, response) => {
    route(world, request, response).catch((error: unknown) => {
      // The asker hung up in the middle of its own request, or the emulator has a bug: both must be seen by the asker only.
      if (response.headersSent || request.destroyed) response.socket?.destroy()
      else
        writeReply(
          response,
          refusal(500, `Internal Server Error: ${error instanceof Error ? error.message : 'unknown'}`),
        )
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = at.host === '::1' || at.host === '::' ? '[::1]' : at.host === '0.0.0.0' ? '127.0.0.1' : at.host
  return {
    root: `http://${host}:${port}`,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

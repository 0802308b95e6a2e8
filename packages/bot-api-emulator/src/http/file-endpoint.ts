import type { ServerResponse } from 'node:http'
import { downloadLimit } from '../methods/get-file.ts'
import { refusal } from '../reply.ts'
import type { World } from '../world.ts'
import { writeReply } from './bot-endpoint.ts'
import { answerAtFault } from './fault-answers.ts'

/** `/file/bot<token>/<file_path>`; the fault script knows it as method `file`. */
export const serveFile = (world: World, response: ServerResponse, target: { token: string; path: string }): void => {
  if (target.token !== world.token) return writeReply(response, refusal(401, 'Unauthorized'))
  const file = world.files.byPath(target.path)
  const bytes = file === undefined ? undefined : world.files.bytesOf(file)
  if (file === undefined || bytes === undefined || file.size > downloadLimit)
    return writeReply(response, refusal(404, 'file not found'))
  const head = { 'content-type': 'application/octet-stream', 'content-length': bytes.length }
  const fault = world.faults.strike('file', undefined)
  if (fault === undefined) response.writeHead(200, head).end(bytes)
  else if (/^\d+$/.test(fault.kind)) writeReply(response, refusal(Number(fault.kind), 'fault'))
  else answerAtFault(response, fault, 200, head, bytes)
}

import { connect } from 'node:net'

/** What the scanner says of a file: nothing found, something found, or no answer. */
export type Scan = { kind: 'clean' } | { kind: 'found'; what: string } | { kind: 'away'; why: string }

/** A path of a Unix socket, or `host:port`. */
export type ClamdAddress = { path: string } | { host: string; port: number }

export function clamdAddress(written: string): ClamdAddress | null {
  if (written.startsWith('/')) return { path: written }
  const [, host, port] = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(written) ?? []
  return host === undefined ? null : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

const CHUNK_BYTES = 64 * 1024
const ANSWER_MS = 30_000
const ANSWER_LIMIT = 4096

/** Asks clamd over its socket by INSTREAM: nothing of the file is named, and the scanner needs no right to our folders. */
export const scanByClamd = (address: ClamdAddress, bytes: Uint8Array): Promise<Scan> =>
  new Promise((resolve) => {
    const socket = connect(address)
    let answer = ''
    const end = (scan: Scan): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(scan)
    }
    const timer = setTimeout(() => end({ kind: 'away', why: 'no answer' }), ANSWER_MS)
    socket.once('error', (error) => end(answer === '' ? { kind: 'away', why: error.message } : read(answer)))
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1')
      if (answer.includes('\0') || answer.length > ANSWER_LIMIT) end(read(answer))
    })
    socket.once('close', () => end(read(answer)))
    socket.once('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(chunk.length)
        socket.write(length)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
  })

/** `stream: OK`, `stream: <name> FOUND`; anything else, such as a limit of size, is no judgement. */
function read(answer: string): Scan {
  const line = answer.replace(/\0[\s\S]*$/, '').trim()
  if (line === 'stream: OK') return { kind: 'clean' }
  const what = /^stream: (.+) FOUND$/.exec(line)?.[1]
  return what === undefined
    ? { kind: 'away', why: line === '' ? 'no answer' : line.slice(0, 200) }
    : { kind: 'found', what }
}

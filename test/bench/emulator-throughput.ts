import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { stopwatch, systemClock } from '#shared/clock.ts'
import { createEmulator } from 'bot-api-emulator'

// The client is a process of its own, so that its work is not taken for the server's.
const connections = 24
const people = 500

const bodyOf = (index: number): string =>
  JSON.stringify({
    chat_id: (index % people) + 1,
    text: `<b>مهلت بارگذاری مستندات</b>\nشماره ${index}`,
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'بارگذاری', callback_data: `evidence:${index}` }]] },
  })

/** One connection: the next request leaves when the answer to the last one has come. */
const client = (port: number, path: string, take: () => number | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    const ask = (): void => {
      const index = take()
      if (index === undefined) {
        socket.end()
        return resolve()
      }
      const body = bodyOf(index)
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    }
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      got += chunk.toString('latin1')
      const head = got.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(got)?.[1])
      if (head === -1 || got.length < head + 4 + length) return
      if (!got.startsWith('HTTP/1.1 200')) return reject(new Error(got.slice(0, 300)))
      got = ''
      ask()
    })
  })

export interface Throughput {
  perSecond: number
  /** CPU of the server alone for one message. */
  cpuMicros: number
}

/** sendMessage round trips a second of the Bot API server itself: it must never be the bottleneck. The best of three rounds. */
export async function emulatorThroughput(messages = 15_000): Promise<Throughput> {
  const emulator = createEmulator({ clock: systemClock })
  const at = await emulator.start()
  for (let id = 1; id <= people; id++) emulator.startedBy(emulator.addUser({ id, firstName: 'Person' }).id)
  const round = async (count: number): Promise<Throughput> => {
    const program = ['--conditions=source', '--import', 'tsx', fileURLToPath(import.meta.url), 'client']
    const before = emulator.world.log.requests.total
    const child = spawn(
      process.execPath,
      [...program, String(at.port), `/bot${emulator.token}/sendMessage`, String(count)],
      { stdio: 'inherit' },
    )
    while (emulator.world.log.requests.total === before) await new Promise((resolve) => setTimeout(resolve, 5))
    const elapsedMs = stopwatch()
    const cpu = process.cpuUsage()
    await once(child, 'exit')
    const spent = process.cpuUsage(cpu)
    return { perSecond: count / (elapsedMs() / 1000), cpuMicros: (spent.user + spent.system) / count }
  }
  await round(messages / 3)
  const rounds = [await round(messages), await round(messages), await round(messages)]
  await emulator.stop()
  return rounds.reduce((best, one) => (one.perSecond > best.perSecond ? one : best))
}

const [, , asClient, port, path, count] = process.argv
if (asClient === 'client') {
  let next = 0
  const take = (): number | undefined => (next < Number(count) ? next++ : undefined)
  await Promise.all(Array.from({ length: connections }, () => client(Number(port), String(path), take)))
}

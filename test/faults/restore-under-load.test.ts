import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { newSecretCode } from '#shared/ids.ts'
import { openDatabase } from '#storage/database.ts'
import { tahavolOver } from '../support/command-line.ts'
import { openBroadcast } from '../support/broadcast.ts'
import { seeded, until } from '../support/product-process.ts'
import { figure, isLong, MESSENGERS, seedOf } from './long.ts'

const ROUNDS = isLong ? 10 : 1
const PEOPLE = 300
const TALKERS = 60

it.each(MESSENGERS)(
  'on %s a restore in full traffic sends nothing twice, keeps what it replaces and waits for one tap (item 9)',
  {
    timeout: ROUNDS * 120_000,
  },
  async (platform) => {
    const random = seeded(seedOf(`restore under load ${platform}`))
    let [repeated, answeredThrice, afterTap] = [0, 0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const broadcast = await openBroadcast(PEOPLE, { latencyMs: 150, platform })
      const { emulator, ids, folder, url } = broadcast
      const run = tahavolOver({ folder, url })
      const tahavol = (args: string[]) => run(args, { BOT_PLATFORM: platform, BOT_TOKEN: '1000:local-token' })
      const talkers = ids.slice(0, TALKERS)
      const talk = async (people: readonly number[]): Promise<void> => {
        for (const id of people) {
          emulator.act(id).says(`/start ${newSecretCode()}`)
          await sleep(random() * 20)
        }
      }
      const heard = (words: RegExp): number[] =>
        ids.map(
          (id) =>
            emulator.chat(id).messages.filter(({ from, text }) => from === 'bot' && words.test(text ?? '')).length,
        )
      const NOTICE = /زمان‌بندی/
      const running = broadcast.start()
      await running.polling
      const talking = talk(talkers.slice(0, TALKERS / 2))
      await until(() => broadcast.reached() > PEOPLE * random() * 0.3, 30_000, 'the broadcast is under way')
      const backup = path.join(folder, 'under-load.backup')
      expect(await tahavol(['backup', backup])).toMatchObject({ status: 0, errors: [] })
      await talking
      await until(async () => (await broadcast.unsent()) === 0, 60_000, 'all is sent')
      await talk(talkers.slice(TALKERS / 2))
      expect(await running.end()).toBe(0)
      await broadcast.db.$disconnect()
      const replaced = await attemptsIn(url)
      const told = heard(NOTICE)
      expect(told).toEqual(ids.map(() => 1))

      // Whoever writes while it is stopped is answered after it.
      await talk(ids.slice(-20))
      expect(await tahavol(['restore', backup])).toMatchObject({ status: 0 })
      const kept = readdirSync(folder).filter((name) => name.endsWith('.before-restore'))
      expect(kept).toHaveLength(1)
      expect(await attemptsIn(`file:${path.join(folder, kept[0] ?? '')}`)).toBe(replaced)

      const again = broadcast.start()
      await again.polling
      await until(() => ids.slice(-20).every((id) => answersOf(id) > 1), 30_000, 'whoever wrote meanwhile is answered')
      function answersOf(id: number): number {
        return emulator.chat(id).messages.filter(({ from }) => from === 'bot').length
      }
      const db = openDatabase(url)
      const open = () => db.inboxUpdate.count({ where: { state: 'PENDING' } })
      await until(async () => (await open()) === 0, 30_000, 'nothing is open')
      repeated += heard(NOTICE).filter((count) => count > 1).length
      // An update that the backup has as unanswered is answered anew: what it has done went with the database.
      answeredThrice += ids.filter((id) => answersOf(id) > 3).length
      const waiting = await db.notice.count({ where: { state: 'PENDING' } })
      expect(waiting).toBeGreaterThan(0)
      expect(await tahavol(['outbox', 'drop'])).toMatchObject({ status: 0 })
      await until(async () => (await db.notice.count({ where: { state: 'PENDING' } })) === 0, 20_000, 'nothing waits')
      await sleep(300)
      afterTap += heard(NOTICE).filter((count) => count > 1).length
      await db.$disconnect()
      expect(await again.end()).toBe(0)
      await broadcast.close()
    }
    figure(
      `restore under load, ${ROUNDS} times ${PEOPLE} readers, ${platform}`,
      '0 notices twice, 0 answers a third time',
      `${repeated + afterTap}, ${answeredThrice}`,
    )
    expect([repeated, answeredThrice, afterTap]).toEqual([0, 0, 0])
  },
)

async function attemptsIn(url: string): Promise<number> {
  const db = openDatabase(url)
  try {
    return await db.codeAttempt.count()
  } finally {
    await db.$disconnect()
  }
}

import { afterEach, describe, expect, it } from 'vitest'
import { setFocus } from '#storage/focus.ts'
import { until } from '../support/product-process.ts'
import { pdfFile } from '../support/zip-file.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { figure, MESSENGERS } from './long.ts'

const WAITING = 30
const OTHERS = 20

let crowd: Crowd
afterEach(async () => {
  crowd.stage.emulator.faults.clear()
  await crowd.stage.close()
})

const answers = (ids: readonly number[]): number =>
  ids.filter((id) => crowd.stage.emulator.chat(id).messages.some(({ from }) => from === 'bot')).length

/** Everybody else says something once all who wait have begun to; how many of those have been answered by the time all others are. */
async function othersPass(waiting: readonly number[], others: readonly number[]): Promise<number> {
  const { emulator } = crowd.stage
  for (const id of others) emulator.act(id).says('/help')
  await until(() => answers(others) === others.length, 30_000, 'the answers of the others')
  return answers(waiting)
}

describe.each(MESSENGERS)('on %s, more who wait than there are places', (platform) => {
  it('for files that come slowly leave the others theirs, and get their files kept', async () => {
    crowd = await openCrowd(WAITING + OTHERS, { platform })
    const { stage, people } = crowd
    const [slow, others] = [people.slice(0, WAITING), people.slice(WAITING)]
    const { db } = stage.app.tools
    const item = await db.item.findFirstOrThrow({ where: { agency: { seats: { some: { personId: slow[0] ?? 0 } } } } })
    for (const { id } of await db.account.findMany({ where: { personId: { in: slow } } }))
      await setFocus(db, id, { kind: 'evidence', subjectId: item.id }, stage.clock.now())
    stage.emulator.faults.on('file', { kind: 'slow' })
    for (const id of slow) stage.emulator.act(id).sendsDocument({ name: `${id}.pdf`, bytes: pdfFile(`${id}`) })
    const done = await othersPass(slow, others)
    expect(done).toBeLessThan(WAITING / 2)
    await stage.settle()
    expect(answers(slow)).toBe(WAITING)
    figure(`30 slow uploads, ${platform}`, 'others are answered first', `${OTHERS} answered beside ${done} uploads`)
  })

  it('for a limit of their chats leave the others theirs, and are answered after it', async () => {
    crowd = await openCrowd(WAITING + OTHERS, { platform })
    const { stage, people } = crowd
    const [limited, others] = [people.slice(0, WAITING), people.slice(WAITING)]
    for (const chatId of limited)
      stage.emulator.faults.on('sendMessage', { kind: '429', retryAfter: 2, times: 1, chatId })
    for (const id of limited) stage.emulator.act(id).says('/help')
    const done = await othersPass(limited, others)
    expect(done).toBeLessThan(WAITING / 2)
    stage.clock.advance(2_000)
    await stage.settle()
    expect(answers(limited)).toBe(WAITING)
    figure(`30 limited chats, ${platform}`, 'others are answered first', `${OTHERS} answered beside ${done} limited`)
  })
})

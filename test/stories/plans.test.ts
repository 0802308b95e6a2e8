import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { observeStatements } from '#storage/database.ts'
import { readBroadly } from '../support/plans.ts'
import { closeStage, openProvinceStage, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openProvinceStage()
})
afterEach(() => closeStage(stage))

const COMMANDS = [
  '/menu',
  '/evidence',
  '/queue',
  '/progress',
  '/people',
  '/cycle',
  '/announce',
  '/circulars',
  '/results',
]

/** Says every command and presses what is offered, two screens deep. */
async function walk(player: Player): Promise<void> {
  const pressed = new Set<string>()
  for (const command of COMMANDS) {
    const front = [(await player.says(command)).last]
    for (let depth = 0; depth < 2; depth++)
      for (const message of front.splice(0))
        for (const { text } of message?.buttons.flat() ?? []) {
          if (message === undefined || pressed.has(text)) continue
          pressed.add(text)
          front.push((await player.tapsOn(message, text)).last)
        }
  }
}

it('no screen and no duty reads a growing table from end to end', { timeout: 300_000 }, async () => {
  const seen = new Set<string>()
  const people = [
    await stage.enters(1, 'coordinator'),
    await stage.enters(2, 'deputy'),
    await stage.enters(3, 'evaluator'),
    await stage.enters(4, 'focal-point', { agencyCode: 'A1' }),
  ]
  const { db: stored } = stage.app.tools
  const sent = { number: '1404/1', title: 'بخشنامه', body: 'متن', issuedOn: stage.clock.now(), createdBy: 1 }
  const dates = { createdAt: stage.clock.now(), sentAt: stage.clock.now(), state: 'SENT' } as const
  await stored.circular.create({ data: { ...sent, ...dates } })
  for (const state of ['OPEN', 'REVIEW', 'FINALISATION'] as const) {
    await stored.cycle.updateMany({ data: { state, version: { increment: 1 } } })
    const stop = observeStatements(stored, (sql) => seen.add(sql))
    for (const player of people) await walk(player)
    await stage.waits(86_400_000)
    await stage.app.metrics()
    stop()
  }
  expect(readBroadly(path.join(stage.folder, 'tahavol.db'), seen)).toEqual([])
  // The judge is awake.
  const scan = 'SELECT "id" FROM "Notice" WHERE "lastError" = ?'
  expect(readBroadly(path.join(stage.folder, 'tahavol.db'), [scan])).toHaveLength(1)
})

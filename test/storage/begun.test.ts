import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Begun, openBegun } from '#storage/begun.ts'
import * as inbox from '#storage/inbox.ts'
import { openWorld, type World } from '../support/world.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

let world: World
let file: string
const opened: Begun[] = []

beforeEach(async () => {
  world = await openWorld()
  file = newDatabaseFolder().url.replace('file:', '')
  const updates = [1, 2, 3, 4].map((updateId) => ({ updateId, chatKey: String(updateId), payload: '{}' }))
  await inbox.keepUpdates(world.db, 'local', updates, world.clock.now())
})
afterEach(async () => {
  for (const begun of opened.splice(0)) begun.close()
  await world.close()
})

/** As after a death: what the process before had in hand is still in the file. */
async function open(): Promise<Begun> {
  const begun = await openBegun(world.db, file)
  opened.push(begun)
  return begun
}
const waiting = async () =>
  (await inbox.waitingUpdates(world.db, 'local', 0, 9)).map((row) => [row.seq, row.attempts, row.inCompany])

it('counts what was in hand when the process died, with what ran beside it', async () => {
  const begun = await open()
  begun.note({ seq: 1, attempts: 1, isAlone: false })
  begun.note({ seq: 2, attempts: 3, isAlone: true })
  begun.note({ seq: 3, attempts: 1, isAlone: false })
  begun.forget(3)
  await open()
  expect(await waiting()).toEqual([
    [1, 1, true],
    [2, 3, false],
    [3, 0, false],
    [4, 0, false],
  ])
})

it('says nothing of what has ended, and gives its place to others', async () => {
  const begun = await open()
  for (let round = 0; round < 50; round++)
    for (const seq of [1, 2, 3]) {
      begun.note({ seq, attempts: 1, isAlone: false })
      begun.end(seq)
    }
  expect(statSync(`${file}.begun`).size).toBe(32)
  begun.note({ seq: 2, attempts: 1, isAlone: false })
  await inbox.finishUpdates(world.db, [{ seq: 2 }], world.clock.now())
  await open()
  expect(await waiting()).toEqual([
    [1, 0, false],
    [3, 0, false],
    [4, 0, false],
  ])
  expect(statSync(`${file}.begun`).size).toBe(0)
})

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import { type Ended, tahavolOver } from '../support/command-line.ts'
import { lockedByAnother } from '../support/locked.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

let place: ReturnType<typeof newDatabaseFolder>
let inFolder: (name: string) => string
beforeEach(() => {
  place = newDatabaseFolder()
  const folder = mkdtempSync(path.join(tmpdir(), 'tahavol-errors-'))
  inFolder = (name) => path.join(folder, name)
  writeFileSync(inFolder('junk'), 'x\n')
  mkdirSync(inFolder('folder'))
})

/** Four at once, or each would wait for the processor and not for its own work. */
async function ended(calls: readonly (readonly string[])[]): Promise<[string, Ended][]> {
  const tahavol = tahavolOver(place)
  const found: [string, Ended][] = []
  for (let i = 0; i < calls.length; i += 4)
    for (const call of await Promise.all(
      calls.slice(i, i + 4).map(async (args): Promise<[string, Ended]> => [args.join(' '), await tahavol(args)]),
    ))
      found.push(call)
  return found
}

/** One line in English, of the operator's world: no code of the system, no stack, nothing of the machinery inside. */
const isReadable = ({ status, errors }: Ended, lines = 1): boolean =>
  status === 1 &&
  errors.length === lines &&
  errors.every(
    (line) =>
      /^[A-Z/][^{}\u0600-\u06FF]{8,}$/.test(line) &&
      !/E[A-Z]{4,}:|SQLITE|prisma|at .*:\d+:\d+|Transaction API/.test(line),
  )

const unreadable = (all: readonly [string, Ended][], lines = 1): [string, string[]][] =>
  all.flatMap(([call, end]) => (isReadable(end, lines) ? [] : [[call, end.errors]]))

describe('every error of the command line is one readable line (issue 16, item 6)', () => {
  it('of each command with a word or an option it does not know, or a file that is not there or is none of its kind', {
    timeout: 240_000,
  }, async () => {
    const calls = [
      ['verify', '--wings'],
      ['fly'],
      ['invite', 'king'],
      ['confirm', 'seat-9', '--reason', 'x'],
      ['forget-pin'],
      ['import'],
      ['import', inFolder('nothing.xlsx')],
      ['import', inFolder('folder')],
      ['template'],
      ['template', inFolder('nowhere/a.xlsx')],
      ['procedure', 'fly'],
      ['procedure', 'check', inFolder('nothing')],
      ['export', 'wings', inFolder('a')],
      ['export', 'results', inFolder('a.xlsx')],
      ['export', 'results', '--cycle', '1404', inFolder('a.xlsx')],
      ['export', 'audit', inFolder('nowhere/a')],
      ['export', 'province', inFolder('nowhere/a.xlsx')],
      ['backup'],
      ['backup', inFolder('junk')],
      ['backup', inFolder('junk/b')],
      ['backup', '/proc/nowhere/deeper/b'],
      ['backup', '/proc/b'],
      ['backup', '/dev/null/b'],
      ['backup', inFolder('b'), '--to', inFolder('nothing.pem')],
      ['backup', inFolder('b'), '--to', inFolder('junk')],
      ['restore'],
      ['restore', inFolder('nothing')],
      ['restore', inFolder('junk')],
      ['restore', inFolder('folder')],
      ['verify', '--against', 'junk'],
      ['verify', '--against', inFolder('folder')],
      ['audit-key', 'fly'],
      ['updates', 'replay', 'x'],
      ['outbox', 'fly'],
      ['clock', 'fly'],
      ['freeze'],
    ]
    expect(unreadable(await ended(calls))).toEqual([])
    // What is wrong with a file is listed, a line each.
    const listed = [
      ['import', inFolder('junk')],
      ['procedure', 'check', inFolder('junk')],
    ]
    const [workbook, definition] = await ended(listed)
    expect([workbook?.[1].errors.length, definition?.[1].errors.length]).toEqual([2, 1])
  })

  it('of one that cannot write because another process does not let go', { timeout: 240_000 }, async () => {
    const tahavol = tahavolOver(place)
    expect((await tahavol(['verify'])).status).toBe(0)
    writeFileSync(inFolder('province.xlsx'), await writeProvince(loadSampleProvince()))
    const letGo = await lockedByAnother(place.url)
    const all = await ended([
      ['invite', 'auditor', '--name', 'ناظر'],
      ['import', inFolder('province.xlsx')],
      ['backup', inFolder('b')],
      ['outbox', 'send'],
    ])
    await letGo()
    expect(unreadable(all.filter(([call]) => !call.startsWith('outbox')))).toEqual([])
    expect((await tahavol(['verify'])).status).toBe(0)
  })
})

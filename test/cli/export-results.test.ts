import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { exportCommand } from '../../src/cli/export.ts'
import type { Desk } from '../../src/cli/command.ts'
import { type ScoredProvince, scoredProvince } from '../support/scored-province.ts'

let scene: ScoredProvince
beforeEach(async () => {
  scene = await scoredProvince()
})
afterEach(() => scene.world.close())

const target = (name: string): string => path.join(scene.world.folder, name)
const run = (words: string[], cycle?: string) => {
  const desk: Desk = {
    config: { language: 'fa' } as never,
    words,
    option: (name) => (name === 'cycle' ? cycle : undefined),
    flag: () => false,
    data: () => Promise.resolve(scene.world.tools),
    out: () => undefined,
  }
  return exportCommand.run(desk)
}

describe('the export command (interface part 3)', () => {
  it('writes the results of a year as a workbook', async () => {
    await run(['results', target('r.xlsx')], '1404')
    expect((await readXlsx(readFileSync(target('r.xlsx')))).sheets).toHaveLength(5)
  })

  it('writes the results of a year as JSON', async () => {
    await run(['results', target('r.json')], '1404')
    expect(JSON.parse(readFileSync(target('r.json'), 'utf8'))).toMatchObject({ year: 1404, form: 'tahavol-export-1' })
  })

  it('refuses a year without a cycle and leaves no file', async () => {
    await expect(run(['results', target('r.json')], '1399')).rejects.toThrow('No cycle was found for that year')
    expect(existsSync(target('r.json'))).toBe(false)
  })

  it('refuses a target of another kind', async () => {
    await expect(run(['results', target('r.csv')], '1404')).rejects.toThrow('.xlsx or .json')
  })

  it('writes the audit log entry by entry, each with the hash of the one before', async () => {
    await run(['results', target('r.json')], '1404')
    await run(['audit', target('audit.jsonl')])
    const entries = readFileSync(target('audit.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { action: string; hash: string; previousHash: string })
    expect(entries.map(({ action }) => action)).toEqual(['result.export', 'audit.export'])
    expect(entries[1]?.previousHash).toBe(entries[0]?.hash)
  })
})

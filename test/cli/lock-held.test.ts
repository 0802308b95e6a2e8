import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import type { Province } from '#domain/province/province.ts'
import { country, kindsOfImport } from '../support/country.ts'
import { longestWait } from '../support/locked.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { figure, isLong } from '../faults/long.ts'
import { tahavolOver } from '../support/command-line.ts'
import { addCycle } from '#storage/cycle/timetables.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { openDatabase } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { PROFILE } from '../../src/cli/training/living-sample.ts'

const GOAL_MS = 500
/**
 * Beside other work all takes many times as long: this is only red for what holds the lock far too long. The goal is held by
 * `npm run faults`, and what an import does under the lock by `test/workflows/import/lock-length.test.ts`.
 */
const LIMIT_MS = isLong ? GOAL_MS : 6 * GOAL_MS

describe('the commands of the operator beside a running product (issue 8)', () => {
  it('let everybody else write within half a second', { timeout: 300_000 }, async () => {
    const { folder, url } = newDatabaseFolder()
    const out = mkdtempSync(path.join(tmpdir(), 'tahavol-lock-'))
    const file = path.join(out, 'country.xlsx')
    const tahavol = tahavolOver({ folder, url })
    writeFileSync(file, await writeProvince(country()))
    const waits: Record<string, number> = {}
    for (const [name, args] of Object.entries({
      import: ['import', file],
      again: ['import', file],
      province: ['export', 'province', path.join(out, 'province.xlsx')],
      audit: ['export', 'audit', path.join(out, 'audit.jsonl')],
      verify: ['verify'],
      backup: ['backup', path.join(out, 'backup')],
    })) {
      const measured = await longestWait(url)
      const ended = await tahavol(args)
      waits[name] = await measured()
      expect([name, ended.status, ended.errors]).toEqual([name, 0, []])
    }
    figure(
      'a second writer waits beside import of 1,560 agencies, export, verify, backup',
      `≤ ${GOAL_MS} ms`,
      Object.entries(waits)
        .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
        .join(' · '),
    )
    expect(Object.entries(waits).filter(([, ms]) => ms > LIMIT_MS)).toEqual([])
  })

  // What it does under the lock is held by test/workflows/import/lock-length.test.ts in each run; this takes half a minute more.
  it.runIf(isLong)(
    'let everybody else write beside an import into a running year, and open every item',
    {
      timeout: 300_000,
    },
    async () => {
      const { folder, url } = newDatabaseFolder()
      const db = openDatabase(url)
      const profile = profileByKey(PROFILE)
      if (profile === null) throw new Error('no profile')
      const at = new Date()
      const cycleId = await inTransaction(db, (tx) => addCycle(tx, { year: 1405, profile, at, by: null }))
      await db.cycle.update({ where: { id: cycleId }, data: { state: 'OPEN' } })
      const tahavol = tahavolOver({ folder, url })
      const waits: Record<string, number> = {}
      const imports = async (name: string, province: Province): Promise<void> => {
        const file = path.join(folder, `${name}.xlsx`)
        writeFileSync(file, await writeProvince(province))
        const measured = await longestWait(url)
        const ended = await tahavol(['import', file, '--sure'])
        waits[name] = await measured()
        expect([name, ended.status, ended.errors]).toEqual([name, 0, []])
        const items = await db.item.count({
          where: { cycleId, agency: { active: true }, indicator: { retired: false } },
        })
        expect([name, items]).toEqual([name, province.agencies.length * province.indicators.length])
      }
      for (const [name, province] of Object.entries(kindsOfImport(country()))) await imports(name, province)
      await db.$disconnect()
      figure(
        'a second writer waits beside an import into a running year of 1,560 agencies; with other names; without five indicators; without all but one; of half of them',
        `≤ ${GOAL_MS} ms`,
        Object.entries(waits)
          .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
          .join(' · '),
      )
      expect(Object.entries(waits).filter(([, ms]) => ms > LIMIT_MS)).toEqual([])
    },
  )
})

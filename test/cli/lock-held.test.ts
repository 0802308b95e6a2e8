import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import type { Province } from '#domain/province/province.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import { longestWait } from '../support/locked.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { figure, isLong } from '../faults/long.ts'
import { tahavolOver } from '../support/command-line.ts'
import { addCycle } from '#storage/cycle/timetables.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { openDatabase } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { PROFILE } from '../../src/cli/training/living-sample.ts'

/** Of the sample province so many side by side: 1,560 agencies. */
const PROVINCES = 30
const GOAL_MS = 500

function country(): Province {
  const sample = loadSampleProvince()
  const copies = Array.from({ length: PROVINCES }, (_, i) => i)
  const codeIn = (code: string, i: number): string => `${code}${String(i).padStart(2, '0')}`
  const agencies = copies.flatMap((i) =>
    sample.agencies.map((agency) => ({ ...agency, code: codeIn(agency.code, i), name: `${agency.name} ${i}` })),
  )
  const people = sample.people.flatMap((person) => {
    const { agencyCode } = person
    if (agencyCode === undefined) return [person]
    return copies.map((i) => ({ ...person, key: `${person.key}-${i}`, agencyCode: codeIn(agencyCode, i) }))
  })
  const ofNobody = <T extends { agencyCode?: string }>(rows: T[]): T[] =>
    rows.filter((row) => row.agencyCode === undefined)
  const [indicators, assignments] = [ofNobody(sample.indicators), ofNobody(sample.assignments)]
  const codes = new Set(indicators.map(({ code }) => code))
  return {
    ...sample,
    agencies,
    people,
    indicators,
    assignments: assignments.filter(({ indicatorCode }) => indicatorCode === undefined || codes.has(indicatorCode)),
    inquiries: sample.inquiries.filter(({ indicatorCode }) => indicatorCode === undefined || codes.has(indicatorCode)),
  }
}

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
    expect(Object.entries(waits).filter(([, ms]) => ms > GOAL_MS)).toEqual([])
  })

  it('let everybody else write beside an import into a running year, and open every item', {
    timeout: 300_000,
  }, async () => {
    const { folder, url } = newDatabaseFolder()
    const db = openDatabase(url)
    const profile = profileByKey(PROFILE)
    if (profile === null) throw new Error('no profile')
    const at = new Date()
    const cycleId = await inTransaction(db, (tx) => addCycle(tx, { year: 1405, profile, at, by: null }))
    await db.cycle.update({ where: { id: cycleId }, data: { state: 'OPEN' } })
    const tahavol = tahavolOver({ folder, url })
    const whole = country()
    const waits: Record<string, number> = {}
    const imports = async (name: string, province: Province): Promise<void> => {
      const file = path.join(folder, `${name}.xlsx`)
      writeFileSync(file, await writeProvince(province))
      const measured = await longestWait(url)
      const ended = await tahavol(['import', file, '--sure'])
      waits[name] = await measured()
      expect([name, ended.status, ended.errors]).toEqual([name, 0, []])
      const items = await db.item.count({ where: { cycleId, agency: { active: true }, indicator: { retired: false } } })
      expect([name, items]).toEqual([name, province.agencies.length * province.indicators.length])
    }
    await imports('whole', whole)
    await imports('changed', { ...whole, agencies: whole.agencies.map((one) => ({ ...one, name: `${one.name} ۲` })) })
    // The points of those that go are another's, so that the sum stays.
    const [gone, [heir, ...others]] = [whole.indicators.slice(0, 5), whole.indicators.slice(5)]
    if (heir === undefined) throw new Error('too few indicators')
    const points = gone.reduce((sum, { maximumHundredths }) => sum + maximumHundredths, heir.maximumHundredths)
    const fewer = [{ ...heir, maximumHundredths: points }, ...others]
    const codes = new Set(fewer.map(({ code }) => code))
    const ofFewer = <T extends { indicatorCode?: string }>(rows: T[]): T[] =>
      rows.filter(({ indicatorCode }) => indicatorCode === undefined || codes.has(indicatorCode))
    await imports('fewer', {
      ...whole,
      indicators: fewer,
      assignments: ofFewer(whole.assignments),
      inquiries: ofFewer(whole.inquiries),
    })
    const agencies = whole.agencies.slice(0, whole.agencies.length / 2)
    const half = new Set(agencies.map(({ code }) => code))
    const people = whole.people.filter(({ agencyCode }) => agencyCode === undefined || half.has(agencyCode))
    await imports('half', { ...whole, agencies, people })
    await db.$disconnect()
    figure(
      'a second writer waits beside an import into a running year of 1,560 agencies; with other names; without five indicators; of half of them',
      `≤ ${GOAL_MS} ms`,
      Object.entries(waits)
        .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
        .join(' · '),
    )
    // Beside other work on two cores all takes three times as long; the figure is for `npm run faults` on a quiet machine.
    const limitMs = isLong ? GOAL_MS : 3 * GOAL_MS
    expect(Object.entries(waits).filter(([, ms]) => ms > limitMs)).toEqual([])
  })
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeProvince } from '#documents/workbook/province-workbook.ts'
import type { Province } from '#domain/province/province.ts'
import { loadSampleProvince } from '../../src/cli/sample-province.ts'
import { longestWait } from '../support/locked.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { figure } from '../faults/long.ts'
import { tahavolOver } from '../support/command-line.ts'

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
})

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FILE = 'test/architecture/planted/faults.ts'
const MARK = '// fault: '

/** The lines behind a mark, by what is wrong with them. */
const planted = readFileSync(FILE, 'utf8')
  .split('\n')
  .flatMap((line, i) => (line.trim().startsWith(MARK) ? [{ fault: line.trim().slice(MARK.length), line: i + 2 }] : []))

describe('the compiler watches over what is said in one place', () => {
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--noEmit', '-p', 'test/architecture/planted'], {
    encoding: 'utf8',
  })
  const errors = stdout.split('\n').flatMap((line) => {
    const found = /^(.*)\((\d+),\d+\): error (TS\d+)/.exec(line)
    return found === null ? [] : [{ file: found[1] ?? '', line: Number(found[2]) }]
  })

  it.each(planted)('refuses $fault', ({ line }) => {
    expect(errors.filter((error) => error.line === line)).not.toEqual([])
  })

  it('refuses nothing else', () => {
    const known = new Set(planted.map(({ line }) => line))
    expect(errors.filter(({ file, line }) => !file.endsWith('faults.ts') || !known.has(line))).toEqual([])
    expect(planted.length).toBeGreaterThan(20)
  })
})

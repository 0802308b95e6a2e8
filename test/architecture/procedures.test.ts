import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedProcedures } from '#storage/procedures/procedures.ts'

describe('definitions of procedures', () => {
  it('that are shipped have no fault, each a key that is the name of its file', () => {
    const names = readdirSync('prisma/procedures').map((name) => name.replace(/\.json$/, ''))
    expect(shippedProcedures().map(({ definition }) => definition.key)).toEqual(names.toSorted())
    expect(names.length).toBeGreaterThan(0)
  })

  it('are named nowhere in the source: what they need is a kind of step or field, for all of them', () => {
    const keys = shippedProcedures().flatMap(({ definition }) => [definition.key, definition.title.fa])
    const naming = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && keys.some((key) => readFileSync(`src/${file}`, 'utf8').includes(`'${key}'`)),
    )
    expect(naming).toEqual([])
  })
})

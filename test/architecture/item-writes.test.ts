import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const WRITES = /\.item\.(update|upsert|create)\w*\(|(UPDATE|INSERT INTO|REPLACE INTO)\s+"?Item"?[\s(]/

it('items are written in one file, so that their states come from the table of the domain alone', () => {
  const writers = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .filter((file) => WRITES.test(readFileSync(`src/${file}`, 'utf8')))
  expect(writers).toEqual(['storage/evidence/item-moves.ts'])
})

import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { spoolAt } from '#documents/spool.ts'

it('gives rows back as they were, again and again, also across the pieces in which the file is read; nothing is left of it', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tahavol-spool-')), 'rows')
  const spool = spoolAt<{ text: string }>(file)
  expect([existsSync(file), [...spool]]).toEqual([false, []])
  // Signs of two bytes, shifted by one, so that a piece ends within one.
  const rows = Array.from({ length: 400 }, (_, i) => ({ text: `${'a'.repeat(i % 2)}${'گزارش\n'.repeat(300 + i)}` }))
  spool.add(rows.slice(0, 150))
  spool.add(rows.slice(150))
  expect([...spool]).toEqual(rows)
  expect([...spool]).toEqual(rows)
  spool.close()
})

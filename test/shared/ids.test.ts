import { expect, it } from 'vitest'
import { newSecretCode } from '#shared/ids.ts'

it('makes codes that stand in a link and that no messenger reads as form', () => {
  const codes = Array.from({ length: 2_000 }, newSecretCode)
  expect(codes.filter((code) => !/^[A-Za-z0-9-]{22}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
})

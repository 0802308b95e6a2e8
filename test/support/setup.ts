import { afterEach, expect } from 'vitest'

/** A rejection nobody handles is a fault of the product, whichever test was running. */
const unhandled: unknown[] = []
process.on('unhandledRejection', (reason) => unhandled.push(reason))

afterEach(() => {
  expect(unhandled.splice(0)).toEqual([])
})

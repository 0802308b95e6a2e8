import { afterEach, expect } from 'vitest'

/** What a test let happen although nobody asked for it: a rejection nobody handles, a line on the console, a warning of Node. */
interface Noise {
  rejections: unknown[]
  lines: string[]
}

// Workers keep their modules from file to file, and this file is run for each: the listeners are set once.
const KEY = Symbol.for('noise of tests')
const world = globalThis as { [KEY]?: Noise }

function listen(): Noise {
  const noise: Noise = { rejections: [], lines: [] }
  process.on('unhandledRejection', (reason) => noise.rejections.push(reason))
  process.on('warning', (warning) => noise.lines.push(`${warning.name}: ${warning.message}`))
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    console[level] = (...said: unknown[]) => void noise.lines.push(said.map(String).join(' '))
  return noise
}

world[KEY] ??= listen()
const noise = world[KEY]

afterEach(() => {
  expect(noise.rejections.splice(0)).toEqual([])
  expect(noise.lines.splice(0)).toEqual([])
})

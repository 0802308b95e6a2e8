import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from '../src/config.ts'

const TOKEN = '1234:real-token'
const faults = (env: NodeJS.ProcessEnv): string => {
  const read = readConfig(env)
  return read.ok ? '' : read.refusal.list
}
const config = (env: NodeJS.ProcessEnv): Config => {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.refusal.list)
  return read.value
}

describe('the settings', () => {
  it('choose local mode when there is no token, and a messenger when there is one', () => {
    expect(config({})).toMatchObject({ platform: 'local', token: null, apiRoot: null, host: '127.0.0.1' })
    expect(config({ BOT_TOKEN: TOKEN })).toMatchObject({ platform: 'telegram', token: TOKEN })
  })

  it('refuse the local page beside a real token', () => {
    expect(faults({ BOT_PLATFORM: 'local', BOT_TOKEN: TOKEN })).toMatch(/^BOT_TOKEN must not be set in local mode/)
    expect(faults({ BOT_PLATFORM: 'local' })).toBe('')
    expect(faults({ BOT_PLATFORM: 'local', BOT_TOKEN: '' })).toBe('')
  })

  it('refuse local mode on an address that others reach', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.4', 'example.com', '127.evil.example'])
      for (const more of [{}, { BOT_PLATFORM: 'local' }])
        expect(faults({ HOST, ...more })).toMatch(/^HOST must be 127\.0\.0\.1 without BOT_TOKEN[^\n]*$/)
    for (const HOST of ['127.0.0.1', '127.0.0.2', 'localhost', '::1']) expect(faults({ HOST })).toBe('')
    expect(faults({ HOST: '0.0.0.0', BOT_TOKEN: TOKEN })).toBe('')
  })

  it('choose local mode without being asked only where nothing else is set up', () => {
    expect(faults({ BOT_CHANNEL: '@a' })).toMatch(/^BOT_TOKEN is missing/)
    expect(faults({ BOT_CHANNEL: '@a', BOT_PLATFORM: 'local' })).toBe('')
  })

  it('refuse a messenger without a token', () => {
    expect(faults({ BOT_PLATFORM: 'bale' })).toMatch(/^BOT_TOKEN is needed/)
    expect(faults({ BOT_PLATFORM: 'bale', BOT_TOKEN: TOKEN })).toBe('')
  })

  it('refuse a clock of their own where real people are written to', () => {
    const CLOCK_START = '2026-11-22T05:30:00Z'
    expect(faults({ CLOCK_START, BOT_TOKEN: TOKEN })).toMatch(/^CLOCK_START is refused/)
    expect(faults({ CLOCK_START, BOT_TOKEN: TOKEN, BOT_API_ROOT: 'http://127.0.0.1:8081' })).toBe('')
    expect(faults({ CLOCK_START })).toBe('')
  })

  it('take another speed of broadcasts than that of the messenger, within bounds', () => {
    expect(config({ BOT_TOKEN: TOKEN }).messagesPerSecond).toBeNull()
    expect(config({ BOT_TOKEN: TOKEN, BOT_MESSAGES_PER_SECOND: '1000' }).messagesPerSecond).toBe(1000)
    for (const wrong of ['0', '1001', 'fast'])
      expect(faults({ BOT_MESSAGES_PER_SECOND: wrong })).toContain('BOT_MESSAGES_PER_SECOND')
  })

  it('tell all faults at once and never what was written', () => {
    const told = faults({
      BOT_TOKEN: 'my secret',
      PORT: '99999',
      DATABASE_URL: 'postgres://u:p@h/d',
      TIME_ZONE: 'Iran/Mars',
    })
    for (const setting of ['BOT_TOKEN', 'PORT', 'DATABASE_URL', 'TIME_ZONE']) expect(told).toContain(setting)
    for (const written of ['my secret', '99999', 'postgres', 'Mars']) expect(told).not.toContain(written)
  })
})

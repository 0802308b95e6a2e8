import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

interface Answer {
  own: string
  count: number
  last: string
  hash: string
}

async function dueTimesIn(zone: string): Promise<Answer> {
  const args = ['--conditions=source', '--import', 'tsx', 'test/support/due-times.ts']
  const env = { PATH: process.env['PATH'], TZ: zone }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout) as Answer
}

describe('the time zone of the machine (reliability R18)', () => {
  it('moves no due time of ten years by a millisecond', async () => {
    const zones = ['UTC', 'Asia/Tehran', 'America/New_York']
    const answers = await Promise.all(zones.map(dueTimesIn))
    expect(answers.map(({ own }) => own)).toEqual(zones)
    expect(answers[0]).toMatchObject({ count: 525, last: 'reminder:1:1:1405-09-16 2026-12-07T04:30:00.000Z 0' })
    expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1)
  })
})

import { Api } from 'grammy'
import { describe, expect, it } from 'vitest'
import { examinePlatform, type PlatformFinding, tableOf } from '../../src/cli/doctor-platform.ts'
import { startBench } from '../support/bench.ts'

async function examined(platform: 'telegram' | 'soroush' | 'bale') {
  const bench = await startBench({ platform })
  const person = bench.friend()
  const findings = await examinePlatform(bench.api, person)
  const left = bench.emulator.chat(person).messages.length
  await bench.stop()
  const of = (what: string): PlatformFinding | undefined => findings.find((finding) => finding.what === what)
  return { findings, of, left }
}

describe('doctor on a platform', () => {
  it('finds everything taken where everything is known, and takes its messages back', async () => {
    const { findings, of, left } = await examined('telegram')
    const refused = findings.filter(({ verdict }) => verdict === 'refused').map(({ what }) => what)
    expect(refused).toEqual([
      'HTML that is broken',
      'disable_web_page_preview',
      'reply_to_message_id',
      'edit without a change',
    ])
    expect(of('parse_mode HTML')?.says).toContain('bold, italic, code')
    expect(of('probe compared')?.says).toBe('everything came back as it was sent')
    expect(of('reply_parameters')?.says).toBe('with the answered message')
    expect(of('download')?.says).toBe('the same bytes')
    expect(left).toBe(0)
  })

  it('shows what Soroush Plus knows in the classic form only', async () => {
    const { of, left } = await examined('soroush')
    const verdicts = ['parse_mode HTML', 'reply_parameters', 'reply_to_message_id', 'button style'].map(
      (what) => of(what)?.verdict,
    )
    expect(verdicts).toEqual(['accepted', 'refused', 'accepted', 'refused'])
    expect(of('disable_web_page_preview')?.verdict).toBe('accepted')
    expect(left).toBe(0)
  })

  it('shows that Bale takes no parse mode', async () => {
    const { of } = await examined('bale')
    expect(of('parse_mode HTML')?.verdict).toBe('refused')
    expect(of('signs without parse_mode')?.verdict).toBe('accepted')
    expect(of('upload')?.verdict).toBe('accepted')
  })

  it('names what a messenger takes without a word and gives back otherwise', async () => {
    const bench = await startBench()
    const person = bench.friend()
    // As a messenger does that knows neither styles nor quotations, and refuses nothing.
    const without = (payload: object): object =>
      JSON.parse(
        JSON.stringify(payload)
          .replaceAll(',"style":"success"', '')
          .replaceAll(/<\/?blockquote[^>]*>/g, '')
          .replaceAll(/"copy_text":\{[^}]*\}/g, '"callback_data":"x"'),
      ) as object
    bench.api.config.use((next, method, payload, signal) => next(method, without(payload) as typeof payload, signal))
    const findings = await examinePlatform(bench.api, person)
    await bench.stop()
    expect(findings.find(({ what }) => what === 'probe compared')).toMatchObject({
      verdict: 'accepted',
      says: 'came back without: expandable_blockquote, style of button «press», copy_text of button «copy»',
    })
  })

  it('writes to nobody when no chat is named', async () => {
    const bench = await startBench()
    const findings = await examinePlatform(bench.api)
    expect(findings.at(-1)).toMatchObject({ what: 'messages', verdict: 'not tried' })
    expect(bench.emulator.requests.filter(({ method }) => method.startsWith('send'))).toEqual([])
    await bench.stop()
  })

  it('leaves a menu as it was', async () => {
    const bench = await startBench()
    await bench.api.setMyCommands([{ command: 'start', description: 'شروع' }])
    await examinePlatform(bench.api)
    expect(await bench.api.getMyCommands()).toEqual([{ command: 'start', description: 'شروع' }])
    await bench.stop()
  })

  it('names a wrong token without showing it, and stops there', async () => {
    const bench = await startBench()
    const findings = await examinePlatform(new Api('2000:a-wrong-token-of-letters', { apiRoot: bench.root }))
    expect(findings).toEqual([{ what: 'getMe', verdict: 'refused', says: '401 Unauthorized' }])
    expect(tableOf(findings)).toEqual(['getMe  refused    401 Unauthorized'])
    await bench.stop()
  })
})

import { describe, expect, it } from 'vitest'
import { platformNames, platformProfile } from '../src/platform-rules.ts'
import { apiSchema } from '../src/schema-file.ts'
import { startBench } from './support.ts'

describe('platforms', () => {
  it.each(platformNames)('%s names only what the schema or its own older names know', (name) => {
    const { methods, types } = apiSchema()
    const profile = platformProfile(name)
    expect(profile.name).toBe(name)
    expect((profile.methods ?? []).filter((method) => methods[method] === undefined)).toEqual([])
    const fields = new Set([
      ...Object.values(methods).flatMap((method) => (method.fields ?? []).map((field) => field.name)),
      ...Object.keys(profile.classicParameters ?? {}),
    ])
    const strange = (names: readonly string[]): string[] => names.filter((field) => !fields.has(field))
    expect(strange(profile.parameters ?? [])).toEqual([])
    expect(strange(Object.values(profile.methodParameters ?? {}).flat())).toEqual([])
    const nested = Object.entries(profile.typeFields ?? {}).flatMap(([type, known]) => {
      const inSchema = new Set((types[type]?.fields ?? []).map((field) => field.name))
      return known.filter((field) => !inSchema.has(field)).map((field) => `${type}.${field}`)
    })
    expect(nested).toEqual([])
  })

  it('may be any other, by a profile of its own', async () => {
    const bench = await startBench({ platform: { name: 'small', methods: ['getMe', 'sendMessage'], parseModes: [] } })
    const person = bench.friend()
    expect(await bench.post('sendMessage', { chat_id: person, text: 'as plain as it gets' })).toMatchObject({
      ok: true,
    })
    expect(await bench.post('sendMessage', { chat_id: person, text: '<b>x</b>', parse_mode: 'HTML' })).toMatchObject({
      ok: false,
      error_code: 400,
    })
    expect(await bench.post('sendPhoto', { chat_id: person })).toMatchObject({ ok: false, error_code: 400 })
    expect(bench.emulator.violations.map(({ kind }) => kind)).toEqual(['platform', 'platform'])
    const state = (await (await bench.raw('/local/state')).json()) as { platform: string }
    expect(state.platform).toBe('small')
    await bench.stop()
  })
})

import { describe, expect, it } from 'vitest'
import { examineFile } from '#workflows/files/examine-file.ts'
import { figure } from '../../faults/long.ts'
import { jpegFile, pngFile, segment } from '../../support/zip-file.ts'
import { CLEAN as FIRST_CLEAN } from './clean.ts'
import { HOSTILE as FIRST } from './hostile.ts'
import { HARMLESS_VARIATIONS, VARIATIONS } from './variations.ts'

const LIMIT_MS = 2000
const HOSTILE = [...FIRST, ...VARIATIONS]
const CLEAN = [...FIRST_CLEAN, ...HARMLESS_VARIATIONS]

/** The answer in one line: the name it is kept under, or the code with the fact that tells which words are said. */
async function answerTo(name: string, bytes: Uint8Array): Promise<string> {
  const begun = performance.now()
  const outcome = await examineFile(name, bytes)
  expect(performance.now() - begun).toBeLessThan(LIMIT_MS)
  if (outcome.ok) return `kept ${outcome.value.name}`
  const { code, ...facts } = outcome.refusal
  if (code === 'file-kind-other') return `${code} ${(facts as { group: string }).group}`
  if (code === 'file-locked') return `${code} ${(facts as { kind: string }).kind}`
  return code === 'file-active' ? `${code} ${(facts as { part: string }).part}` : code
}

describe('the corpus of files (reliability S11)', () => {
  it('is as large as its goals', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(70)
    expect(CLEAN.length).toBeGreaterThanOrEqual(45)
    figure(
      'files',
      '≥ 70 hostile refused, ≥ 45 clean taken',
      `${HOSTILE.length} and ${CLEAN.length} (tests fail otherwise)`,
    )
  })

  it.each(HOSTILE)('refuses %j', async (name, bytes, refusal) => {
    expect(await answerTo(name, bytes())).toBe(refusal)
  })

  it.each(CLEAN)('takes %j', async (name, bytes, kept) => {
    expect(await answerTo(name, bytes())).toBe(`kept ${kept}`)
  })
})

describe('what a picture tells beside what it shows', () => {
  const keptOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    const outcome = await examineFile(name, bytes)
    return outcome.ok ? Buffer.from(outcome.value.bytes).toString('latin1') : outcome.refusal.code
  }
  /** One field that tells the turn, and one that points to a place. */
  const exif = Buffer.from(
    '4d4d002a0000000800020112000300000001000600008825000400000001000000260000000000000000',
    'hex',
  )

  it('is left out of a JPEG, but for how it is to be turned; its pixels stay the same bytes', async () => {
    const told = [
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif, Buffer.from('GPS-35.7')])),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
      segment(0xed, 'Photoshop 3.0\0'),
      segment(0xfe, 'made by'),
    ]
    const turn = segment(0xe1, Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex'))
    const upright = Buffer.from(jpegFile([turn])).toString('latin1')
    expect(await keptOf('a.jpg', Buffer.concat([jpegFile(told), Buffer.from('behind')]))).toBe(upright)
  })

  it('is left out of a PNG, and what looks and pixels are stays', async () => {
    const looks: [string, Uint8Array][] = [['gAMA', Buffer.from([0, 0, 0xb1, 0x8f])]]
    const told: [string, Uint8Array][] = [
      ['eXIf', exif],
      ['tEXt', Buffer.from('Place\0x')],
      ['tIME', Buffer.alloc(7)],
    ]
    expect(await keptOf('a.png', pngFile([...told, ...looks]))).toBe(Buffer.from(pngFile(looks)).toString('latin1'))
  })
})

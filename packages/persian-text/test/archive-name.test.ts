import { describe, expect, it } from 'vitest'
import { archiveName } from '../src/index.ts'

const bytes = (text: string, ...more: number[]): Uint8Array => Uint8Array.from([...Buffer.from(text), ...more])

describe('a name in an archive', () => {
  it('is read as UTF-8 where it is that', () => {
    expect(archiveName(Buffer.from('۱-۱ گواهی/نامه.pdf'))).toBe('۱-۱ گواهی/نامه.pdf')
    expect(archiveName(bytes('1-1/a.pdf'))).toBe('1-1/a.pdf')
  })

  it('is read as Windows-1256 or code page 720, whichever makes Persian of it', () => {
    expect(archiveName(bytes('1-1 ', 0x90, 0xe6, 0xc7, 0xe5, 0xed))).toBe('1-1 گواهي')
    expect(archiveName(bytes('1-2 ', 0xea, 0xa7, 0x9f, 0xa9, 0xe8))).toBe('1-2 مدارك')
    expect(archiveName(bytes('', 0x9f, 0xab, 0xa2, 0x9f, 0xeb))).toBe('استان')
  })

  it('parts folders by one sign, and is never an error', () => {
    expect(archiveName(bytes('1-1\\a.pdf'))).toBe('1-1/a.pdf')
    for (let byte = 128; byte < 256; byte++) expect(archiveName(bytes('x', byte)).length).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import { FILE_LIMIT_BYTES, guardZip } from '../../../src/documents/workbook/guard-zip.ts'
import { readProvince } from '../../../src/documents/workbook/read-province.ts'
import { zipFile } from '../../support/zip-file.ts'
import { rawWorkbook, smallProvince, workbookOf, type ZipPart, zipOf } from './build.ts'

const MIB = 1024 * 1024
const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const codeOf = async (parts: readonly ZipPart[]): Promise<string> => {
  const guard = await guardZip(zipOf(parts))
  return guard.ok ? 'ok' : guard.code
}

describe('the guard of uploaded workbooks', () => {
  it('lets a workbook of a common writer in', async () => {
    expect(await guardZip(await workbookOf(smallProvince()))).toMatchObject({ ok: true })
  })

  it('lets a workbook made by hand in, so that the bombs below differ from it by their bomb only', async () => {
    expect(await codeOf(rawWorkbook('افراد', row))).toBe('ok')
  })

  it('refuses a file one byte above five megabytes and judges the contents of one below', async () => {
    const above = await guardZip(new Uint8Array(FILE_LIMIT_BYTES + 1))
    expect(above).toEqual({ ok: false, code: 'file-too-large', facts: { megabytes: 6, limit: 5 } })
    expect(await guardZip(new Uint8Array(FILE_LIMIT_BYTES))).toMatchObject({ code: 'not-workbook' })
  })

  it.each([
    ['nothing at all', new Uint8Array()],
    ['plain text', new TextEncoder().encode('کد,نام\n1,2')],
    ['an archive cut short', zipOf(rawWorkbook('افراد', row)).slice(0, 300)],
    ['an archive that is no workbook', zipOf([{ name: 'a.txt', data: 'a' }])],
  ])('refuses %s as no workbook', async (_, bytes) => {
    expect(await guardZip(bytes)).toMatchObject({ ok: false, code: 'not-workbook' })
  })

  it('tells an old or password-protected Excel file from other files', async () => {
    const ole2 = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
    expect(await guardZip(ole2)).toMatchObject({ code: 'old-workbook' })
    const locked = Buffer.concat([ole2, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await guardZip(locked)).toMatchObject({ code: 'locked-workbook' })
    expect(await codeOf([...rawWorkbook('افراد', row), { name: 'x.xml', data: 'x', encrypted: true }])).toBe(
      'locked-workbook',
    )
  })

  it('refuses a sheet that unpacks far beyond its size', async () => {
    expect(await codeOf(rawWorkbook('افراد', row + ' '.repeat(20 * MIB)))).toBe('zip-suspicious')
  })

  it('refuses a small archive that declares more than fifty megabytes', async () => {
    const parts = Array.from({ length: 30 }, (_, index) => ({
      name: `xl/worksheets/s${index}.xml`,
      data: ' '.repeat(99),
      declared: 1.9 * MIB,
    }))
    expect(await codeOf([...rawWorkbook('افراد', row), ...parts])).toBe('zip-suspicious')
    // Fewer of them are judged by what they hold, and these lie.
    expect(await codeOf([...rawWorkbook('افراد', row), ...parts.slice(0, 20)])).toBe('not-workbook')
  })

  it('refuses shared strings that would fill the memory before the first row is read', async () => {
    const data = Array.from({ length: 300_000 }, (_, index) => `<si><t>${(index * 7919) % 1_000_003}</t></si>`).join('')
    expect(data.length).toBeGreaterThan(6 * MIB)
    expect(
      await codeOf(rawWorkbook('افراد', row, [{ name: 'xl/sharedStrings.xml', data: `<sst>${data}</sst>` }])),
    ).toBe('zip-suspicious')
  })

  it('refuses two hundred and one parts, and two parts of one name', async () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ name: `p${index}.xml`, data: '' }))
    expect(await codeOf(many)).toBe('zip-suspicious')
    expect(await codeOf([...rawWorkbook('افراد', row), { name: 'xl/workbook.xml', data: '<workbook/>' }])).toBe(
      'zip-suspicious',
    )
  })

  it('reads no further than the size a lying part declares', async () => {
    const liar = rawWorkbook('افراد', row + ' '.repeat(20 * MIB)).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, declared: 100 } : part,
    )
    expect(await codeOf(liar)).toBe('not-workbook')
    expect(await readProvince(zipOf(liar))).toMatchObject({ ok: false, faults: [{ code: 'not-workbook' }] })
  })

  it('hands out the parts it has judged, whatever another reader would find between them', async () => {
    const parts = rawWorkbook('افراد', row).map(({ name, data }) => ({ name, bytes: Buffer.from(data) }))
    const evil = Buffer.from(row.replace('<v>1', '<v>666'))
    // It lies in the archive under the name of the sheet, and the directory says nothing of it.
    const guard = await guardZip(zipFile([...parts, { name: 'xl/worksheets/sheet1.xml', bytes: evil, unlisted: true }]))
    const bytes = guard.ok ? guard.bytes : new Uint8Array()
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('666')
    expect(Buffer.from(bytes).toString('latin1')).toContain('<v>1')
  })
})

import { describe, expect, it } from 'vitest'
import { judgeFile, judgeFileName } from '#domain/files/allowed-file.ts'
import { docxFile, jpegFile, pdfFile, pngFile, xlsxFile, zipFile } from '../../support/zip-file.ts'

const judged = (name: string, sign: string | null, bytes: Uint8Array): string => {
  const outcome = judgeFile(name, sign, bytes)
  return outcome.ok ? `${outcome.value.kind} ${outcome.value.name}` : outcome.refusal.code
}
const text = (words: string): Uint8Array => Buffer.from(words)

describe('files that are taken (reliability S11)', () => {
  it.each([
    ['report.pdf', 'pdf', pdfFile(), 'pdf report.pdf'],
    ['REPORT.PDF', 'pdf', pdfFile(), 'pdf REPORT.PDF'],
    ['صورت‌جلسه.jpeg', 'jpg', jpegFile(), 'jpg صورت‌جلسه.jpeg'],
    ['scan.png', 'png', pngFile(), 'png scan.png'],
    ['letter.docx', 'docx', docxFile(), 'docx letter.docx'],
    ['letter.docx', 'zip', docxFile(), 'docx letter.docx'],
    ['table.xlsx', 'zip', xlsxFile(), 'xlsx table.xlsx'],
    ['all.zip', 'zip', zipFile([{ name: 'a/report.pdf' }]), 'zip all.zip'],
    ['notes.txt', null, text('یادداشت'), 'txt notes.txt'],
    ['data.csv', null, text('\ufeffالف,ب\n1,2'), 'csv data.csv'],
    ['scan without ending', 'pdf', pdfFile(), 'pdf scan without ending.pdf'],
  ])('are %s as %s', (name, sign, bytes, expected) => {
    expect(judged(name, sign, bytes)).toBe(expected)
  })
})

describe('files that are refused (reliability S11)', () => {
  it.each([
    ['tool.exe', 'exe', text('MZ'), 'file-kind-unknown'],
    ['report.pdf.exe', 'exe', text('MZ'), 'file-kind-unknown'],
    ['report.pdf', 'exe', text('MZ'), 'file-kind-mismatch'],
    ['page.html', null, text('<html>'), 'file-kind-unknown'],
    ['drawing.svg', 'xml', text('<svg>'), 'file-kind-unknown'],
    ['page.txt', null, text(' <!DOCTYPE html><script>'), 'file-text-encoding'],
    ['drawing.txt', null, text('<svg onload=x>'), 'file-text-encoding'],
    ['binary.txt', null, new Uint8Array([1, 2, 3, 0]), 'file-text-encoding'],
    ['windows.csv', null, new Uint8Array([0xc7, 0xe1, 0xdd]), 'file-text-encoding'],
    ['report.txt', 'pdf', pdfFile(), 'file-kind-mismatch'],
    ['scan.jpg', 'png', pngFile(), 'file-kind-mismatch'],
    ['empty-like.pdf', null, text('hello'), 'file-kind-mismatch'],
    ['macro.docm', 'docm', docxFile(), 'file-macro'],
    ['macro.xlsm', 'xlsm', xlsxFile(), 'file-macro'],
    ['hidden.docx', 'docx', docxFile('word/vbaProject.bin'), 'file-macro'],
    ['table.docx', 'xlsx', xlsxFile(), 'file-kind-mismatch'],
    ['old.doc', 'cfb', text('x'), 'file-old-office'],
    ['locked.docx', 'cfb', text('x'), 'file-old-office'],
    ['no ending', null, text('plain'), 'file-kind-unknown'],
    ['broken.zip', 'zip', text('PK\u0003\u0004'), 'file-archive-broken'],
    ['cut.docx', 'zip', docxFile().subarray(0, 60), 'file-archive-broken'],
    ['slip.zip', 'zip', zipFile([{ name: '../../etc/passwd' }]), 'file-archive-unsafe'],
    ['root.zip', 'zip', zipFile([{ name: '/etc/passwd' }]), 'file-archive-unsafe'],
    ['program.zip', 'zip', zipFile([{ name: 'setup.EXE' }]), 'file-archive-unsafe'],
    ['nested.zip', 'zip', zipFile([{ name: 'inner.zip' }]), 'file-archive-unsafe'],
    ['link.zip', 'zip', zipFile([{ name: 'a.pdf', mode: 0o120777 }]), 'file-archive-unsafe'],
    [
      'bomb.zip',
      'zip',
      zipFile([{ name: 'a.txt', packedBytes: 1000, unpackedBytes: 90_000_000 }]),
      'file-archive-unsafe',
    ],
  ])('are %s found to be %s', (name, sign, bytes, code) => {
    expect(judged(name, sign, bytes)).toBe(code)
  })
  it('take an archive of a thousand entries and refuse one more', () => {
    const entries = (count: number) => zipFile(Array.from({ length: count }, (_, i) => ({ name: `${i}.pdf` })))
    expect(judged('many.zip', 'zip', entries(1000))).toBe('zip many.zip')
    expect(judged('many.zip', 'zip', entries(1001))).toBe('file-archive-unsafe')
  })
  it('take two hundred megabytes unpacked and refuse one byte more', () => {
    const of = (unpackedBytes: number) => zipFile([{ name: 'a.pdf', packedBytes: 10_000_000, unpackedBytes }])
    expect(judged('large.zip', 'zip', of(200 * 1024 * 1024))).toBe('zip large.zip')
    expect(judged('large.zip', 'zip', of(200 * 1024 * 1024 + 1))).toBe('file-archive-unsafe')
  })
})

describe('hostile names', () => {
  it.each([
    ['../../etc/report.pdf', 'report.pdf'],
    ['C:\\temp\\report.pdf', 'report.pdf'],
    ['re\u202eport\u0000.pdf', 'report.pdf'],
    ['<b>"report"?.pdf', '_b__report__.pdf'],
  ])('are cleaned: %s', (name, cleaned) => {
    expect(judged(name, 'pdf', pdfFile())).toBe(`pdf ${cleaned}`)
  })
  it('that pretend another ending by direction marks are judged by the true one', () => {
    const outcome = judgeFileName('gpj\u202ecod.exe')
    expect(outcome.ok ? 'taken' : outcome.refusal).toEqual({ code: 'file-kind-unknown', extension: 'exe' })
  })
})

import { deflateSync } from 'node:zlib'
import { docxFile, jpegFile, type Parts, pdfFile, pngFile, xlsxFile, zipFile } from '../../support/zip-file.ts'
import { lockedPdf, newLockedPdf, packedOf, pdfOf, streamOf } from './pdf.ts'

/** Name, bytes, the refusal in words of the code. */
export type Hostile = readonly [name: string, bytes: () => Uint8Array, refusal: string]

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts)
const exe = (): Buffer => join(bytes('MZ\x90\0\x03\0\0\0\x04'), Buffer.alloc(200))
const ole = (words = ''): Buffer =>
  join(Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(words, 'utf16le'), Buffer.alloc(600))
const rels = (type: string, target: string, mode = 'TargetMode="External"'): string =>
  `<?xml version="1.0"?><Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${mode}/></Relationships>`
const word = (body: string): Parts => ({
  'word/document.xml': `<?xml version="1.0"?><w:document><w:body><w:p>${body}</w:p></w:body></w:document>`,
})
const instruction = (...pieces: string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}`
const formula = (text: string): Parts => ({ 'xl/worksheets/sheet1.xml': `<c r="A1"><f>${text}</f></c>` })
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const typed = (type: string): Uint8Array =>
  zipFile([{ name: '[Content_Types].xml', bytes: bytes(`<Types><Override ContentType="${type}"/></Types>`) }])
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024)
const inZip = (name: string, content: Uint8Array): Uint8Array => zipFile([{ name: 'a.pdf' }, { name, bytes: content }])
const pdfWith = (object: string | Uint8Array): Uint8Array => pdfOf(['<< /Type /Pages >>', object])

export const HOSTILE: readonly Hostile[] = [
  // Programs, pages and scripts under any name.
  ['setup.exe', exe, 'file-kind-other program'],
  ['report.pdf.exe', pdfFile, 'file-kind-other program'],
  ['گزارش.pdf', exe, 'file-kind-other program'],
  ['photo.jpg', exe, 'file-kind-other program'],
  ['gpj\u202ecod.exe', exe, 'file-kind-other program'],
  ['notes.txt', exe, 'file-kind-other program'],
  ['no ending', exe, 'file-kind-other program'],
  ['run.pdf', () => bytes('#!/bin/sh\nrm -rf ~\n'), 'file-kind-other program'],
  ['run.docx', () => join(bytes('\x7fELF'), Buffer.alloc(100)), 'file-kind-other program'],
  ['link.pdf', () => join(bytes('L\0\0\0\x01\x14\x02\0'), Buffer.alloc(100)), 'file-kind-other program'],
  ['page.html', () => bytes('<html>'), 'file-kind-other page'],
  ['page.txt', () => bytes(' <!DOCTYPE html><script>'), 'file-kind-other page'],
  ['page.pdf', () => bytes('<html><script>alert(1)</script>%PDF-1.4\n%%EOF'), 'file-kind-other page'],
  ['words.pdf', () => bytes('report\n<html><script>1</script>\n%PDF-1.4\n%%EOF'), 'file-kind-other page'],
  ['drawing.svg', () => bytes('<svg onload="x"/>'), 'file-kind-other page'],
  ['drawing.png', () => bytes('<?xml version="1.0"?><svg onload="x"/>'), 'file-kind-other page'],
  ['wide.txt', () => join(bytes('\xff\xfe'), Buffer.from('<script>x</script>', 'utf16le')), 'file-kind-other page'],
  ['table.xls', () => bytes('<html><table><tr><td>1</td></tr></table>'), 'file-kind-other page'],
  // Other kinds, told by their names.
  ['a.webp', () => join(bytes('RIFF\x20\0\0\0WEBPVP8 '), Buffer.alloc(40)), 'file-kind-other image'],
  ['photo.jpg', () => join(bytes('RIFF\x20\0\0\0WEBPVP8 '), Buffer.alloc(40)), 'file-kind-other image'],
  ['photo.heic', () => join(bytes('\0\0\0\x18ftypheic'), Buffer.alloc(40)), 'file-kind-other image'],
  ['moving.gif', () => join(bytes('GIF89a'), Buffer.alloc(40)), 'file-kind-other image'],
  ['scan.tif', () => join(bytes('II*\0'), Buffer.alloc(40)), 'file-kind-other image'],
  ['film.mp4', () => join(bytes('\0\0\0\x18ftypmp42'), Buffer.alloc(40)), 'file-kind-other media'],
  ['film.pdf', () => join(bytes('\0\0\0\x18ftypisom'), Buffer.alloc(40)), 'file-kind-other media'],
  ['all.rar', () => join(bytes('Rar!\x1a\x07\x01\0'), Buffer.alloc(40)), 'file-kind-other archive'],
  ['all.zip', () => join(bytes("7z\xbc\xaf'\x1c"), Buffer.alloc(40)), 'file-kind-other archive'],
  ['letter.doc', () => bytes('{\\rtf1 letter}'), 'file-kind-other document'],
  ['slides.pptx', () => typed('presentationml.presentation.main+xml'), 'file-kind-other document'],
  [
    'letter.odt',
    () => zipFile([{ name: 'mimetype', bytes: bytes('application/vnd.oasis') }]),
    'file-kind-other document',
  ],
  ['tool.zip', () => inZip('META-INF/MANIFEST.MF', bytes('Manifest-Version: 1.0')), 'file-kind-other program'],
  // Nobody knows what it is, or it is no whole file.
  ['report.pdf', () => bytes('hello'), 'file-kind-mismatch'],
  ['no ending', () => bytes('hello'), 'file-kind-unknown'],
  ['data.bin', () => Buffer.alloc(300, 0x9d), 'file-kind-unknown'],
  ['binary.txt', () => Buffer.from([1, 2, 3, 0]), 'file-text-encoding'],
  ['windows.csv', () => Buffer.from([0xc7, 0xe1, 0xdd]), 'file-text-encoding'],
  ['cut.pdf', () => bytes(`%PDF-1.7\n${'x'.repeat(9000)}`), 'file-broken'],
  ['cut.jpg', () => jpegFile().subarray(0, -3), 'file-broken'],
  ['cut.png', () => pngFile().subarray(0, -20), 'file-broken'],
  ['flat.png', () => pngFile([], 0, 0), 'file-broken'],
  ['cut.docx', () => docxFile().subarray(0, 90), 'file-broken'],
  ['broken.zip', () => bytes('PK\x03\x04'), 'file-broken'],
  ['large.png', () => pngFile([], 30_000, 30_000), 'file-image-large'],
  ['large.jpg', () => jpegFile([], 10_000, 5_001), 'file-image-large'],
  // Two kinds in one.
  ['both.pdf', () => join(pdfOf([]), zipFile([{ name: 'a.exe', bytes: exe() }])), 'file-mixed'],
  ['both.jpg', () => join(jpegFile(), zipFile([{ name: 'a.pdf' }])), 'file-mixed'],
  ['both.gif', () => join(bytes('GIF89a'), zipFile([{ name: 'a.pdf' }])), 'file-mixed'],
  ['inside.png', () => pngFile([['juNk', zipFile([{ name: 'a.pdf' }])]]), 'file-mixed'],
  // Nobody could open it.
  ['locked.pdf', () => lockedPdf('secret', '<< >>'), 'file-locked pdf'],
  ['locked new.pdf', () => newLockedPdf('secret', '<< >>'), 'file-locked pdf'],
  ['other lock.pdf', () => pdfOf(['<< /Filter /Adobe.PubSec /V 4 >>'], '/Encrypt 2 0 R'), 'file-locked pdf'],
  ['password.zip', () => zipFile([{ name: 'a.pdf', flags: 0x801 }]), 'file-locked zip'],
  ['aes.zip', () => zipFile([{ name: 'a.pdf', method: 99, flags: 0x801 }]), 'file-locked zip'],
  ['locked.docx', () => ole('EncryptedPackage'), 'file-locked office'],
  ['old.doc', () => ole('WordDocument'), 'file-old-office'],
  ['old.docx', () => ole(), 'file-old-office'],
  // PDFs that do something.
  ['script.pdf', () => pdfWith(script), 'file-active script'],
  ['written.pdf', () => pdfWith('<< /S /J#61vaScript /#4aS (x) >>'), 'file-active script'],
  ['packed.pdf', () => pdfWith(packedOf(script)), 'file-active script'],
  ['packed written.pdf', () => pdfWith(packedOf('<< /S /#4AavaScript >>')), 'file-active script'],
  [
    'untyped.pdf',
    () => pdfWith(streamOf('/N 1 /First 5 /Filter /FlateDecode', deflateSync(bytes(`10 0 ${script}`)))),
    'file-active script',
  ],
  [
    'hidden.pdf',
    () => pdfWith(streamOf('/Type /ObjStm /N 1 /First 5 /Filter [/ASCIIHexDecode /FlateDecode]', '00>')),
    'file-active hidden',
  ],
  [
    'twice.pdf',
    () => pdfWith(streamOf('/Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode /FlateDecode]', 'x')),
    'file-active hidden',
  ],
  [
    'bomb.pdf',
    () => pdfWith(streamOf('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', deflateSync(zeros(20)))),
    'file-active hidden',
  ],
  ['locked script.pdf', () => lockedPdf('', script), 'file-active script'],
  ['locked new script.pdf', () => newLockedPdf('', script), 'file-active script'],
  ['launch.pdf', () => pdfOf(['<< /OpenAction << /S /Launch /F (cmd.exe) >> >>']), 'file-active launch'],
  ['sends.pdf', () => pdfOf(['<< /S /SubmitForm /F (http://example.org) >>']), 'file-active launch'],
  ['within.pdf', () => pdfOf(['<< /Names << /EmbeddedFiles 3 0 R >> >>']), 'file-active embedded'],
  ['untyped within.pdf', () => pdfOf(['<< /Type /Filespec /EF << /F 9 0 R >> >>']), 'file-active embedded'],
  ['flash.pdf', () => pdfOf(['<< /Subtype /RichMedia >>']), 'file-active embedded'],
  ['form.pdf', () => pdfOf(['<< /AcroForm << /XFA [(x) 9 0 R] >> >>']), 'file-active script'],
  ['share.pdf', () => pdfOf(['<< /S /GoToR /F (\\\\\\\\host\\\\share) >>']), 'file-active link'],
  // Archives.
  ['slip.zip', () => inZip('../../etc/passwd.pdf', pdfFile()), 'file-archive-unsafe'],
  ['back.zip', () => inZip('..\\..\\a.pdf', pdfFile()), 'file-archive-unsafe'],
  ['root.zip', () => inZip('/etc/a.pdf', pdfFile()), 'file-archive-unsafe'],
  ['drive.zip', () => inZip('C:/a.pdf', pdfFile()), 'file-archive-unsafe'],
  ['link.zip', () => zipFile([{ name: 'a.pdf', mode: 0o120777 }]), 'file-archive-unsafe'],
  ['device.zip', () => zipFile([{ name: 'a.pdf', mode: 0o020666 }]), 'file-archive-unsafe'],
  ['twice.zip', () => zipFile([{ name: 'a.pdf' }, { name: 'A.pdf' }]), 'file-archive-unsafe'],
  ['over.zip', () => zipFile([{ name: 'a.pdf' }, { name: 'b.pdf', over: 0 }]), 'file-archive-unsafe'],
  ['two names.zip', () => zipFile([{ name: 'a.pdf', localName: 'a.exe' }]), 'file-archive-unsafe'],
  ['many.zip', () => zipFile(Array.from({ length: 1001 }, (_, i) => ({ name: `${i}.pdf` }))), 'file-archive-unsafe'],
  ['bomb.zip', () => inZip('a.txt', zeros(30)), 'file-archive-unsafe'],
  [
    'sum.zip',
    () => zipFile(Array.from({ length: 20 }, (_, i) => ({ name: `${i}.txt`, bytes: zeros(1.9) }))),
    'file-archive-unsafe',
  ],
  ['lying.zip', () => zipFile([{ name: 'a.txt', bytes: zeros(3), unpackedBytes: 1000 }]), 'file-archive-unsafe'],
  ['short.zip', () => zipFile([{ name: 'a.txt', bytes: bytes('abc'), unpackedBytes: 1000 }]), 'file-archive-unsafe'],
  [
    'more.zip',
    () => zipFile([{ name: 'a.pdf', packedBytes: 3_000_000, unpackedBytes: 201 * 1024 * 1024 }]),
    'file-archive-unsafe',
  ],
  ['packing.zip', () => zipFile([{ name: 'a.pdf', method: 14 }]), 'file-archive-unsafe'],
  ['nested.zip', () => inZip('inner.zip', zipFile([{ name: 'a.pdf' }])), 'file-archive-entry'],
  ['program.zip', () => inZip('setup.EXE', exe()), 'file-archive-entry'],
  ['named.zip', () => inZip('report.pdf', exe()), 'file-archive-entry'],
  [
    'bait.zip',
    () =>
      zipFile([
        { name: '[Content_Types].xml', bytes: bytes('') },
        { name: 'x.bin', bytes: exe() },
      ]),
    'file-archive-entry',
  ],
  [
    'bait.docx',
    () =>
      zipFile([
        { name: '[Content_Types].xml', bytes: bytes('<Types/>') },
        { name: 'x.bin', bytes: exe() },
      ]),
    'file-broken',
  ],
  ['page.zip', () => inZip('index.html', bytes('<html>')), 'file-archive-entry'],
  ['script.zip', () => inZip('a.pdf.js', bytes('x')), 'file-archive-entry'],
  ['macro.zip', () => inZip('a.docx', docxFile({ 'word/vbaProject.bin': ole() })), 'file-archive-entry'],
  ['locked.zip', () => inZip('b.pdf', lockedPdf('secret', '<< >>')), 'file-archive-entry'],
  ['mac.zip', () => inZip('__MACOSX/._a.pdf', exe()), 'file-archive-entry'],
  ['folder.docx', () => zipFile([{ name: 'a.pdf' }]), 'file-kind-mismatch'],
  // Office files.
  ['macro.docm', () => docxFile(), 'file-macro'],
  ['macro.docx', () => docxFile({ 'word/vbaProject.bin': ole() }), 'file-macro'],
  ['sheet4.xlsx', () => xlsxFile({ 'xl/macrosheets/sheet1.xml': '<xm:macrosheet/>' }), 'file-macro'],
  ['typed.docx', () => typed('application/vnd.ms-word.document.macroEnabled.main+xml'), 'file-macro'],
  ['binary.xlsx', () => typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'file-macro'],
  ['object.docx', () => docxFile({ 'word/embeddings/oleObject1.bin': ole() }), 'file-active embedded'],
  ['picture.docx', () => docxFile({ 'word/media/image1.png': ole() }), 'file-active embedded'],
  ['program.docx', () => docxFile({ 'word/media/image1.png': exe() }), 'file-active embedded'],
  ['chunk.docx', () => docxFile({ 'word/part.htm': '<html><script>1</script></html>' }), 'file-active embedded'],
  ['active.xlsx', () => xlsxFile({ 'xl/activeX/activeX1.bin': 'x' }), 'file-active embedded'],
  ['within.xlsx', () => xlsxFile({ 'xl/embeddings/a.zip': zipFile([{ name: 'a.pdf' }]) }), 'file-active embedded'],
  ['chart.docx', () => docxFile({ 'word/embeddings/a.xlsx': xlsxFile({ 'xl/vbaProject.bin': ole() }) }), 'file-macro'],
  [
    'template.docx',
    () => docxFile({ 'word/_rels/settings.xml.rels': rels('attachedTemplate', 'http://example.org/a.dotm') }),
    'file-active link',
  ],
  [
    'image.docx',
    () => docxFile({ 'word/_rels/document.xml.rels': rels('image', 'http://example.org/a.png') }),
    'file-active link',
  ],
  [
    'coded.docx',
    () => docxFile({ 'word/_rels/document.xml.rels': rels('image', 'x', 'TargetMode="&#69;xternal"') }),
    'file-active link',
  ],
  [
    'quoted.docx',
    () => docxFile({ 'word/_rels/document.xml.rels': rels('image', 'a>b', "TargetMode='External'") }),
    'file-active link',
  ],
  [
    'wide.docx',
    () =>
      docxFile({
        'word/_rels/document.xml.rels': Buffer.from(`\ufeff${rels('image', 'http://example.org')}`, 'utf16le'),
      }),
    'file-active link',
  ],
  [
    'script.docx',
    () => docxFile({ 'word/_rels/document.xml.rels': rels('hyperlink', 'javascript:x') }),
    'file-active link',
  ],
  [
    'outside.xlsx',
    () => xlsxFile({ 'xl/externalLinks/_rels/externalLink1.xml.rels': rels('externalLinkPath', 'file:///x') }),
    'file-active link',
  ],
  ['dde.docx', () => docxFile(word(instruction('DDEAUTO c:\\\\cmd.exe "/k calc"'))), 'file-active field'],
  ['pieces.docx', () => docxFile(word(instruction('D', 'DEA', 'UTO cmd'))), 'file-active field'],
  ['simple.docx', () => docxFile(word('<w:fldSimple w:instr="DDE cmd x"/>')), 'file-active field'],
  ['numbers.docx', () => docxFile(word(instruction('QUOTE 68 68 69 65 85'))), 'file-active field'],
  [
    'dde.xlsx',
    () => xlsxFile({ 'xl/externalLinks/externalLink1.xml': '<ddeLink ddeService="cmd"/>' }),
    'file-active field',
  ],
  ['formula.xlsx', () => xlsxFile(formula("cmd|'/c calc'!A0")), 'file-active field'],
  ['formula.csv', () => bytes("name,value\n=cmd|'/c calc'!A0,1\n"), 'file-active field'],
  ['sum.csv', () => bytes('"@SUM(1+1)*cmd|\'/c calc\'!A0"\n'), 'file-active field'],
  [
    'in quotes.docx',
    () =>
      docxFile({ 'word/a.xml.rels': rels('image', 'x" Id=\' TargetMode="Internal"\' z="', 'TargetMode="External"') }),
    'file-active link',
  ],
  ['unclosed.docx', () => docxFile({ 'word/a.rels': '<Relationship "'.repeat(60_000) }), 'file-active hidden'],
  ['codes.pdf', () => pdfOf(['#41'.repeat(200_000)]), 'file-active hidden'],
  ['tables.pdf', () => pdfOf(['/First 1 '.repeat(100_000)]), 'file-active hidden'],
  ['bars.csv', () => bytes(',-,-x a|b!'.repeat(50_000)), 'file-active field'],
  [
    'entity.docx',
    () => docxFile({ 'word/a.xml': '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    'file-active hidden',
  ],
]

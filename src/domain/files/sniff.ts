import { isMarkup, textOfHead } from './plain-text.ts'

/** What bytes are, by their own signs. `zip` stands for all that lies in such an archive, `ole` for old and locked office files. */
export type Sign = 'pdf' | 'jpg' | 'png' | 'zip' | 'ole' | OtherKind

/** Kinds that are known by name and not taken, by what people have to hear of them. */
const OTHER_KINDS = {
  image: ['WebP', 'HEIC', 'AVIF', 'GIF', 'TIFF', 'BMP', 'PSD', 'ICO', 'JXL', 'DjVu'],
  media: ['MP4', 'MOV', 'AVI', 'MKV', 'MP3', 'M4A', 'OGG', 'WAV', 'AMR', 'FLAC', 'FLV', 'WMV'],
  archive: ['RAR', '7z', 'GZ', 'BZ2', 'XZ', 'TAR', 'CAB', 'ISO', 'ZST'],
  program: ['EXE', 'ELF', 'APK', 'JAR', 'CLASS', 'LNK', 'SWF', 'WASM', 'script'],
  page: ['HTML', 'SVG', 'XML', 'MHT'],
  document: ['RTF', 'PPTX', 'ODF', 'Word-template', 'Excel-template', 'PostScript', 'EPUB', 'XPS', 'SQLite'],
} as const
export type OtherGroup = keyof typeof OTHER_KINDS
export type OtherKind = (typeof OTHER_KINDS)[OtherGroup][number]

export const groupOf = (kind: OtherKind): OtherGroup =>
  (Object.keys(OTHER_KINDS) as OtherGroup[]).find((group) =>
    (OTHER_KINDS[group] as readonly string[]).includes(kind),
  ) ?? 'document'

/** Sign, where it stands, and what it says; the first that fits counts. Bytes as latin-1 text. */
const SIGNS: readonly (readonly [sign: string, at: number, kind: Sign])[] = [
  ['\xff\xd8\xff', 0, 'jpg'],
  ['\x89PNG\r\n\x1a\n', 0, 'png'],
  ['PK\x03\x04', 0, 'zip'],
  ['PK\x05\x06', 0, 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'ole'],
  ['GIF8', 0, 'GIF'],
  ['WEBP', 8, 'WebP'],
  ['AVI ', 8, 'AVI'],
  ['WAVE', 8, 'WAV'],
  ['II*\0', 0, 'TIFF'],
  ['MM\0*', 0, 'TIFF'],
  ['8BPS', 0, 'PSD'],
  ['\0\0\x01\0', 0, 'ICO'],
  ['\xff\x0a', 0, 'JXL'],
  ['AT&TFORM', 0, 'DjVu'],
  ['ID3', 0, 'MP3'],
  ['OggS', 0, 'OGG'],
  ['#!AMR', 0, 'AMR'],
  ['fLaC', 0, 'FLAC'],
  ['FLV\x01', 0, 'FLV'],
  ['\x30\x26\xb2\x75', 0, 'WMV'],
  ['\x1aE\xdf\xa3', 0, 'MKV'],
  ['Rar!\x1a\x07', 0, 'RAR'],
  ["7z\xbc\xaf'\x1c", 0, '7z'],
  ['\x1f\x8b', 0, 'GZ'],
  ['BZh', 0, 'BZ2'],
  ['\xfd7zXZ\0', 0, 'XZ'],
  ['\x28\xb5\x2f\xfd', 0, 'ZST'],
  ['ustar', 257, 'TAR'],
  ['MSCF', 0, 'CAB'],
  ['CD001', 0x8001, 'ISO'],
  ['MZ', 0, 'EXE'],
  ['\x7fELF', 0, 'ELF'],
  ['\xca\xfe\xba\xbe', 0, 'CLASS'],
  ['\xcf\xfa\xed\xfe', 0, 'ELF'],
  ['\xce\xfa\xed\xfe', 0, 'ELF'],
  ['dex\n', 0, 'APK'],
  ['L\0\0\0\x01\x14\x02\0', 0, 'LNK'],
  ['FWS', 0, 'SWF'],
  ['CWS', 0, 'SWF'],
  ['ZWS', 0, 'SWF'],
  ['\0asm', 0, 'WASM'],
  ['#!', 0, 'script'],
  ['{\\rt', 0, 'RTF'],
  ['%!PS', 0, 'PostScript'],
  ['\xc5\xd0\xd3\xc6', 0, 'PostScript'],
  ['SQLite format 3\0', 0, 'SQLite'],
]
/** What stands at byte 8 of a container of media, by its beginning. */
const BRANDS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:hei|hev|mif1|msf1)/, 'HEIC'],
  [/^avi[fs]/, 'AVIF'],
  [/^qt/, 'MOV'],
  [/^M4A/, 'M4A'],
  [/^/, 'MP4'],
]
/** Readers of PDF look for its sign so far, and so do we: mail programs and web servers leave lines before it. */
const PDF_WITHIN = 1024

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** What these bytes are, whatever their name says; null when no sign is known: text, for one, has none. */
export const sniff = (bytes: Uint8Array): Sign | null => {
  const head = latin(bytes.subarray(0, PDF_WITHIN + 5))
  const found = SIGNS.find(([sign, at]) => latin(bytes.subarray(at, at + sign.length)) === sign)
  if (found !== undefined) return isChance(found, head) ? null : found[2]
  if (head.slice(4, 8) === 'ftyp') return BRANDS.find(([brand]) => brand.test(head.slice(8, 12)))?.[1] ?? 'MP4'
  const text = textOfHead(bytes.subarray(0, 4096))
  if (text !== null && isMarkup(text)) return markupKind(text)
  const pdfAt = head.indexOf('%PDF-')
  if (pdfAt >= 0 && pdfAt <= PDF_WITHIN) return /<(?:html|script|svg|!doctype|body|iframe)/i.test(head) ? 'HTML' : 'pdf'
  if (head.startsWith('BM') && bytes.length > 26 && head.slice(6, 10) === '\0\0\0\0') return 'BMP'
  if (/^\xff[\xe2-\xfb]/.test(head)) return 'MP3'
  if (/^MIME-Version:/i.test(head)) return 'MHT'
  return null
}

/** Two or three letters with which a text may begin as well: «MZ» is a program when what follows is no text. */
const isChance = ([sign, at]: readonly [string, number, Sign], head: string): boolean =>
  at === 0 && /^(?:MZ|BZh|ID3|.WS|GIF8)$/.test(sign) && head.length > 64 && /^[\t\r\n\x20-\x7e]{64}/.test(head)

const markupKind = (text: string): OtherKind => {
  if (/<svg/i.test(text)) return 'SVG'
  return /^\s*<\?xml/i.test(text) && !/<html/i.test(text) ? 'XML' : 'HTML'
}

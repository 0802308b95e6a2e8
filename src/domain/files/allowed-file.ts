import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { safeFileName } from 'persian-text'
import { isPlainText } from './plain-text.ts'
import { judgeArchive, type ArchiveRefusal } from './zip-directory.ts'

export const FILE_KINDS = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'zip', 'txt', 'csv'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const MIME_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  txt: 'text/plain',
  csv: 'text/csv',
}

const MACRO_OFFICE = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xlsb', 'pptm', 'potm', 'ppsm', 'ppam'])
const OLD_OFFICE = new Set(['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps'])
/** What the signature reader calls archives of all sorts; the directory inside says which one it is. */
const ARCHIVE_SIGNS = new Set(['zip', 'docx', 'xlsx', 'docm', 'xlsm', 'dotx', 'xltx'])

export type FileKindRefusal =
  /** `extension` is `none` when the name has none and the content is not known either. */
  | { code: 'file-kind-unknown'; extension: string }
  | { code: 'file-kind-mismatch'; extension: string }
  | { code: 'file-macro' }
  | { code: 'file-old-office' }
  | { code: 'file-text-encoding' }
  | ArchiveRefusal

export interface AllowedFile {
  kind: FileKind
  /** Cleaned, with an extension that agrees with the content. */
  name: string
  mimeType: string
}

/** What the name alone forbids, so that such a file is not even fetched; null where the name has no extension to go by. */
export const judgeFileName = (rawName: string): Outcome<FileKind | null, FileKindRefusal> => {
  const extension = extensionOf(safeFileName(rawName))
  if (extension === '') return done(null)
  if (MACRO_OFFICE.has(extension)) return refuse('file-macro')
  if (OLD_OFFICE.has(extension)) return refuse('file-old-office')
  const kind = kindOf(extension)
  return kind === null ? refuse('file-kind-unknown', { extension: extension === '' ? 'none' : extension }) : done(kind)
}

/**
 * Whether these bytes may be kept as evidence (reliability S11): name, signature and inner directory have to agree.
 * @param sign what a reader of signatures found in the bytes (`pdf`, `zip`, `exe` …), null when it knows none
 */
export const judgeFile = (
  rawName: string,
  sign: string | null,
  bytes: Uint8Array,
): Outcome<AllowedFile, FileKindRefusal> => {
  const named = judgeFileName(rawName)
  if (!named.ok) return named
  const name = safeFileName(rawName)
  const extension = extensionOf(name)
  if (sign === 'cfb') return refuse('file-old-office')
  const found = contentKind(sign, bytes)
  if (!found.ok) return found
  if (named.value === null) {
    if (found.value === null) return refuse('file-kind-unknown', { extension: extension === '' ? 'none' : extension })
    return done({ kind: found.value, name: `${name}.${found.value}`, mimeType: MIME_TYPES[found.value] })
  }
  const kind = named.value
  if (kind === 'txt' || kind === 'csv') {
    if (sign !== null) return refuse('file-kind-mismatch', { extension })
    if (!isPlainText(bytes)) return refuse('file-text-encoding')
  } else if (found.value !== kind) return refuse('file-kind-mismatch', { extension })
  return done({ kind, name, mimeType: MIME_TYPES[kind] })
}

const contentKind = (sign: string | null, bytes: Uint8Array): Outcome<FileKind | null, FileKindRefusal> => {
  if (sign !== null && ARCHIVE_SIGNS.has(sign)) return judgeArchive(bytes)
  return done(sign === null ? null : kindOf(sign))
}

const kindOf = (extension: string): FileKind | null =>
  FILE_KINDS.find((kind) => kind === (extension === 'jpeg' ? 'jpg' : extension)) ?? null

const extensionOf = (name: string): string => /\.([^.\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''

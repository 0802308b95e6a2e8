import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { safeFileName } from 'persian-text'
import { groupOf, type OtherGroup, type OtherKind } from './sniff.ts'

export const FILE_KINDS = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'zip', 'txt', 'csv'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const MIME_TYPES: Readonly<Record<FileKind, string>> = {
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
/** What a system starts by its name alone, so that no content makes it harmless. */
const STARTED_BY_NAME =
  /^(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vb|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|dll|sys|cpl|lnk|url|jar|apk|sh|py|pyw|php|reg|inf|chm|desktop|app|dmg|iqy|slk|scf|gadget|application|appref-ms|xll|settingcontent-ms|library-ms)$/
const PAGES = /^(?:html?|xhtml|shtml|svgz?|mht|mhtml|xml|xsl)$/
/** Nobody gives another kind such a name by mistake: it is not even fetched. */
const MEDIA = /^(?:mp4|m4v|mov|avi|mkv|webm|3gp|wmv|mp3|m4a|ogg|oga|opus|wav|amr|flac|aac)$/
/** Endings that say a kind; a wrong one is taken off before the right one is put on. */
const ENDINGS =
  /^(?:pdf|jpe?g|jpe|jfif|jif|png|apng|docx?|dotx?|xlsx?|xltx?|pptx?|zip|txt|csv|webp|gif|hei[cf]|avif|tiff?|bmp|rar|7z|rtf|od[tsp])$/

/** More than any honest day brings (S19): forty of the largest files, or the evidence of one agency many times over. */
export const DAY_LIMIT_BYTES = { person: 800 * 1024 * 1024, agency: 2 * 1024 * 1024 * 1024 } as const

export type DayLimitRefusal = { code: 'files-of-day-full'; whose: keyof typeof DAY_LIMIT_BYTES; limitBytes: number }

/** Whether one more file may come after so many bytes in the last 24 hours. */
export function judgeDay(sent: Record<keyof typeof DAY_LIMIT_BYTES, number>): Outcome<null, DayLimitRefusal> {
  for (const whose of ['person', 'agency'] as const)
    if (sent[whose] >= DAY_LIMIT_BYTES[whose])
      return refuse('files-of-day-full', { whose, limitBytes: DAY_LIMIT_BYTES[whose] })
  return done(null)
}

/** What an active file would do by itself when it is opened. */
export type ActivePart = 'script' | 'launch' | 'embedded' | 'link' | 'field' | 'hidden'

export type FileKindRefusal =
  /** `extension` is `none` when the name has none and the content is not known either. */
  | { code: 'file-kind-unknown'; extension: string }
  | { code: 'file-kind-other'; kind: string; group: OtherGroup }
  | { code: 'file-kind-mismatch'; extension: string }
  | { code: 'file-locked'; kind: 'pdf' | 'zip' | 'office' }
  | { code: 'file-active'; part: ActivePart }
  | { code: 'file-macro' }
  | { code: 'file-mixed' }
  | { code: 'file-old-office' }
  | { code: 'file-text-encoding' }
  | { code: 'file-image-large'; megapixels: number; limit: number }
  | { code: 'file-archive-entry'; name: string }
  | { code: 'file-archive-unsafe' }
  | { code: 'file-broken' }

export interface AllowedFile {
  kind: FileKind
  /** Cleaned, with an extension that agrees with the content. */
  name: string
  mimeType: string
}

export const refuseKind = (kind: string, group: OtherGroup): { ok: false; refusal: FileKindRefusal } =>
  refuse('file-kind-other', { kind, group })
export const refuseOther = (kind: OtherKind): { ok: false; refusal: FileKindRefusal } => refuseKind(kind, groupOf(kind))

/** Whether a kept file of this type may be a workbook, or an archive that may have one in it. */
export const mayHoldWorkbook = (mimeType: string): boolean =>
  mimeType === MIME_TYPES.xlsx || mimeType === MIME_TYPES.zip

export const isArchive = (mimeType: string): boolean => mimeType === MIME_TYPES.zip

/** What the name alone forbids, so that such a file is not even fetched. All else is decided by the content. */
export const judgeFileName = (rawName: string): Outcome<{ extension: string }, FileKindRefusal> => {
  const extension = extensionOf(safeFileName(rawName))
  if (MACRO_OFFICE.has(extension)) return refuse('file-macro')
  if (STARTED_BY_NAME.test(extension)) return refuseKind(extension, 'program')
  if (PAGES.test(extension)) return refuseKind(extension, 'page')
  if (MEDIA.test(extension)) return refuseKind(extension, 'media')
  return done({ extension })
}

/** The file under its own name, with the extension put right where it says another kind than the content or none. */
export const named = (rawName: string, kind: FileKind): AllowedFile => {
  const name = safeFileName(rawName)
  const extension = extensionOf(name)
  const stem = ENDINGS.test(extension) ? name.slice(0, -extension.length - 1) : name
  const agrees = extension === kind || (kind === 'jpg' && extension === 'jpeg')
  return { kind, name: agrees ? name : safeFileName(`${stem}.${kind}`), mimeType: MIME_TYPES[kind] }
}

/** Content without a sign that is no text either: the name may say what it should have been. */
export const refuseUnknown = (extension: string): { ok: false; refusal: FileKindRefusal } =>
  FILE_KINDS.some((kind) => kind === extension) || /^(?:jpe?g|jpe|jfif)$/.test(extension)
    ? refuse('file-kind-mismatch', { extension })
    : refuse('file-kind-unknown', { extension: extension === '' ? 'none' : extension })

const extensionOf = (name: string): string => /\.([^.\s]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? ''

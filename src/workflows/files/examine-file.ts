import { setImmediate } from 'node:timers/promises'
import {
  type AllowedFile,
  type FileKind,
  type FileKindRefusal,
  judgeFileName,
  named,
  refuseOther,
  refuseUnknown,
} from '#domain/files/allowed-file.ts'
import { bareImage } from '#domain/files/bare-image.ts'
import { decoderFor, faultOfPiece, type TextFault, type Decoder } from '#domain/files/plain-text.ts'
import { sniff } from '#domain/files/sniff.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { type Budget, examineArchive, holdsArchive, newBudget } from './examine-archive.ts'
import { examinePdf } from './examine-pdf.ts'

type Content = { kind: FileKind; bytes: Uint8Array }

/** What is kept, and so what others will get: its kind, its name and its bytes. */
export type Examined = AllowedFile & { bytes: Uint8Array }

const STEP_BYTES = 256 * 1024
const OVERLAP = 1024
const ENCRYPTED_OFFICE = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Whether these bytes may be kept as evidence, and under which name (reliability S11). The content decides; a name only forbids what a
 * system would start by it. Pictures come back without place and device. Long work is done in steps, so that nobody waits for it.
 */
export async function examineFile(rawName: string, bytes: Uint8Array): Promise<Outcome<Examined, FileKindRefusal>> {
  const content = await examineContent(rawName, bytes, newBudget())
  return content.ok ? done({ ...named(rawName, content.value.kind), bytes: content.value.bytes }) : content
}

/** The same for what is sent and for what lies in an archive. */
export async function examineContent(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
): Promise<Outcome<Content, FileKindRefusal>> {
  const judged = judgeFileName(name)
  if (!judged.ok) return judged
  const { extension } = judged.value
  const sign = sniff(bytes)
  if (sign === null) return examineText(extension, bytes)
  if (sign !== 'zip' && sign !== 'ole' && holdsArchive(bytes)) return refuse('file-mixed')
  if (sign === 'pdf') {
    const shown = await examinePdf(bytes)
    return shown.ok ? done({ kind: sign, bytes }) : shown
  }
  if (sign === 'jpg' || sign === 'png') {
    const bare = bareImage(sign, bytes)
    return bare.ok ? done({ kind: sign, bytes: bare.value }) : bare
  }
  if (sign === 'ole')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_OFFICE)
      ? refuse('file-locked', { kind: 'office' })
      : refuse('file-old-office')
  if (sign !== 'zip') return refuseOther(sign)
  const kind = await examineArchive(bytes, budget, examineContent)
  if (!kind.ok) return kind
  const isBait = kind.value === 'zip' && (extension === 'docx' || extension === 'xlsx')
  return isBait ? refuse('file-kind-mismatch', { extension }) : done({ kind: kind.value, bytes })
}

async function examineText(extension: string, bytes: Uint8Array): Promise<Outcome<Content, FileKindRefusal>> {
  if (extension !== 'txt' && extension !== 'csv') return refuseUnknown(extension)
  const fault = await faultOfText(bytes)
  if (fault === 'encoding') return refuse('file-text-encoding')
  return fault === 'starts-program' ? refuse('file-active', { part: 'field' }) : done({ kind: extension, bytes })
}

async function faultOfText(bytes: Uint8Array): Promise<TextFault | null> {
  const decoder = decoderFor(bytes)
  let tail = ''
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    const text = tail + decoded(decoder, bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES < bytes.length)
    const fault = faultOfPiece(text)
    if (fault !== null) return fault
    tail = text.slice(-OVERLAP)
    await setImmediate()
  }
  return null
}

/** What is no text is told by a sign no text has. */
function decoded(decoder: Decoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return '\0'
  }
}

import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { FileKindRefusal } from './allowed-file.ts'

const PIXEL_LIMIT = 50_000_000
/** The largest pictures of cameras and scanners have some hundreds. */
const PARTS_LIMIT = 20_000
const PNG_SIGN_BYTES = 8
/** Chunks that say how a picture looks; all others (places, texts, times, private ones) are left out. */
const PNG_LOOKS =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/

type Bare = Outcome<Uint8Array, FileKindRefusal>

/**
 * The picture without what it tells of place, time, device and author, and without anything behind its end; its pixels are the same
 * bytes. Refusals: file-broken (cut off, no size), file-image-large.
 */
export const bareImage = (kind: 'jpg' | 'png', bytes: Uint8Array): Bare =>
  kind === 'jpg' ? bareJpeg(bytes) : barePng(bytes)

function barePng(bytes: Uint8Array): Bare {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, PNG_SIGN_BYTES)]
  let size: { width: number; height: number } | null = null
  for (let at = PNG_SIGN_BYTES; at + 12 <= bytes.length && kept.length < PARTS_LIMIT; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (size === null && (name !== 'IHDR' || end !== at + 25)) break
    size ??= { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (PNG_LOOKS.test(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return sized(size, kept, bytes)
    at = end
  }
  return refuse('file-broken')
}

const SEGMENT = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, exif: 0xe1, icc: 0xe2, adobe: 0xee, comment: 0xfe }
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

function bareJpeg(bytes: Uint8Array): Bare {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let seenScan = false
  for (let at = 2; at + 2 <= bytes.length && kept.length < PARTS_LIMIT; ) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff || isAlone(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (marker === SEGMENT.end) {
      if (size === null || !seenScan) break
      kept.push(bytes.subarray(at, at + 2))
      return sized(size, kept, bytes)
    }
    if (at + 4 > bytes.length) break
    let end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) break
    if (isFrame(marker) && end >= at + 9) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === SEGMENT.scan) {
      seenScan = true
      end = endOfScan(bytes, end)
    }
    kept.push(...keptOf(marker, bytes.subarray(at, end)))
    at = end
  }
  return refuse('file-broken')
}

/** Within a scan a marker is followed by zero (a byte of the picture) or is one of the marks of restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker !== 0 && marker !== 0xff && !isAlone(marker)) return at
    at += marker === 0xff ? 1 : 2
    if (bytes[at] !== 0xff) at = bytes.indexOf(0xff, at)
  }
  return bytes.length
}

function keptOf(marker: number, segment: Uint8Array): Uint8Array[] {
  const isOfProgram = marker >= SEGMENT.jfif && marker <= 0xef
  if (!isOfProgram && marker !== SEGMENT.comment) return [segment]
  if (marker === SEGMENT.jfif && begins(segment, 'JFIF\0')) return [segment]
  if (marker === SEGMENT.adobe && begins(segment, 'Adobe')) return [segment]
  if (marker === SEGMENT.icc && begins(segment, 'ICC_PROFILE\0')) return [segment]
  if (marker !== SEGMENT.exif || !begins(segment, 'Exif\0\0')) return []
  const turn = orientationOf(segment.subarray(10))
  return turn === null ? [] : [exifOf(turn)]
}

const begins = (segment: Uint8Array, words: string): boolean =>
  String.fromCharCode(...segment.subarray(4, 4 + words.length)) === words

/** How the picture is to be turned is what makes it readable; null when it stands upright. */
function orientationOf(tiff: Uint8Array): number | null {
  if (tiff.length < 14) return null
  const view = viewOf(tiff)
  const little = tiff[0] === 0x49
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return null
  const count = Math.min(view.getUint16(first, little), 200)
  for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= tiff.length; at += 12) {
    if (view.getUint16(at, little) !== 0x0112) continue
    const turn = view.getUint16(at + 8, little)
    return turn >= 2 && turn <= 8 ? turn : null
  }
  return null
}

/** A segment that tells the turn and nothing else. */
const exifOf = (turn: number): Uint8Array =>
  Uint8Array.from([
    // Marker, length, `Exif`; then a table of one field (0x0112, a number of two bytes) after the head of a TIFF.
    0xff,
    0xe1,
    0,
    34,
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
  ])

function sized({ width, height }: { width: number; height: number }, parts: Uint8Array[], whole: Uint8Array): Bare {
  const pixels = width * height
  if (pixels === 0) return refuse('file-broken')
  if (pixels > PIXEL_LIMIT)
    return refuse('file-image-large', { megapixels: Math.ceil(pixels / 1e6), limit: PIXEL_LIMIT / 1e6 })
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length === whole.length) return done(whole)
  const bare = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bare.set(part, at)
    at += part.length
  }
  return done(bare)
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

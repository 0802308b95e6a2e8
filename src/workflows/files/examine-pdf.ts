import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { ActivePart, FileKindRefusal } from '#domain/files/allowed-file.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { type Unlock, unlockedPdf } from './unlocked-pdf.ts'

const inflated = promisify(inflate)

/** Names of what a PDF does by itself. They are long enough not to stand in a compressed picture by chance. */
const ACTIVE: readonly (readonly [RegExp, ActivePart])[] = [
  [/\/JavaScript(?![A-Za-z0-9])/, 'script'],
  [/\/XFA\s*[[\d]/, 'script'],
  [
    /\/(?:Rendition|JS)\b(?:(?!\/(?:Rendition|JS)\b)[^>]){0,300}\/(?:Rendition|JS)\b|\/OnInstantiate(?![A-Za-z])/,
    'script',
  ],
  [/\/(?:Launch|ImportData|SubmitForm)(?![A-Za-z0-9])/, 'launch'],
  [
    /\/EmbeddedFiles?(?![A-Za-z0-9])|\/EF\s*(?:<<|\d{1,10}\s+\d{1,5}\s+R\b)|\/FileAttachment(?![A-Za-z])|\/RichMedia(?![A-Za-z])|\/GoToE(?![A-Za-z])/,
    'embedded',
  ],
  [/\/(?:OpenAction|AA)\s*<<(?:(?!\/(?:OpenAction|AA)\b|>>)[\s\S]){0,300}?\/(?:URI|GoToR)\b/, 'link'],
  // Of a file elsewhere, in letters, by number or in hex: a share that is asked for with the password of whoever opens it.
  [/\/U?F\s*\((?:\\\\\\\\|\\134\\134|\/\/|(?:https?|ftp|file|smb):)/i, 'link'],
  [/\/U?F\s*<(?:feff)?\s*(?:(?:00)?5c(?:00)?5c|(?:00)?2f(?:00)?2f|687474703|68747470|6674703a|66696c653a)/i, 'link'],
  [/\/URI\s*\(\s*(?:(?:javascript|vbscript|data|mhtml|ms-[a-z-]{2,40}|search-ms):|\\\\\\\\)/i, 'link'],
]
/** What is done when it is opened, said elsewhere; and what is said there that leads out. */
const OPENED = /\/(?:OpenAction|AA)\s+(\d{1,10})\s+\d{1,5}\s+R\b|\/AA\s*<<((?:(?!\/AA\b|>>)[\s\S]){0,300})>>/g
const LEADS_OUT = /\b(\d{1,10})\s+\d{1,5}\s+obj\s*<<(?:(?!obj\b)[\s\S]){0,300}?\/S\s*\/(?:URI|GoToR)\b/g
const REFERENCE = /\b(\d{1,10})\s+\d{1,5}\s+R\b/g
/** Numbers of objects, of which an honest file has few. */
const OPENED_LIMIT = 10_000
/** A table of packed objects, by the name of its type or by where its first object begins. */
const TABLE = /\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)|\/First\s+\d+\b(?!\s+\d+\s+R)/gi
/** Packed by ways no common writer uses, twice, elsewhere, or with a remark that a reader skips and a search does not. */
const HIDES =
  /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|AHx|A85|LZW|RL)\b|\/Predictor\s+(?!1\b)\d|\/FlateDecode[\s\S]*\/FlateDecode|\/Filter\s+\d|\/F\s*[(<]|%/
/** A book of thousands of pages has some thousands. */
const TABLES_LIMIT = 10_000
const CODES_LIMIT = 5000
const DICTIONARY_BYTES = 4096
/** Spaces and remarks between two words of a dictionary are no more than these in honest files. */
const STEP_BYTES = 256 * 1024
const OVERLAP_BYTES = 1024
/** An honest table of objects is hundreds of kilobytes. */
const OBJECTS_LIMIT_BYTES = 16 * 1024 * 1024
const ALL_OBJECTS_LIMIT_BYTES = 100 * 1024 * 1024
/** Readers look for the end so far from the last byte; scanners fill the rest of a page with zeros. */
const END_WITHIN = 4096

/**
 * Whether a PDF only shows: no scripts, no starting of programs, no files within, no password. Names may be written with `#4a` for a letter
 * and objects packed; both are read. Refusals: file-broken (cut off), file-locked, file-active {part}.
 */
export async function examinePdf(bytes: Uint8Array): Promise<Outcome<null, FileKindRefusal>> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = whole.length
  while (end > 0 && (whole[end - 1] ?? 0) <= 0x20) end--
  if (!/%%EOF|startxref/.test(whole.toString('latin1', Math.max(0, end - END_WITHIN), end)))
    return refuse('file-broken')
  let isLocked = false
  const tables = new Set<number>()
  const opened = new Opened()
  for (let at = 0; at < end; at += STEP_BYTES) {
    const from = Math.max(0, at - OVERLAP_BYTES)
    const raw = whole.toString('latin1', from, at + STEP_BYTES)
    const text = plain(raw)
    const part = activePartOf(text)
    if (text === null || part !== null) return refuse('file-active', { part: part ?? 'hidden' })
    if (!opened.read(text)) return refuse('file-active', { part: 'hidden' })
    isLocked ||= /\/Encrypt(?:\s+\d+\s+\d+\s+R|\s*<<)/.test(text)
    for (const { index } of raw.matchAll(TABLE)) tables.add(from + index)
    if (tables.size > TABLES_LIMIT) return refuse('file-active', { part: 'hidden' })
    await setImmediate()
  }
  const unlock = isLocked ? unlockedPdf(whole) : (_object: number, _generation: number, body: Buffer) => body
  if (unlock === null) return refuse('file-locked', { kind: 'pdf' })
  const part = (await activePartOfObjects(whole, tables, unlock, opened)) ?? (opened.leadsOut() ? 'link' : null)
  return part === null ? done(null) : refuse('file-active', { part })
}

/** Objects packed together are unpacked and read like the others, and none may be packed in a way that hides it. */
async function activePartOfObjects(
  whole: Buffer,
  tables: Iterable<number>,
  unlock: Unlock,
  opened: Opened,
): Promise<ActivePart | null> {
  const read = new Set<number>()
  let total = 0
  let seen = 0
  for (const table of tables) {
    const packed = packedAt(whole, table)
    if (++seen % 100 === 0) await setImmediate()
    if (packed === null) continue
    if (packed === 'hidden') return 'hidden'
    if (read.has(packed.from)) continue
    read.add(packed.from)
    const { dictionary, object, generation, from } = packed
    const end = whole.indexOf('endstream', from)
    const text = await unpackedText(
      unlock(object, generation, whole.subarray(from, end < 0 ? whole.length : end)),
      dictionary,
    )
    if (text === null || (total += text.length) > ALL_OBJECTS_LIMIT_BYTES) return 'hidden'
    const objects = plain(text)
    const part = activePartOf(objects)
    if (part !== null) return part
    if (objects === null || !opened.read(asObjects(objects, dictionary))) return 'hidden'
  }
  return null
}

/** Packed objects under their numbers, as they stand outside of a table. */
function asObjects(text: string, dictionary: string): string {
  const first = Number(/\/First\s+(\d{1,10})/.exec(dictionary)?.[1] ?? 0)
  const numbers = (text.slice(0, first).match(/\d{1,10}/g) ?? []).map(Number)
  const places = numbers.flatMap((at, i) => (i % 2 === 1 ? [{ object: numbers[i - 1] ?? 0, at: first + at }] : []))
  return places.map(({ object, at }, i) => `${object} 0 obj ${text.slice(at, places[i + 1]?.at)}`).join('\n')
}

/** Whether what a file does when it is opened leads out of it, where the two are said in different places. */
class Opened {
  readonly #opened = new Set<string>()
  readonly #out = new Set<string>()

  /** @returns whether there are no more than an honest file has */
  read(text: string): boolean {
    for (const [, one, several = ''] of text.matchAll(OPENED)) {
      if (one !== undefined) this.#opened.add(one)
      for (const [, each = ''] of several.matchAll(REFERENCE)) this.#opened.add(each)
    }
    for (const [, object = ''] of text.matchAll(LEADS_OUT)) this.#out.add(object)
    return this.#opened.size <= OPENED_LIMIT
  }

  leadsOut(): boolean {
    return [...this.#opened].some((object) => this.#out.has(object))
  }
}

/** The stream whose dictionary has this place in it; null when it is no stream's. */
function packedAt(
  whole: Buffer,
  at: number,
): { dictionary: string; object: number; generation: number; from: number } | 'hidden' | null {
  const before = whole.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at)
  const start = [...before.matchAll(/(\d{1,10})\s+(\d{1,5})\s+obj\b/g)].at(-1)
  const behind = whole.toString('latin1', at, at + DICTIONARY_BYTES)
  const stream = /^(?:(?!endobj)[\s\S])*?>>\s*stream(?:\r\n|\n|\r)/.exec(behind)
  if (stream === null)
    return /^(?:(?!stream)[\s\S])*?endobj/.test(behind) || behind.startsWith('/First') ? null : 'hidden'
  if (start === undefined) return 'hidden'
  const dictionary = plain(before.slice(start.index) + stream[0])
  const [, object, generation] = start
  if (dictionary === null || HIDES.test(dictionary)) return 'hidden'
  return { dictionary, object: Number(object), generation: Number(generation), from: at + stream[0].length }
}

async function unpackedText(body: Buffer, dictionary: string): Promise<string | null> {
  if (!/\/Fl(?:ateDecode)?\b/.test(dictionary)) return body.toString('latin1')
  try {
    return (await inflated(body, { maxOutputLength: OBJECTS_LIMIT_BYTES })).toString('latin1')
  } catch {
    return null
  }
}

/** Names as they are read. Null when more letters are written by number than any writer does. */
function plain(text: string): string | null {
  if (!text.includes('#')) return text
  let count = 0
  const read = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => {
    count++
    return String.fromCharCode(Number.parseInt(code, 16))
  })
  return count > CODES_LIMIT ? null : read
}

function activePartOf(text: string | null): ActivePart | null {
  if (text === null) return 'hidden'
  // What is far from its name only by blanks is near it for a reader.
  const close = /\/(?:OpenAction|AA|Rendition|JS)\b/.test(text) ? text.replace(/\s{2,}/g, ' ') : text
  return ACTIVE.find(([sign]) => sign.test(close))?.[1] ?? null
}

import { wayOf } from 'persian-text'
import { isPinLike, pinDigits } from '#domain/people/pin.ts'
import { sha256 } from '#shared/ids.ts'
import { closed, opened } from '#shared/secrets.ts'
import { readConversation } from '#storage/conversations.ts'
import type { Database } from '#storage/database.ts'
import { personOf, pinAskedOf } from '#storage/people/people.ts'
import { pinOf } from '#storage/people/pins.ts'
import { startCodeByHash } from '#storage/people/start-codes.ts'
import type { Tools } from '../tools.ts'

/** Stands before what is kept in place of a secret. No text: whoever sends it sends nothing, for it is taken out of what comes in. */
export const SEAL = '\uFDD0'
/** The same before words that are closed, not hashed. */
export const CLOSED = '\uFDD1'
/** Stands for digits that look like the PIN of their writer, though nobody had asked for it: what they were is kept nowhere. */
export const UNASKED = '\uFDD2'
const MARKS = /[\uFDD0-\uFDD2]/g

/** Copied out of a message, a code may bring direction marks along, and messengers exchange the low line for its wide form. */
const bareCode = (written: string): string => written.normalize('NFKC').replace(/[\p{Cf}\s]/gu, '')

/** The hash of a code as somebody has written it, or as the inbox has kept it. */
export const codeHash = (written: string): string =>
  written.startsWith(SEAL) ? written.slice(SEAL.length) : sha256(bareCode(written))

const CODE = /(?<![\w-])(?:[\w\-\uFF0D-\uFF5A]\p{Cf}*){21}[\w\-\uFF0D-\uFF5A](?![\w-])/gu
/** What messengers name their own things by. */
const OPAQUE = new Set(['id', 'data', 'file_id', 'file_unique_id'])

type Rewrite = (text: string) => string

const rewritten = (payload: string, rewrite: Rewrite): unknown =>
  JSON.parse(payload, (key, value: unknown) => (typeof value === 'string' && !OPAQUE.has(key) ? rewrite(value) : value))

/**
 * Before an update is written: wherever a start code of ours stands in it, also in the message that a button hangs on, its hash stands
 * from then on, with a seal that nobody can send (reliability S6: no table holds a code that can be used).
 */
export async function sealCodes({ db }: Tools, payload: string): Promise<string> {
  const hashes = new Map<string, string>()
  rewritten(payload, (text) => {
    for (const [written] of text.matchAll(CODE)) hashes.set(written, codeHash(written))
    return text
  })
  for (const [written, hash] of hashes) if ((await startCodeByHash(db, hash)) === null) hashes.delete(written)
  if (hashes.size === 0 && payload.search(MARKS) < 0) return payload
  const sealed = (written: string): string => (hashes.has(written) ? SEAL + (hashes.get(written) ?? '') : written)
  return JSON.stringify(rewritten(payload, (text) => text.replace(MARKS, '').replace(CODE, sealed)))
}

/**
 * While a PIN is asked for, what is written is kept so that only this process can read it (reliability S16): six digits that the
 * database held, in whichever way, would be guessed. A correction of what may have been the PIN is closed as well.
 */
export async function sealPin({ db, platform }: Tools, chatKey: string | null, payload: string): Promise<string> {
  if (chatKey === null) return payload
  const asked = await pinAskedOf(db, platform, chatKey)
  const update = JSON.parse(payload) as Record<string, { text?: unknown; caption?: unknown } | undefined>
  const said = update['message'] ?? update['edited_message']
  if (asked?.isOpen !== true && said !== undefined && (await isUnasked(db, platform, chatKey, said.text))) {
    said.text = UNASKED
    return JSON.stringify(update)
  }
  if (asked === null) return payload
  const message = asked.isOpen ? (update['message'] ?? update['edited_message']) : update['edited_message']
  const isSecret = (words: string): boolean => (asked.isOpen ? !isWay(words) : isPinLike(words))
  for (const part of ['text', 'caption'] as const) {
    const words = message?.[part]
    if (message !== undefined && typeof words === 'string' && isSecret(words)) message[part] = CLOSED + closed(words)
  }
  return JSON.stringify(update)
}

const PHONE = /^0?9\d{9}$/

/** Digits like a PIN, outside every dialogue, by somebody who has one. A telephone number is looked for more often than it is a PIN. */
async function isUnasked(db: Database, platform: string, userId: string, words: unknown): Promise<boolean> {
  if (typeof words !== 'string' || !isPinLike(words) || PHONE.test(pinDigits(words))) return false
  if ((await readConversation(db, `${platform}:${userId}`)) !== undefined) return false
  const personId = await personOf(db, platform, userId)
  return personId !== null && (await pinOf(db, personId)) !== null
}

/** Out of a question, and into another one. */
const isWay = (words: string): boolean => wayOf(words) !== null || /^[/／]/.test(words.trim())

/** What was written; null: before the last start, so that nobody can read it. */
export const unsealed = (written: string): string | null =>
  written.startsWith(CLOSED) ? opened(written.slice(CLOSED.length)) : written

import { sha256 } from '#shared/ids.ts'
import { startCodeByHash } from '#storage/people/start-codes.ts'
import type { Tools } from '../tools.ts'

/** Stands before what is kept in place of a secret. No text: whoever sends it sends nothing, for it is taken out of what comes in. */
export const SEAL = '\uFDD0'

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
  if (hashes.size === 0 && !payload.includes(SEAL)) return payload
  const sealed = (written: string): string => (hashes.has(written) ? SEAL + (hashes.get(written) ?? '') : written)
  return JSON.stringify(rewritten(payload, (text) => text.replaceAll(SEAL, '').replace(CODE, sealed)))
}

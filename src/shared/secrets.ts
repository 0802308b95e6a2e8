import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Ends with the process: what it has closed is opened by nobody who finds it later. */
const PROCESS_KEY = randomBytes(32)
const IV_BYTES = 12
const TAG_BYTES = 16

/** A text that only this very process can read. */
export function closed(text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', PROCESS_KEY, iv)
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString('base64url')
}

/** Null: an earlier process has closed it. */
export function opened(secret: string): string | null {
  const bytes = Buffer.from(secret, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', PROCESS_KEY, bytes.subarray(0, IV_BYTES))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

const HASH_BYTES = 32

const stretched = (text: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(text, salt, HASH_BYTES, (error, hash) => (error === null ? resolve(hash) : reject(error)))
  })

/** A slow salted hash, for what is short enough to be guessed. */
export async function slowHash(text: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await stretched(text, salt)).toString('base64url')}`
}

export async function isSlowHashOf(hash: string, text: string): Promise<boolean> {
  const [salt = '', expected = ''] = hash.split('.')
  return timingSafeEqual(await stretched(text, Buffer.from(salt, 'base64url')), Buffer.from(expected, 'base64url'))
}

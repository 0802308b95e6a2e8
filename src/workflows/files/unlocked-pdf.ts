import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

/** The bytes of a stream as they were before they were locked, by the number of its object. */
export type Unlock = (object: number, generation: number, bytes: Buffer) => Buffer

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/**
 * How the packed objects of a PDF are read that is locked against changes but opens without a password (ISO 32000-2, 7.6): the empty
 * password is tried as a reader tries it. Null: it asks for a password, or locks in a way we do not know.
 */
export function unlockedPdf(whole: Buffer): Unlock | null {
  const lock = lockOf(whole)
  if (lock === null) return null
  const key = lock.revision >= 5 ? keyOfNew(lock) : keyOfOld(lock)
  if (key === null) return null
  return (object, generation, bytes) => {
    if (lock.isPlain) return bytes
    const own = lock.revision >= 5 ? key : keyOfObject(key, object, generation, lock.isAes)
    return lock.isAes ? aesOf(own, bytes) : rc4(own, bytes)
  }
}

interface Lock {
  revision: number
  keyBytes: number
  permissions: number
  owner: Buffer
  user: Buffer
  userKey: Buffer
  id: Buffer
  isAes: boolean
  isPlain: boolean
  keepsMetadata: boolean
}

function lockOf(whole: Buffer): Lock | null {
  const text = whole.toString('latin1')
  const reference = /\/Encrypt\s+(\d+)\s+(\d+)\s+R/.exec(text)
  const start =
    reference === null
      ? text.search(/\/Encrypt\s*<</)
      : text.search(new RegExp(`(?:^|[\\s>])${reference[1]}\\s+${reference[2]}\\s+obj\\b`))
  if (start < 0) return null
  const dictionary = text.slice(start, start + 4096).split('endobj')[0] ?? ''
  const number = (name: string): number => Number(new RegExp(`/${name}\\s+(-?\\d+)`).exec(dictionary)?.[1] ?? 0)
  if (!/\/Filter\s*\/Standard\b/.test(dictionary)) return null
  const version = number('V')
  const method = /\/StmF\s*\/Identity/.test(dictionary) ? 'Identity' : (/\/CFM\s*\/(\w+)/.exec(dictionary)?.[1] ?? 'V2')
  return {
    revision: number('R'),
    keyBytes: version === 1 ? 5 : version >= 4 ? 16 : (number('Length') || 40) / 8,
    permissions: number('P'),
    owner: stringAfter(dictionary, 'O'),
    user: stringAfter(dictionary, 'U'),
    userKey: stringAfter(dictionary, 'UE'),
    id: stringAfter(text.slice(Math.max(0, text.search(/\/ID\s*\[/))), 'ID'),
    isAes: method.startsWith('AES'),
    isPlain: version >= 4 && (method === 'Identity' || method === 'None'),
    keepsMetadata: !/\/EncryptMetadata\s+false/.test(dictionary),
  }
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The string behind a name, written in brackets of either sort. */
function stringAfter(text: string, name: string): Buffer {
  const at = new RegExp(`/${name}\\s*\\[?\\s*(?=[(<][^<])`).exec(text)
  if (at === null) return Buffer.alloc(0)
  const rest = text.slice(at.index + at[0].length, at.index + at[0].length + 1024)
  if (rest.startsWith('<')) return Buffer.from(rest.slice(1, rest.indexOf('>')).replace(/\s/g, ''), 'hex')
  let value = ''
  let depth = 1
  for (let i = 1; i < rest.length; i++) {
    const sign = rest[i] ?? ''
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(rest.slice(i + 1))?.[0]
      const next = rest[i + 1] ?? ''
      value += octal === undefined ? (ESCAPED[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8) % 256)
      i += octal?.length ?? 1
      continue
    }
    if (sign === '(') depth++
    if (sign === ')' && --depth === 0) break
    value += sign
  }
  return Buffer.from(value, 'latin1')
}

const md5 = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest()
const sha = (bits: number, ...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash(`sha${bits}`)).digest()

/** Revisions 2 to 4. */
function keyOfOld({ revision, keyBytes, permissions, owner, user, id, keepsMetadata }: Lock): Buffer | null {
  if (revision < 2 || keyBytes < 5 || keyBytes > 16) return null
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(permissions | 0)
  const more = revision >= 4 && !keepsMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  let key = md5(PAD, owner.subarray(0, 32), bits, id, more).subarray(0, keyBytes)
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key).subarray(0, keyBytes)
  if (revision === 2) return rc4(key, PAD).equals(user.subarray(0, 32)) ? key : null
  let mark = md5(PAD, id)
  for (let i = 0; i < 20; i++) mark = rc4(Buffer.from(key.map((byte) => byte ^ i)), mark)
  return mark.equals(user.subarray(0, 16)) ? key : null
}

/** Revisions 5 and 6: 32 bytes of check, 8 of salt for it, 8 of salt for the key. */
function keyOfNew({ revision, user, userKey }: Lock): Buffer | null {
  if (user.length < 48 || userKey.length < 32) return null
  const hashed = (salt: Buffer): Buffer => (revision === 5 ? sha(256, salt) : hardened(salt))
  if (!hashed(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null
  const decipher = createDecipheriv('aes-256-cbc', hashed(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(
    false,
  )
  return decipher.update(userKey.subarray(0, 32))
}

/** Algorithm 2.B for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key = sha(256, salt)
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = cipher.update(block)
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = sha([256, 384, 512][rest] ?? 256, mixed)
    last = mixed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

function keyOfObject(key: Buffer, object: number, generation: number, isAes: boolean): Buffer {
  const own = Buffer.from([object, object >> 8, object >> 16, generation, generation >> 8])
  return md5(key, own, Buffer.from(isAes ? 'sAlT' : '')).subarray(0, Math.min(16, key.length + 5))
}

function aesOf(key: Buffer, bytes: Buffer): Buffer {
  const whole = bytes.subarray(16, 16 + Math.floor((bytes.length - 16) / 16) * 16)
  if (whole.length <= 0) return Buffer.alloc(0)
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16))
  return decipher.setAutoPadding(false).update(whole)
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (a: number, b: number): void => {
    const one = box[a] ?? 0
    box[a] = box[b] ?? 0
    box[b] = one
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + (box[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0)
    }),
  )
}

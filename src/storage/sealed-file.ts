import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, open, rm, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

const MAGIC = Buffer.from('tahavol-sealed-1')
const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [44, 12, 16]
const HEAD_BYTES = MAGIC.length + KEY_BYTES + IV_BYTES

export type KeyRefusal = { code: 'seal-key-invalid' }
export type SealRefusal = KeyRefusal | { code: 'seal-not-opened' }

const der = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

/** One key for one file: whoever has the private key, or made the file, can reckon it, nobody else. */
function keyOf(own: KeyObject, other: KeyObject, ephemeral: Buffer, recipient: Buffer): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other })
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), 'tahavol backup', 32))
}

function x25519(make: () => KeyObject): KeyObject | null {
  try {
    const key = make()
    return key.asymmetricKeyType === 'x25519' ? key : null
  } catch {
    return null
  }
}

export const isSealKey = (pem: string): boolean => x25519(() => createPublicKey(pem)) !== null

/** Encrypts a file to an X25519 public key (PEM): AES-256-GCM under a key that is made for this file alone. */
export async function sealFile(
  source: AsyncIterable<Uint8Array>,
  target: string,
  pem: string,
): Promise<Outcome<null, KeyRefusal>> {
  const recipient = x25519(() => createPublicKey(pem))
  if (recipient === null) return refuse('seal-key-invalid')
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const iv = randomBytes(IV_BYTES)
  const key = keyOf(privateKey, recipient, der(publicKey), der(recipient))
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  await writeFile(target, Buffer.concat([MAGIC, der(publicKey), iv]), { mode: 0o600 })
  await pipeline(source, cipher, createWriteStream(target, { flags: 'a' }))
  await appendFile(target, cipher.getAuthTag(), { flush: true })
  return done(null)
}

export async function isSealed(file: string): Promise<boolean> {
  return (await bytesAt(file, 0, MAGIC.length)).equals(MAGIC)
}

/** Decrypts it again; of a file that was changed nothing is left behind. */
export async function openSealed(source: string, target: string, pem: string): Promise<Outcome<null, SealRefusal>> {
  const own = x25519(() => createPrivateKey(pem))
  if (own === null) return refuse('seal-key-invalid')
  const head = await bytesAt(source, 0, HEAD_BYTES)
  const { size } = await stat(source)
  if (size < HEAD_BYTES + TAG_BYTES) return refuse('seal-not-opened')
  const ephemeral = head.subarray(MAGIC.length, MAGIC.length + KEY_BYTES)
  try {
    const other = createPublicKey({ key: ephemeral, format: 'der', type: 'spki' })
    const key = keyOf(own, other, ephemeral, der(createPublicKey(own)))
    const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(MAGIC.length + KEY_BYTES))
    decipher.setAuthTag(await bytesAt(source, size - TAG_BYTES, TAG_BYTES))
    const sealed = createReadStream(source, { start: HEAD_BYTES, end: size - TAG_BYTES - 1 })
    await pipeline(sealed, decipher, createWriteStream(target, { mode: 0o600 }))
    return done(null)
  } catch {
    await rm(target, { force: true })
    return refuse('seal-not-opened')
  }
}

async function bytesAt(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

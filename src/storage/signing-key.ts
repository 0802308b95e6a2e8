import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Of the province, outside the database: what bears its signature can be checked years later without this program. */
const keyFile = (dataDir: string): string => path.join(dataDir, 'signing.key')

/** Made when it is wanted for the first time; two that want it at once find the same. */
async function signingKey(dataDir: string): Promise<KeyObject> {
  const file = keyFile(dataDir)
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return createPrivateKey(kept)
  const { privateKey } = generateKeyPairSync('ed25519')
  const out = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null
    throw error
  })
  if (out === null) return signingKey(dataDir)
  try {
    await out.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }))
    await out.sync()
  } finally {
    await out.close()
  }
  return privateKey
}

/** `signature`: Ed25519 over the bytes of the text, base64; `publicKey`: PEM, what it is checked with. */
export interface Signed {
  signature: string
  publicKey: string
}

export async function signed(dataDir: string, text: string): Promise<Signed> {
  const key = await signingKey(dataDir)
  return { signature: sign(null, Buffer.from(text), key).toString('base64'), publicKey: publicPart(key) }
}

export const publicSigningKey = async (dataDir: string): Promise<string> => publicPart(await signingKey(dataDir))

const publicPart = (key: KeyObject): string => String(createPublicKey(key).export({ format: 'pem', type: 'spki' }))

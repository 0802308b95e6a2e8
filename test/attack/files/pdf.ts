import { createCipheriv, createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** A PDF of these objects, as a writer leaves it; offsets are not what is tested here. */
export const pdfOf = (objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', 'latin1'),
    ...objects.flatMap((object, i) => [
      Buffer.from(`${i + 2} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 2} ${trailer} >>\nstartxref\n9\n%%EOF\n`, 'latin1'),
  ])

export const streamOf = (dictionary: string, body: Uint8Array | string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${body.length} >>\nstream\n`, 'latin1'),
    Buffer.from(body),
    Buffer.from('\nendstream'),
  ])

/** Objects packed together. */
export const packedOf = (
  objects: string,
  more = '',
  pack = (bytes: Buffer): Uint8Array => deflateSync(bytes),
): Buffer => streamOf(`/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode ${more}`, pack(Buffer.from(`10 0 ${objects}`)))

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest()
const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number): number => s[i & 255] ?? 0
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    ;[s[i], s[j]] = [at(j), at(i)]
  }
  let [i, j] = [0, 0]
  return Buffer.from(bytes).map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    ;[s[i], s[j]] = [at(j), at(i)]
    return byte ^ at(at(i) + at(j))
  }) as Buffer
}

const ID = Buffer.alloc(16, 7)

/** A PDF locked as revision 3 does it, with these objects packed; an empty password locks against changes alone. */
export function lockedPdf(password: string, objects: string): Uint8Array {
  const padded = (word: string): Buffer => Buffer.concat([Buffer.from(word), PAD]).subarray(0, 32)
  const owner = Buffer.alloc(32, 9)
  const bits = Buffer.alloc(4)
  bits.writeInt32LE(-1340)
  let key = md5(Buffer.concat([padded(password), owner, bits, ID]))
  for (let i = 0; i < 50; i++) key = md5(key)
  let mark = md5(Buffer.concat([PAD, ID]))
  for (let i = 0; i < 20; i++)
    mark = rc4(
      key.map((byte) => byte ^ i),
      mark,
    )
  const user = Buffer.concat([mark, Buffer.alloc(16)])
  const own = md5(Buffer.concat([key, Buffer.from([2, 0, 0, 0, 0])]))
  return pdfOf(
    [
      packedOf(objects, '', (bytes) => rc4(own, deflateSync(bytes))),
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -1340 /O ${hex(owner)} /U ${hex(user)} >>`,
    ],
    `/Encrypt 3 0 R /ID [${hex(ID)}${hex(ID)}]`,
  )
}

/** Revision 5: hashes of the password with two salts, and the key of the file behind the second. */
export function newLockedPdf(password: string, objects: string): Uint8Array {
  const sha = (salt: Buffer): Buffer => createHash('sha256').update(password).update(salt).digest()
  const [check, salt, key, iv] = [Buffer.alloc(8, 1), Buffer.alloc(8, 2), Buffer.alloc(32, 3), Buffer.alloc(16, 4)]
  const user = Buffer.concat([sha(check), check, salt])
  const userKey = createCipheriv('aes-256-cbc', sha(salt), Buffer.alloc(16)).setAutoPadding(false).update(key)
  const lock = (bytes: Buffer): Buffer => {
    const cipher = createCipheriv('aes-256-cbc', key, iv)
    return Buffer.concat([iv, cipher.update(deflateSync(bytes)), cipher.final()])
  }
  return pdfOf(
    [
      packedOf(objects, '', lock),
      `<< /Filter /Standard /V 5 /R 5 /Length 256 /P -1340 /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /O ${hex(Buffer.alloc(48))} /U ${hex(user)} /UE ${hex(userKey)} >>`,
    ],
    `/Encrypt 3 0 R /ID [${hex(ID)}${hex(ID)}]`,
  )
}

import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { program } from '../support/product-process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tahavol-private-'))
})
const at = (name: string): string => path.join(folder, name)

/** The command runs in another folder, whose `.env` it reads. */
const fromHere = (part: string): string =>
  part === 'tsx' ? path.resolve('node_modules/tsx/dist/loader.mjs') : part.startsWith('-') ? part : path.resolve(part)

/** In a shell whose files everybody may read. */
const tahavol = (...args: string[]): Promise<{ status: number; errors: string; out: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: `file:${at('data/tahavol.db')}`, DATA_DIR: at('data') }
    const command = [process.execPath, ...program('cli/main').map(fromHere), ...args]
      .map((part) => `'${part}'`)
      .join(' ')
    execFile('/bin/sh', ['-c', `umask 022; ${command}`], { env, cwd: folder }, (error, out, errors) =>
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), out, errors }),
    )
  })

const modes = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const mode = statSync(file).mode & 0o077
    return mode === 0 ? [] : [`${file} ${mode.toString(8)}`]
  })

describe('what the product leaves on the disk', () => {
  it('is for its own account alone: database, key, folders, backup, export, template', async () => {
    expect((await tahavol('backup', at('full'))).errors).toBe('')
    expect((await tahavol('template', at('empty.xlsx'))).status).toBe(0)
    expect((await tahavol('export', 'audit', at('log.jsonl'))).status).toBe(0)
    expect(readdirSync(at('data'))).toContain('audit.key')
    expect(modes()).toEqual([])
  })

  it('refuses a readable .env with a token, says the chmod, and takes it closed or without secrets', async () => {
    writeFileSync(at('.env'), 'BOT_TOKEN=\nLOG_LEVEL=warn\n')
    chmodSync(at('.env'), 0o644)
    expect((await tahavol('verify')).status).toBe(0)
    writeFileSync(at('.env'), 'BOT_TOKEN=1:abc\n')
    const refused = await tahavol('verify')
    expect([refused.status, refused.errors.trim().split('\n').length]).toEqual([1, 1])
    expect(refused.errors).toContain('chmod 600 .env')
    expect(refused.errors).not.toContain('1:abc')
    chmodSync(at('.env'), 0o600)
    expect((await tahavol('verify')).errors).not.toContain('chmod')
  })

  it('keeps a backup encrypted to a public key, and opens it by the private one alone', {
    timeout: 120_000,
  }, async () => {
    const pems = () =>
      generateKeyPairSync('x25519', {
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      })
    const [mine, other] = [pems(), pems()]
    writeFileSync(at('public.pem'), mine.publicKey)
    writeFileSync(at('private.pem'), mine.privateKey)
    writeFileSync(at('other.pem'), other.privateKey)
    expect((await tahavol('backup', at('sealed'), '--to', at('public.pem'))).errors).toBe('')
    expect(readFileSync(at('sealed')).includes('SQLite format 3')).toBe(false)
    expect(readdirSync(folder)).not.toContain('sealed.plain')
    expect((await tahavol('backup', at('none'), '--to', at('private.txt'))).status).toBe(1)
    expect(readdirSync(folder)).not.toContain('none')
    expect((await tahavol('restore', at('sealed'))).errors).toContain('--key')
    expect((await tahavol('restore', at('sealed'), '--key', at('other.pem'))).errors).toContain('does not open')
    expect((await tahavol('restore', at('sealed'), '--key', at('public.pem'))).errors).toContain('no X25519 key')
    expect((await tahavol('restore', at('sealed'), '--key', at('private.pem'))).out).toContain('Restored')
    const changed = readFileSync(at('sealed'))
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1
    writeFileSync(at('changed'), changed)
    expect((await tahavol('restore', at('changed'), '--key', at('private.pem'))).errors).toContain('does not open')
    expect(readdirSync(at('data'))).not.toContain('tahavol.db.opened')
  })
})

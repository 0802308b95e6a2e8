import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

export type FileKind = 'photo' | 'document' | 'video' | 'animation' | 'audio' | 'voice' | 'video_note' | 'sticker'

export interface StoredFile {
  fileId: string
  uniqueId: string
  kind: FileKind
  name: string
  mimeType: string
  size: number
  /** As getFile tells it: `documents/file_12.pdf`. */
  path: string
  hash: string
  width?: number
  height?: number
}

const folders: Record<FileKind, string> = {
  photo: 'photos',
  document: 'documents',
  video: 'videos',
  animation: 'animations',
  audio: 'music',
  voice: 'voice',
  video_note: 'video_notes',
  sticker: 'stickers',
}
const filesLimit = 50_000
const bytesLimit = 512 * 1024 * 1024

/** All files the emulator has seen. Equal contents are held once; the oldest contents go first when memory is short. */
export class FileVault {
  readonly #byId = new Map<string, StoredFile>()
  readonly #byUniqueId = new Map<string, StoredFile>()
  readonly #byPath = new Map<string, StoredFile>()
  readonly #contents = new Map<string, Buffer>()
  #heldBytes = 0
  #count = 0
  readonly #folder: string | undefined
  #writing: Promise<unknown> = Promise.resolve()

  /** With a folder the contents lie there too, each under its hash, and are read again when they are needed. */
  constructor(folder?: string) {
    this.#folder = folder
  }

  /** The small form of a photo: an id of its own, the same bytes. */
  smallOf(file: StoredFile, width: number, height: number): StoredFile {
    const fileId = `${file.fileId}s`
    const existing = this.#byId.get(fileId)
    if (existing !== undefined) return existing
    const small: StoredFile = {
      ...file,
      fileId,
      uniqueId: `${file.uniqueId}s`,
      path: file.path.replace('file_', 'thumb_'),
      width,
      height,
    }
    this.#index(small)
    return small
  }

  add(file: {
    kind: FileKind
    name: string
    mimeType: string
    bytes: Buffer
    width?: number
    height?: number
  }): StoredFile {
    const hash = createHash('sha256').update(file.bytes).digest('hex')
    if (!this.#contents.has(hash)) {
      this.#hold(hash, file.bytes)
      this.#write(hash, file.bytes)
    }
    const number = ++this.#count
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? ''
    const stored: StoredFile = {
      fileId: `${file.kind.slice(0, 3)}_${number.toString(36)}_${hash.slice(0, 24)}`,
      uniqueId: `u${number.toString(36)}${hash.slice(0, 8)}`,
      kind: file.kind,
      name: file.name,
      mimeType: file.mimeType,
      size: file.bytes.length,
      path: `${folders[file.kind]}/file_${number}${extension}`,
      hash,
      ...(file.width === undefined ? {} : { width: file.width }),
      ...(file.height === undefined ? {} : { height: file.height }),
    }
    this.#index(stored)
    return stored
  }

  #index(file: StoredFile): void {
    this.#byId.set(file.fileId, file)
    this.#byUniqueId.set(file.uniqueId, file)
    this.#byPath.set(file.path, file)
    if (this.#byId.size > filesLimit) this.#forgetOldest()
  }

  byId(fileId: string): StoredFile | undefined {
    return this.#byId.get(fileId)
  }
  byUniqueId(uniqueId: string): StoredFile | undefined {
    return this.#byUniqueId.get(uniqueId)
  }
  byPath(path: string): StoredFile | undefined {
    return this.#byPath.get(path)
  }
  /** Undefined when the contents have been forgotten. */
  bytesOf(file: StoredFile): Buffer | undefined {
    const held = this.#contents.get(file.hash)
    if (held !== undefined || this.#folder === undefined) return held
    try {
      const bytes = readFileSync(path.join(this.#folder, file.hash))
      this.#hold(file.hash, bytes)
      return bytes
    } catch {
      return undefined
    }
  }

  get all(): StoredFile[] {
    return [...this.#byId.values()]
  }
  restore(files: readonly StoredFile[]): void {
    for (const file of files) this.#index(file)
    this.#count = Math.max(0, ...files.map(({ path: name }) => Number(/_(\d+)/.exec(name)?.[1] ?? 0)))
  }
  /** When the contents that were to be written lie in the folder. */
  settled(): Promise<unknown> {
    return this.#writing
  }

  #write(hash: string, bytes: Buffer): void {
    const folder = this.#folder
    if (folder === undefined) return
    const write = (): Promise<void> => writeFile(path.join(folder, hash), bytes, { mode: 0o600 })
    this.#writing = this.#writing.then(write).catch((error: Error) => process.emitWarning(error))
  }

  #hold(hash: string, bytes: Buffer): void {
    this.#contents.set(hash, bytes)
    this.#heldBytes += bytes.length
    for (const [oldest, content] of this.#contents) {
      if (this.#heldBytes <= bytesLimit || oldest === hash) return
      this.#contents.delete(oldest)
      this.#heldBytes -= content.length
    }
  }

  #forgetOldest(): void {
    for (const file of this.#byId.values()) {
      this.#byId.delete(file.fileId)
      this.#byUniqueId.delete(file.uniqueId)
      this.#byPath.delete(file.path)
      return
    }
  }
}

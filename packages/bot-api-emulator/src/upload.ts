/** A file that came inside a request. A class, so that the schema check can tell it from a JSON object. */
export class Upload {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Buffer
  constructor(name: string, mimeType: string, bytes: Buffer) {
    this.name = name
    this.mimeType = mimeType
    this.bytes = bytes
  }
  /** How it stands in the list of requests: without the bytes. */
  toJSON(): { file: string; mimeType: string; size: number } {
    return { file: this.name, mimeType: this.mimeType, size: this.bytes.length }
  }
}

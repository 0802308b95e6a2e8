import type { Call } from './call.ts'
import type { MessageFields } from './content.ts'
import type { FileKind, StoredFile } from './file-vault.ts'
import { imageSize } from './image-size.ts'
import { mimeTypeOf } from './mime.ts'
import { type ApiRefusal, badRequest, refusal } from './reply.ts'
import { Upload } from './upload.ts'
import type { Params, WireFile } from './wire.ts'
import type { World } from './world.ts'

const uploadLimit = 50 * 1024 * 1024
const photoLimit = 10 * 1024 * 1024

/** Keeps an uploaded file, within the platform's limits. */
const keepUpload = (world: World, upload: Upload, kind: FileKind): StoredFile | ApiRefusal => {
  const { bytes } = upload
  if (bytes.length === 0) return badRequest('file must be non-empty')
  if (bytes.length > uploadLimit) return refusal(413, 'Request Entity Too Large')
  if (kind !== 'photo') return world.files.add({ kind, name: upload.name, mimeType: typeOf(upload), bytes })
  if (bytes.length > photoLimit) {
    return badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${photoLimit} bytes`,
    )
  }
  const size = imageSize(bytes)
  if (size === undefined) return badRequest('IMAGE_PROCESS_FAILED')
  return world.files.add({
    kind,
    name: upload.name,
    mimeType: size.mimeType,
    bytes,
    width: size.width,
    height: size.height,
  })
}

const typeOf = (upload: Upload): string =>
  upload.mimeType === 'application/octet-stream' || upload.mimeType === '' ? mimeTypeOf(upload.name) : upload.mimeType

const spoken = (kind: FileKind): string => kind.charAt(0).toUpperCase() + kind.slice(1)

/** The file a parameter means: an upload, `attach://name`, or a file_id seen before. */
export const fileNamed = (world: World, call: Call, value: unknown, kind: FileKind): StoredFile | ApiRefusal => {
  if (value instanceof Upload) return keepUpload(world, value, kind)
  if (typeof value !== 'string' || value === '') return badRequest(`there is no ${kind} in the request`)
  if (value.startsWith('attach://')) {
    const upload = call.uploads.get(value.slice('attach://'.length))
    return upload === undefined ? badRequest(`there is no ${kind} in the request`) : keepUpload(world, upload, kind)
  }
  if (/^https?:\/\//i.test(value)) return badRequest('failed to get HTTP URL content')
  const stored = world.files.byId(value)
  if (stored === undefined) return badRequest('wrong file identifier/HTTP URL specified')
  if (stored.kind !== kind) return badRequest(`can't use file of type ${spoken(stored.kind)} as ${spoken(kind)}`)
  return stored
}

const thumbnailEdge = 90

/** The file as it stands in a message. */
export const fileFields = (world: World, file: StoredFile, params: Params = {}): MessageFields => {
  const ids: WireFile = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size }
  const named: WireFile = { ...ids, file_name: file.name, mime_type: file.mimeType }
  const number = (name: string): number => (typeof params[name] === 'number' ? params[name] : 0)
  switch (file.kind) {
    case 'photo': {
      const full: WireFile = { ...ids, width: file.width ?? 640, height: file.height ?? 480 }
      return { photo: [smallPhoto(world, file, full), full] }
    }
    case 'document':
      return { document: named }
    case 'video':
      return {
        video: {
          ...named,
          width: number('width') || 640,
          height: number('height') || 360,
          duration: number('duration'),
        },
      }
    case 'animation': {
      const animation = {
        ...named,
        width: number('width') || 320,
        height: number('height') || 240,
        duration: number('duration'),
      }
      return { animation, document: named }
    }
    case 'audio':
      return { audio: { ...named, duration: number('duration') } }
    case 'voice':
      return { voice: { ...ids, mime_type: file.mimeType, duration: number('duration') } }
    case 'video_note':
      return { video_note: { ...ids, length: number('length') || 240, duration: number('duration') } }
    case 'sticker':
      return { sticker: { ...ids, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false } }
  }
}

/** A photo comes in several sizes, the largest last. */
const smallPhoto = (world: World, file: StoredFile, full: WireFile): WireFile => {
  const width = full.width ?? thumbnailEdge
  const height = full.height ?? thumbnailEdge
  const scale = Math.min(1, thumbnailEdge / Math.max(width, height, 1))
  const small = world.files.smallOf(
    file,
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  )
  return {
    ...full,
    file_id: small.fileId,
    file_unique_id: small.uniqueId,
    width: small.width ?? 1,
    height: small.height ?? 1,
  }
}

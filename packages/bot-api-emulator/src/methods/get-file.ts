import { type Method, textOf } from '../call.ts'
import { answer, badRequest } from '../reply.ts'

export const downloadLimit = 20 * 1024 * 1024

export const getFile: Method = (world, call) => {
  const file = world.files.byId(textOf(call.params, 'file_id') ?? '')
  if (file === undefined || world.files.bytesOf(file) === undefined) {
    return badRequest('wrong file_id or the file is temporarily unavailable')
  }
  if (file.size > downloadLimit) return badRequest('file is too big')
  return answer({ file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path })
}

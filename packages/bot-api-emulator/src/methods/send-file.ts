import type { Method } from '../call.ts'
import { captionFields } from '../content.ts'
import type { FileKind } from '../file-vault.ts'
import { fileFields, fileNamed } from '../media.ts'
import { isRefusal } from '../reply.ts'
import { send } from '../send.ts'

/** sendDocument, sendPhoto and their neighbours differ in the name of one parameter. */
export const sendFile =
  (kind: FileKind): Method =>
  (world, call) => {
    const caption = captionFields(call.params)
    if (isRefusal(caption)) return caption
    const file = fileNamed(world, call, call.params[kind], kind)
    if (isRefusal(file)) return file
    return send(world, call, { ...fileFields(world, file, call.params), ...caption })
  }

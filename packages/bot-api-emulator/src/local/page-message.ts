import type { Room } from '../room.ts'
import { visible, type VisibleMessage } from '../visible.ts'
import type { WireMessage } from '../wire.ts'
import type { World } from '../world.ts'

export type PageMessage = Omit<VisibleMessage, 'file'> & {
  file?: { name: string; mimeType: string; size: number; url: string; width?: number; height?: number }
}

/** A message in the page's form: JSON, with an address in the place of the bytes. */
export const forPage = (world: World, room: Room, message: WireMessage): PageMessage => {
  const { file, ...rest } = visible(world, room, message)
  if (file === undefined) return rest
  const { uniqueId, bytes: _bytes, ...facts } = file
  return { ...rest, file: { ...facts, url: `/local/files/${uniqueId}` } }
}

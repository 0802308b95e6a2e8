import type { ApiReply } from './reply.ts'
import type { Upload } from './upload.ts'
import type { Params } from './wire.ts'
import type { World } from './world.ts'

/** One request on its way to a method. */
export interface Call {
  method: string
  params: Params
  uploads: ReadonlyMap<string, Upload>
  /** Calls back when the asker hangs up, so that a long poll can let go. */
  onHangUp(listener: () => void): void
}

export type Method = (world: World, call: Call) => ApiReply | Promise<ApiReply>

/** Parameters by type: undefined when they are not there or of another type. */
export const textOf = (params: Params, name: string): string | undefined => {
  const value = params[name]
  return typeof value === 'string' ? value : undefined
}
export const numberOf = (params: Params, name: string): number | undefined => {
  const value = params[name]
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value)
  return typeof value === 'number' ? value : undefined
}
export const flagOf = (params: Params, name: string): boolean => params[name] === true
export const objectOf = (params: Params, name: string): Params | undefined => {
  const value = params[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Params) : undefined
}
export const listOf = (params: Params, name: string): unknown[] | undefined => {
  const value = params[name]
  return Array.isArray(value) ? (value as unknown[]) : undefined
}

import type { Outcome } from '#shared/outcome.ts'
import type { Caller, Tools } from '../tools.ts'
import { type ArrivingFile, type FetchBytes, keepFile, type KeptFile } from './keep-file.ts'

export type TakeInto<D, T> = (
  tools: Tools,
  caller: Caller,
  draft: D,
  file: ArrivingFile,
  fetchBytes: FetchBytes,
) => Promise<Outcome<T>>

type Act<I, T> = (tools: Tools, caller: Caller, input: I) => Promise<Outcome<T>>

/**
 * A draft that takes files out of messages, in three steps: whoever may not attach hears so before anything is fetched, the bytes are
 * stored before any transaction, and only then does `attach` make them the draft's.
 */
export const takeInto =
  <D extends object, T>(mayAttach: Act<D, unknown>, attach: Act<D & { file: KeptFile }, T>): TakeInto<D, T> =>
  async (tools, caller, draft, file, fetchBytes) => {
    const allowed = await mayAttach(tools, caller, draft)
    if (!allowed.ok) return allowed
    const stored = await keepFile(tools, caller, file, fetchBytes)
    return stored.ok ? attach(tools, caller, { ...draft, file: stored.value }) : stored
  }

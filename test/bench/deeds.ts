import type { Contestant } from './measured.ts'

export const print = (line = ''): void => void process.stdout.write(`${line}\n`)
export const fixed = (value: number, digits = 2): string => value.toFixed(digits)
export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

/** A notice to everybody may come between a word and its answer, and is none (`schedule-changed`, the one the mix sends). */
export const isAnswer = ({ text }: { text?: string | undefined }): boolean =>
  text === undefined || !/^زمان‌بندی ارزیابی سال .* تغییر کرد/.test(text)

/** One person does one thing; resolves when the bot has shown its answer. */
export type Deed = (who: Pick<Contestant, 'emulator'>, userId: number) => Promise<unknown>

export const says =
  (text: string): Deed =>
  (who, userId) => {
    const chat = who.emulator.chat(userId)
    const since = chat.mark()
    who.emulator.act(userId).says(text)
    return chat.nextFromBot(isAnswer, { timeoutMs: 60_000, since })
  }

/** Presses the first button of the newest message that has one with these words. */
export const taps =
  (words: string): Deed =>
  async (who, userId) => {
    const chat = who.emulator.chat(userId)
    const has = (texts: { text: string }[]): boolean => texts.some((button) => button.text.includes(words))
    const message = chat.messages.findLast((candidate) => has(candidate.buttons.flat()))
    if (message === undefined) throw new Error(`no button ${words}`)
    const since = chat.mark()
    who.emulator.act(userId).taps(message, words)
    return chat.nextFromBot(isAnswer, { timeoutMs: 60_000, since })
  }

export async function timed(deed: Deed, who: Pick<Contestant, 'emulator'>, userId: number): Promise<number> {
  const from = performance.now()
  await deed(who, userId)
  return performance.now() - from
}

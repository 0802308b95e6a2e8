import type { VisibleButton } from './visible.ts'

/** A message, or just enough of one, to press its buttons. */
export interface Pressable {
  id: number
  buttons?: readonly (readonly VisibleButton[])[]
}

/**
 * The button a person means: by text, by data, else by a part of its text that only one button has. First among the buttons that
 * stand there now, then among those the person saw: a press on an outdated keyboard reaches the bot too.
 */
export const findButton = (
  now: readonly (readonly VisibleButton[])[],
  seen: readonly (readonly VisibleButton[])[],
  label: string,
): { data: string } => {
  for (const buttons of [now.flat(), seen.flat()]) {
    const partly = buttons.filter((button) => button.text.includes(label))
    const found =
      buttons.find((button) => button.text === label) ??
      buttons.find((button) => button.data === label) ??
      (partly.length === 1 ? partly[0] : undefined)
    if (found?.data !== undefined) return { data: found.data }
    if (found !== undefined)
      throw new Error(`button "${found.text}" opens ${found.url ?? 'something'} and asks the bot nothing`)
  }
  const there = [...now, ...seen].flat().map((button) => `"${button.text}"`)
  throw new Error(`no button "${label}"; there are: ${there.join(', ') || 'none'}`)
}

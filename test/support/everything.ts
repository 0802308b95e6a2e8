import type { VisibleMessage } from 'bot-api-emulator'
import { type Heard, plain, type Player } from './stage.ts'

/** Buttons that another command leads to as well, or that draw for seconds what is the same for all. */
const PASSED_OVER = /صفحهٔ اصلی|تنظیمات|راهنما|تصویر|خدمات|پرسش/

/** Bytes of a file, but for the name of the installation in those of a calendar: it is two installations that are compared. */
function bytesOf({ name, bytes }: NonNullable<VisibleMessage['file']>): string {
  const text = Buffer.from(bytes())
  return name.endsWith('.ics') ? text.toString().replace(/UID:\w+/g, 'UID:here') : text.toString('base64')
}

export const shown = ({ messages, toast }: Heard): string[] => [
  ...messages.map(({ from, text, caption, file, buttons }) =>
    JSON.stringify([
      from,
      plain(text ?? caption ?? ''),
      file === undefined ? null : [file.name, bytesOf(file)],
      // What a button carries too; its mark is of one installation and person.
      buttons.map((row) => row.map(({ text: words, data = '' }) => [words, data.replace(/~[^~]*$/, '')])),
    ]),
  ),
  `toast ${toast ?? ''}`,
]

/** Every command, and every button that it shows. */
export async function everything(who: Player, commands: readonly string[]): Promise<string[]> {
  const heard: string[] = []
  for (const command of commands) {
    const open = (): Promise<Heard> => (command === '/menu' ? who.wholeHome() : who.says(command))
    if (command === '/menu') heard.push(...shown(await who.says(command)))
    heard.push(...shown(await open()))
    for (const text of who.buttons().filter((label) => !PASSED_OVER.test(label))) {
      await open()
      heard.push(`${who.userId} ${command} ${text}`, ...shown(await who.taps(text)))
    }
  }
  return heard
}

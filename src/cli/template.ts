import { writeFile } from 'node:fs/promises'
import { writeTemplate } from '#documents/workbook/write-template.ts'
import { label } from '#wording/say.ts'
import { type CliCommand, CliFault } from './command.ts'

export const template: CliCommand = {
  usage: '<file.xlsx>',
  does: 'writes an empty province workbook with drop-down lists and a guide',
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Give the file to write: template <file.xlsx>')
    const { language } = desk.config
    const bytes = await writeTemplate((key) => label(language, key), language)
    try {
      // An existing workbook may hold somebody's work.
      await writeFile(file, bytes, { flag: 'wx' })
    } catch {
      throw new CliFault(`${file} is there already or cannot be written.`)
    }
    return { lines: [`Written: ${file}`], data: { file, bytes: bytes.byteLength } }
  },
}

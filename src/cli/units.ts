import { readFile } from 'node:fs/promises'
import { readUnits } from '#documents/workbook/read-units.ts'
import { importUnits } from '#workflows/procedures/units.ts'
import { bySystem } from '#workflows/tools.ts'
import { labelDynamic } from '#wording/say.ts'
import { type CliCommand, CliFault } from './command.ts'

export const units: CliCommand = {
  usage: '<file.xlsx>',
  does: 'brings in the units of agencies that are visited, by the columns agency, unit, kind, address, closed',
  async run(desk) {
    const [file] = desk.words
    if (file === undefined) throw new CliFault('Name the workbook: units <file.xlsx>')
    const bytes = await readFile(file).catch(() => {
      throw new CliFault(`${file} cannot be read.`)
    })
    const read = await readUnits(bytes)
    if (!read.ok) throw new CliFault(`${file}: ${read.code}${read.row > 0 ? `, row ${read.row}` : ''}`)
    const tools = await desk.data()
    const done = await importUnits(tools, bySystem(tools.clock.now()), { lines: read.lines })
    if (!done.ok) throw new CliFault(labelDynamic('en', `refusal-${done.refusal.code}`, { ...done.refusal }))
    const { added, changed, closed, same, ended } = done.value
    return {
      lines: [
        `Units: ${added} added, ${changed} changed, ${closed} closed, ${same} as they were; ${ended} open cases closed`,
      ],
      data: done.value,
    }
  },
}

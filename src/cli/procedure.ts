import { readFile } from 'node:fs/promises'
import { readDefinition } from '#domain/procedures/check-definition.ts'
import { labelDynamic } from '#wording/say.ts'
import { type CliAnswer, type CliCommand, CliFault, type Desk } from './command.ts'

export const procedure: CliCommand = {
  usage: 'check <file.json>',
  does: 'checks the definition of a procedure: every fault with its place, or the procedure step by step',
  async run(desk) {
    const [verb, file] = desk.words
    if (verb !== 'check' || file === undefined) throw new CliFault('Say what to do: procedure check <file.json>')
    return check(desk, file)
  },
}

async function check({ config: { language } }: Desk, file: string): Promise<CliAnswer> {
  const checked = readDefinition(await textOf(file))
  if (!checked.ok)
    return {
      lines: [`${file}: faults ${checked.faults.length}`],
      data: { file, faults: checked.faults },
      faults: checked.faults.map(
        ({ path, code, word }) => `${file}: ${path}: ${labelDynamic(language, `procedure-fault-${code}`, { word })}`,
      ),
    }
  const { key, title, steps } = checked.definition
  return {
    lines: [
      `${key}: ${title[language]}`,
      ...steps.map((step) => `  ${step.key} · ${step.does} · ${step.title[language]}`),
    ],
    data: { file, key, steps: steps.length },
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new CliFault(`${file} cannot be read.`)
  }
}

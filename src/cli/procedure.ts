import { readFile } from 'node:fs/promises'
import { readDefinition } from '#domain/procedures/check-definition.ts'
import { install } from '#workflows/procedures/definitions.ts'
import { dryPlay } from '#screens/procedures/dry-play.ts'
import { bySystem } from '#workflows/tools.ts'
import { labelDynamic } from '#wording/say.ts'
import { type CliAnswer, type CliCommand, CliFault, type Desk } from './command.ts'

export const procedure: CliCommand = {
  usage: 'check|install <file.json>',
  does: 'checks the definition of a procedure: every fault with its place, or the procedure step by step; install brings it in for cases to come',
  async run(desk) {
    const [verb, file] = desk.words
    if ((verb !== 'check' && verb !== 'install') || file === undefined)
      throw new CliFault('Say what to do: procedure check|install <file.json>')
    const checked = await check(desk, file)
    if (verb === 'check' || checked.faults !== undefined) return checked
    const tools = await desk.data()
    const installed = await install(tools, bySystem(tools.clock.now()), { text: await textOf(file) })
    if (!installed.ok)
      throw new CliFault(labelDynamic('en', `refusal-${installed.refusal.code}`, { ...installed.refusal }))
    const { key, version, isNew } = installed.value
    return {
      lines: [
        ...checked.lines,
        isNew ? `Installed: ${key}, version ${version}` : `It was in force already: ${key}, version ${version}`,
      ],
      data: installed.value,
    }
  },
}

async function check({ config: { language } }: Desk, file: string): Promise<CliAnswer> {
  const checked = readDefinition(await textOf(file))
  if (!checked.ok)
    return {
      lines: [`${file}: faults ${checked.faults.length}`],
      data: { file, faults: checked.faults },
      faults: checked.faults.map(
        ({ path, code, word }) =>
          `${[file, path].filter(Boolean).join(': ')}: ${labelDynamic('en', `procedure-fault-${code}`, { word })}`,
      ),
    }
  const { key, title, steps } = checked.definition
  return {
    lines: [
      `${key}: ${title[language]}`,
      ...dryPlay(language, checked.definition).flatMap((step) => ['', ...step.split('\n')]),
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

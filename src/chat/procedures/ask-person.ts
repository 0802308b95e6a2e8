import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { Ctx } from '../context.ts'
import { BACK, type Back, type Talk } from '../dialogue/dialogue.ts'
import { pick } from '../dialogue/questions.ts'
import { afterwards } from '../routes.ts'
import { caseNow } from './decide.dialogue.ts'

const NEWCOMER = 'new'

/** Somebody, by a button or by name. `newcomer`: the words of a button for whoever is none of them, which is answered as 0. */
export function askPerson(
  talk: Talk,
  text: string,
  people: readonly { personId: number; name: string }[],
  newcomer?: string,
): Promise<number | Back> {
  const buttons = people.map(({ personId, name }) => [pick(name, personId)])
  if (newcomer !== undefined) buttons.push([pick(newcomer, NEWCOMER)])
  return talk.ask<number>({ text, buttons }, ({ picked, text: words }) => {
    if (picked === NEWCOMER) return done(0)
    const found = people.find(({ personId, name }) => String(personId) === picked || name === words)
    return found === undefined ? refuse('choice-by-button') : done(found.personId)
  })
}

/** What has become of it, above the case as it is then. */
export const caseAfter = async <T>(
  talk: Talk,
  caseId: number,
  personId: number | Back,
  act: (ctx: Ctx, personId: number) => Promise<Outcome<T>>,
  told: (value: T) => string,
): Promise<void> =>
  talk.say(
    await talk.do(async (ctx) =>
      personId === BACK
        ? caseNow(ctx, { caseId })
        : afterwards(ctx, await act(ctx, personId), told, () => caseNow(ctx, { caseId })),
    ),
  )

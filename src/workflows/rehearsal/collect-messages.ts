import { exampleKey, type Behaviour, type Reader, type RehearsedMessage } from '#domain/rehearsal/rehearsal.ts'
import type { Language } from '#domain/vocabulary.ts'
import { errorFacts } from '#shared/log.ts'
import type { Screen } from '#shared/message.ts'
import { isTheirs } from '#outbox/kind.ts'
import { kindOf } from '#outbox/kinds.ts'
import { type DueNotice, dueNotices, type RehearsedPerson, settleNotices } from '#storage/rehearsal/rehearsal.ts'
import { inRehearsal } from '#storage/rehearsal/rehearsal-copy.ts'
import type { RehearsalTools } from './office-steps.ts'

export interface Collected {
  messages: RehearsedMessage[]
  examples: Record<string, string>
}

/**
 * Takes what is due out of the copy's outbox as the dispatch would, without sending: each notice is composed, for one that is no longer
 * wanted is no message. @param collected what was collected so far; it grows
 */
export async function collectMessages(
  tools: RehearsalTools,
  people: ReadonlyMap<number, RehearsedPerson>,
  { behaviour, language }: { behaviour: Behaviour; language: Language },
  collected: Collected,
): Promise<void> {
  const now = tools.clock.now()
  const [sent, dropped]: [number[], number[]] = [[], []]
  for (const notice of await dueNotices(tools.db, now)) {
    const screen = await composed(tools, notice, language)
    if (screen === null) {
      dropped.push(notice.id)
      continue
    }
    sent.push(notice.id)
    const { kind, personId, channel } = notice
    const role: Reader = channel ? 'channel' : (people.get(personId ?? 0)?.role ?? 'other')
    collected.messages.push({ at: now, kind, role, personId: channel ? null : personId })
    collected.examples[exampleKey(behaviour, kind, role)] ??= screen.text
  }
  if (sent.length + dropped.length === 0) return
  await inRehearsal(tools.db, async (tx) => {
    await settleNotices(tx, sent, 'SENT', now)
    await settleNotices(tx, dropped, 'DROPPED', now)
  })
}

async function composed(tools: RehearsalTools, notice: DueNotice, language: Language): Promise<Screen | null> {
  const { db, files, zone, clock } = tools
  const kind = kindOf(notice.kind)
  try {
    const rendering = { db, files, zone, now: clock.now(), language, personId: notice.personId }
    if (kind === undefined || !(await isTheirs(kind, rendering, notice.args as never))) return null
    return await kind.compose(rendering, notice.args as never)
  } catch (error) {
    tools.log.error('rehearsal-notice-failed', { kind: notice.kind, ...errorFacts(error) })
    return null
  }
}

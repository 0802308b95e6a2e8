import type { Api, Transformer } from 'grammy'
import { onBehalfOf, speakFor } from './call-scope.ts'
import { downgrade, withoutForm } from './downgrade.ts'
import type { PlatformProfile } from './profile.ts'

/**
 * Makes an Api speak as the messenger does. To be installed on every Api, also on those of contexts inside dialogues, where the
 * transformers of the bot do not reach (reliability.md F5): it keeps nothing and depends on recorded answers only, so a replay
 * makes the same calls again. `chat`: whom everything on this Api answers.
 */
export function speakAs(profile: PlatformProfile): (api: Api, chat?: string) => void {
  const transformer: Transformer = async (prev, method, payload, signal) => {
    const known = downgrade(method, payload, profile)
    const answer = await prev(method, known as typeof payload, signal)
    if (answer.ok || answer.error_code !== 400 || !answer.description.includes("can't parse entities")) return answer
    const plain = withoutForm(known)
    // The words are worth more than their form.
    return plain === null ? answer : prev(method, plain as typeof payload, signal)
  }
  return (api, chat) => {
    api.config.use(onBehalfOf(chat ?? null), transformer)
    if (chat !== undefined) speakFor(api, chat)
  }
}

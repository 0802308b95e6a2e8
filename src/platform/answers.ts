/** What an answer of a messenger means, whatever its number says. */
export type Meaning = 'limited' | 'broken' | 'gone'

export interface AnswerRule {
  codes: readonly number[]
  /** Of the description; without it the number alone decides. */
  words?: RegExp
  means: Meaning
}

/** Read from above, the first that fits holds. Words are those of Telegram (tdlib), Bale and Soroush Plus (platforms.md B1, B5). */
export const ANSWERS: readonly AnswerRule[] = [
  { codes: [420, 429], means: 'limited' },
  {
    codes: [400, 403],
    words: /limit exceed|hit_limit|too many requests|flood|retry after|rate.?limit/i,
    means: 'limited',
  },
  { codes: [401], means: 'broken' },
  {
    codes: [400, 403, 404],
    words: /token|unauthori[sz]ed|\bbot (?:is |was )?(?:not found|deactivated|disabled|suspended)/i,
    means: 'broken',
  },
  {
    codes: [400, 403],
    words:
      /rights|administrator|chat_write_forbidden|chat_admin_required|not a member of the channel|kicked from the channel/i,
    means: 'gone',
  },
  {
    codes: [400, 404],
    words:
      /chat not found|user not found|no such group or user|peer_id_invalid|user_is_blocked|is deactivated|blocked by the user/i,
    means: 'gone',
  },
  { codes: [403], means: 'gone' },
  // The address itself carries the token: nothing is there for a token that is not known.
  { codes: [404], words: /^not found$/i, means: 'broken' },
]

export interface Refusal {
  ok: false
  error_code: number
  description: string
  parameters: { retry_after?: number; migrate_to_chat_id?: number | string; scope?: 'all' }
}

const CODES: Record<Meaning, number> = { limited: 429, broken: 401, gone: 403 }

/**
 * A refusal in the numbers in which the rest of the product knows it: 429 limited, 401 we are refused, 403 this chat. Anything else, and
 * what cannot be read, is given back as null and stays what it is.
 */
export function refusalOf(rules: readonly AnswerRule[], status: number, body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null || !('ok' in body) || body.ok !== false) return null
  const { error_code, description, parameters } = body as Record<string, unknown>
  const code = typeof error_code === 'number' ? error_code : status
  const text = typeof description === 'string' ? description : ''
  const rule = rules.find(({ codes, words }) => codes.includes(code) && (words === undefined || words.test(text)))
  const facts = typeof parameters === 'object' && parameters !== null ? parameters : {}
  return { ok: false, error_code: rule === undefined ? code : CODES[rule.means], description: text, parameters: facts }
}

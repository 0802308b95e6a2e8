import type { Role } from '#domain/vocabulary.ts'
import type { Face } from '#reads/people/members.ts'
import { go, homeRow, lines, rows } from '#screens/kit.ts'
import { recogniseRow } from '#screens/people/waiting.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To the one who invited: somebody has taken the seat. */
export const seatTaken = noticeKind<
  { name: string; role: Role; agency: string } & Partial<Face & { accountId: number; waits: boolean }>
>({
  readers: () => inRoles('coordinator', 'agency-head'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ language }, { name, role, agency, displayName, username = 'none', userId, accountId, waits }) => ({
    text: lines(
      say(language, 'notice-seat-taken', { name, role: labelDynamic(language, `role-${role}`), agency }),
      userId !== undefined && say(language, 'account-face', { displayName: displayName ?? '', username, userId }),
      userId !== undefined && say(language, 'notice-seat-taken-ask', { waits: String(waits ?? false) }),
    ),
    buttons: rows(...(accountId === undefined ? [] : [recogniseRow(language, accountId)]), homeRow(language)),
  }),
})

/** To somebody whose seat was revoked or handed over. */
export const seatEnded = noticeKind<{ role: Role; agency: string; reason?: string }>({
  readers: () => 'person',
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ language }, { role, agency, reason = 'none' }) => ({
    text: say(language, 'notice-seat-ended', { role: labelDynamic(language, `role-${role}`), agency, reason }),
    buttons: [[go('home', {}, label(language, 'home'))]],
  }),
})

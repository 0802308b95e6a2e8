import type { Role } from '#domain/vocabulary.ts'
import { go } from '#screens/kit.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To the one who invited: somebody has taken the seat. */
export const seatTaken = noticeKind<{ name: string; role: Role; agency: string }>({
  readers: () => inRoles('coordinator', 'agency-head'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ language }, { name, role, agency }) => ({
    text: say(language, 'notice-seat-taken', { name, role: labelDynamic(language, `role-${role}`), agency }),
    buttons: [[go('home', {}, label(language, 'home'))]],
  }),
})

/** To somebody whose seat was revoked or handed over. */
export const seatEnded = noticeKind<{ role: Role; agency: string }>({
  readers: () => 'person',
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ language }, { role, agency }) => ({
    text: say(language, 'notice-seat-ended', { role: labelDynamic(language, `role-${role}`), agency }),
    buttons: [[go('home', {}, label(language, 'home'))]],
  }),
})

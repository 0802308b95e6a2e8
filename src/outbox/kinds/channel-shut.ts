import { homeRow } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To the coordinators: the channel does not let the bot write, and what is for it waits. */
export const channelShut = noticeKind<Record<string, never>>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }) =>
    Promise.resolve({ text: say(language, 'notice-channel-shut', {}), buttons: [homeRow(language)] }),
})

import { homeRow } from '#screens/kit.ts'
import { say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To the coordinators: the channel does not let the bot write and what is for it waits, or it has a new number. */
export const channelShut = noticeKind<{ movedTo?: string }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }, { movedTo }) => {
    const text =
      movedTo === undefined ? say(language, 'notice-channel-shut') : say(language, 'notice-channel-moved', { movedTo })
    return Promise.resolve({ text, buttons: [homeRow(language)] })
  },
})

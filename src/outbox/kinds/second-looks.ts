import { go } from '#screens/kit.ts'
import { itemById } from '#storage/evidence/items.ts'
import { lookById } from '#storage/review/second-looks.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To the two whose scores of one item are apart: that they are, or what the other proposes. The scores stand behind the button. */
export const secondLookApart = noticeKind<{ lookId: number; proposed: number }>({
  readers: () => inRoles('evaluator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language, personId }, { lookId, proposed }) {
    const look = await lookById(db, lookId)
    const item = look === null ? null : await itemById(db, look.itemId)
    if (look?.state !== 'DIVERGED' || item === null) return null
    // Of those who scored it, and nobody else.
    const sides = [item.firstScorerId, ...look.scores.map(({ evaluatorId }) => evaluatorId)]
    if (personId === null || !sides.includes(personId) || (proposed !== 0 && look.proposedBy === personId)) return null
    const { code, title } = item.indicator
    return {
      text: say(language, 'notice-second-look-apart', {
        code,
        title,
        agency: item.agency.name,
        what: look.proposedBy === null ? 'apart' : 'proposed',
      }),
      buttons: [[go('second-look.open', { lookId }, label(language, 'second-look-see'))]],
    }
  },
})

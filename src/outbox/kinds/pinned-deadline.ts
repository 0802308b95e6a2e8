import type { StageKey } from '#domain/vocabulary.ts'
import { lineOf, type PinnedStage } from '#reads/cycle/pinned-stage.ts'
import { pinnedScreen, unpinnedScreen } from '#screens/cycle/pinned-deadline.ts'
import { lastSent, pinnedLines } from '#storage/reminders/pinned-deadlines.ts'
import { noticeKind, type Rendering } from '../kind.ts'

export const PINNED_KIND = 'pinned-deadline'

/** `stage` null: none is to hang any more. */
type Args = { cycleId: number; stage: StageKey | null; dueAt: string }

const stageOf = ({ cycleId, stage, dueAt }: Args): PinnedStage | null =>
  stage === null ? null : { cycleId, stage, dueAt }

export const pinnedArgs = (pinned: PinnedStage | null): Args => pinned ?? { cycleId: 0, stage: null, dueAt: '' }

/** What is to hang now and what does; null where a later notice says otherwise. */
async function change({ db, personId }: Rendering, args: Args) {
  if (personId === null) return null
  const now = stageOf(args)
  if (((await pinnedLines(db)).get(personId) ?? '') !== lineOf(now)) return null
  const message = await lastSent(db, PINNED_KIND, personId)
  const before = message === null ? null : stageOf(message.args as Args)
  const isMoved = before !== null && before.stage === now?.stage && before.cycleId === now.cycleId
  return { now, before, message, isMoved }
}

/**
 * The talk, part 1: a moved date changes the pinned message in place; another stage, or the end of the wish, takes it down. Public dates,
 * so whoever has lost the seat meanwhile is still rid of it.
 */
export const pinnedDeadline = noticeKind<Args>({
  readers: () => 'person',
  lane: 'reply',
  guarantee: 'at-least-once',
  async edits(rendering, args) {
    const found = await change(rendering, args)
    if (found === null || found.message === null || found.before === null) return null
    const { now, before, message, isMoved } = found
    const { language } = rendering
    const screen = isMoved && now !== null ? pinnedScreen(language, now) : unpinnedScreen(language, before)
    return { ...message, screen: { ...screen, language, isDocument: true } }
  },
  async compose(rendering, args) {
    const found = await change(rendering, args)
    if (found === null || found.now === null || (rendering.edited === true && found.isMoved)) return null
    return pinnedScreen(rendering.language, found.now)
  },
})

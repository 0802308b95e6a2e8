import { say } from '#wording/say.ts'
import { confirmStandInNamed, endStandInNow } from '#workflows/people/stand-in.ts'
import { begin } from '../dialogue/dialogue.ts'
import { changes, opens } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { noteBackDialogue, standInDialogue, standInsNow } from './stand-in.dialogue.ts'

/** Peers row 29: a stand-in with dates for every role. */
export const standInShelf: Shelf = {
  name: 'stand-in',
  commands: { standin: (ctx) => opens(standInsNow)(ctx, {}) },
  routes: {
    'stand-in.list': opens(standInsNow),
    'stand-in.ask': (ctx, ids) => begin(ctx, standInDialogue, ids),
    'stand-in.confirm': changes(confirmStandInNamed, (language) => say(language, 'stand-in-confirmed'), standInsNow),
    'stand-in.end': changes(endStandInNow, (language) => say(language, 'stand-in-ended'), standInsNow),
    'stand-in.note-back': (ctx, ids) => begin(ctx, noteBackDialogue, ids),
  },
  dialogues: [standInDialogue, noteBackDialogue],
}

import type { Shelf } from '../shelf.ts'
import { circularOptionDialogue } from './circular-option.dialogue.ts'
import { correctCircularDialogue } from './correct-circular.dialogue.ts'
import { deskRoutes, showDesk, takeCircularFile } from './desk.ts'
import { takeEdit } from './edited.ts'
import { following } from './live-progress.ts'
import { circularsCommand, circularsHome, readingRoutes } from './reading.ts'
import { sentRoutes } from './sent.ts'
import { writeCircularDialogue } from './write-circular.dialogue.ts'

export const circularsShelf: Shelf = {
  name: 'circulars',
  commands: { circulars: circularsCommand, announce: (ctx) => showDesk(ctx, { page: 0 }) },
  routes: following({ ...readingRoutes, ...deskRoutes, ...sentRoutes }),
  dialogues: [writeCircularDialogue, circularOptionDialogue, correctCircularDialogue],
  files: { circular: takeCircularFile },
  edits: { circular: takeEdit },
  home: circularsHome,
}

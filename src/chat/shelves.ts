import { auditShelf } from './audit/index.ts'
import { circularsShelf } from './circulars/index.ts'
import { deadlinesShelf } from './cycle/deadlines.ts'
import { councilShelf } from './council/index.ts'
import { cycleShelf } from './cycle/index.ts'
import { decisionsShelf } from './decisions/index.ts'
import { deliveryShelf } from './delivery/index.ts'
import { evidenceShelf } from './evidence/index.ts'
import { extensionsShelf } from './extensions/index.ts'
import { importShelf } from './import/index.ts'
import { signOffShelf } from './sign-off/index.ts'
import { standInShelf } from './people/stand-ins.ts'
import { notApplicableShelf } from './not-applicable/index.ts'
import { objectionsShelf } from './objections/index.ts'
import { proceduresShelf } from './procedures/index.ts'
import { progressShelf } from './progress/index.ts'
import { resultsShelf } from './results/index.ts'
import { peopleShelf } from './people/index.ts'
import { membersShelf } from './people/members.ts'
import { worklistShelf } from './worklist/index.ts'
import { settingsShelf } from './people/settings.ts'
import { waitingShelf } from './people/waiting.ts'
import { reviewShelf } from './review/index.ts'
import { questionsShelf } from './questions/index.ts'
import { reviewersShelf } from './review/reviewers.ts'
import { secondLooksShelf } from './review/second-looks.ts'
import { servicesShelf } from './services/index.ts'
import type { Shelf } from './shelf.ts'

/** All shelves; the order is that of the parts on the home screen where their `order` is equal. */
export const SHELVES: readonly Shelf[] = [
  worklistShelf,
  peopleShelf,
  membersShelf,
  waitingShelf,
  settingsShelf,
  importShelf,
  servicesShelf,
  questionsShelf,
  circularsShelf,
  evidenceShelf,
  extensionsShelf,
  proceduresShelf,
  progressShelf,
  deliveryShelf,
  decisionsShelf,
  cycleShelf,
  deadlinesShelf,
  reviewShelf,
  secondLooksShelf,
  reviewersShelf,
  notApplicableShelf,
  standInShelf,
  signOffShelf,
  objectionsShelf,
  councilShelf,
  resultsShelf,
  auditShelf,
]

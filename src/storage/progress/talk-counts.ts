import type { TalkCountRow } from '#domain/progress/talk-steps.ts'
import type { Reader } from '../transaction.ts'

export const talkCounts = (db: Reader): Promise<TalkCountRow[]> => db.talkCount.findMany()

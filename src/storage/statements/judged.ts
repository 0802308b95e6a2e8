import { takes } from '../prepared.ts'

export interface JudgedRow {
  part: string
  id: number
  first: number | null
  second: number | null
  third: number | null
  target: number | null
  actual: number | null
  text: string | null
  mark: string | null
  beganAt: string | null
  endedAt: string | null
}

const columns = (...named: string[]): string =>
  ['part', 'id', 'first', 'second', 'third', 'target', 'actual', 'text', 'mark', 'beganAt', 'endedAt']
    .map((name, i) => `${named[i] ?? 'NULL'} AS "${name}"`)
    .join(', ')

const FILE = columns("'file'", 'a."id"', 'a."submissionId"', 'a."objectionId"', 'NULL', 'NULL', 'NULL', 'a."sha256"')

/** All that was handed in, judged and objected for an item; drafts are not in it, nor what the clock changes. */
export const JUDGED = takes<[itemId: number]>().rows<JudgedRow>(
  `SELECT ${columns("'version'", 's."id"', 's."number"', 's."claimHundredths"', 's."submittedBy"', 's."target"', 's."actual"', 's."explanation"', 's."receipt"', 's."submittedAt"', 's."withdrawnAt"')}
     FROM "Submission" s WHERE s."itemId" = $1 AND s."state" <> 'DRAFT'
   UNION ALL SELECT ${FILE} FROM "Submission" s JOIN "Attachment" a ON a."submissionId" = s."id"
     WHERE s."itemId" = $1 AND s."state" <> 'DRAFT' AND a."removedAt" IS NULL
   UNION ALL SELECT ${columns('x."round" || x."kind"', 'x."id"', 'x."submissionId"', 'x."scoreHundredths"', 'x."evaluatorId"', 'x."verifiedTarget"', 'x."verifiedActual"', 'x."note"', 'NULL', 'x."at"', 'x."undoneAt"')}
     FROM "Assessment" x WHERE x."itemId" = $1
   UNION ALL SELECT ${columns("'objection'", 'o."id"', 'o."beforeHundredths"', 'o."afterHundredths"', 'o."decidedBy"', 'NULL', 'NULL', `CASE WHEN o."ground" = 'other' THEN o."text" ELSE o."ground" || ':' || o."particulars" || ':' || o."text" END`, 'o."reason"', 'o."filedAt"', 'o."decidedAt"')}
     FROM "Objection" o WHERE o."itemId" = $1 AND o."filedAt" IS NOT NULL
   UNION ALL SELECT ${FILE} FROM "Objection" o JOIN "Attachment" a ON a."objectionId" = o."id"
     WHERE o."itemId" = $1 AND o."filedAt" IS NOT NULL AND a."removedAt" IS NULL
   UNION ALL SELECT ${columns("'appeal'", 'p."id"', 'p."beforeHundredths"', 'p."afterHundredths"', 'p."filedBy"', 'NULL', 'NULL', 'p."text"', `p."state" || ':' || COALESCE(p."reason", '')`, 'p."filedAt"', 'p."decidedAt"')}
     FROM "Appeal" p WHERE p."itemId" = $1
   UNION ALL SELECT ${columns("'vote'", 'v."id"', 'v."appealId"', 'v."hundredths"', 'v."personId"', 'NULL', 'NULL', 'v."reason"', 'NULL', 'v."at"', 'NULL')}
     FROM "Appeal" p JOIN "AppealVote" v ON v."appealId" = p."id" WHERE p."itemId" = $1
   UNION ALL SELECT ${columns("'not-applicable'", 'r."id"', 'r."requestedBy"', 'r."firstDecidedBy"', 'r."decidedBy"', 'NULL', 'NULL', 'r."state"', 'r."itemStateBefore"', 'r."requestedAt"', 'r."decidedAt"')}
     FROM "NotApplicable" r WHERE r."itemId" = $1
   UNION ALL SELECT ${columns("'message'", 'm."id"', 'm."notApplicableId"', 'm."byId"', 'NULL', 'NULL', 'NULL', 'm."text"', 'm."kind"', 'm."at"')}
     FROM "NotApplicable" r JOIN "Message" m ON m."notApplicableId" = r."id" WHERE r."itemId" = $1
   UNION ALL SELECT ${columns("'look'", 's."id"', 's."place"', 's."scoreHundredths"', 's."evaluatorId"', 's."verifiedTarget"', 's."verifiedActual"', 's."note"', 'NULL', 's."at"')}
     FROM "SecondLook" l JOIN "LookScore" s ON s."lookId" = l."id" WHERE l."itemId" = $1
   ORDER BY "part", "id"`,
)

export interface EnteredRow {
  seq: number
  subject: string
  judged: string
}

/** What the log says of judged content, in its order, some entries at a time. */
export const ENTERED = takes<[after: number, limit: number]>().rows<EnteredRow>(
  `SELECT "seq", "subject", "details" ->> 'judged' AS "judged" FROM "AuditEntry"
   WHERE "seq" > $1 AND "subject" LIKE 'item:%' AND "details" ->> 'judged' IS NOT NULL ORDER BY "seq" LIMIT $2`,
)

export const LAST_ITEM = takes<[]>().rows<{ last: number | null }>('SELECT MAX("id") AS "last" FROM "Item"')

/** Items from one id to another with content that is judged; drafts are none. */
export const WITH_CONTENT = takes<[from: number, to: number]>().rows<{ id: number }>(
  `SELECT "itemId" AS "id" FROM "Submission" WHERE "itemId" BETWEEN $1 AND $2 AND "state" <> 'DRAFT'
   UNION SELECT "itemId" FROM "Assessment" WHERE "itemId" BETWEEN $1 AND $2
   UNION SELECT "itemId" FROM "Objection" WHERE "itemId" BETWEEN $1 AND $2 AND "filedAt" IS NOT NULL
   UNION SELECT "itemId" FROM "NotApplicable" WHERE "itemId" BETWEEN $1 AND $2 ORDER BY 1`,
)

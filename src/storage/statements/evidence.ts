import type { Attachment, Submission } from '../generated/client.ts'
import { takes } from '../prepared.ts'

const VERSION = [
  'id',
  'itemId',
  'number',
  'state',
  'claimHundredths',
  'target',
  'actual',
  'explanation',
  'oddityNote',
  'receipt',
  'createdAt',
  'submittedAt',
  'submittedBy',
  'arrivedAt',
  'withdrawnAt',
  'itemStateBefore',
] as const satisfies (keyof Submission)[]

/** Every version of an item, the newest first; withdrawn ones among them. */
export const VERSIONS = takes<[itemId: number]>().select(
  'Submission',
  VERSION,
  'WHERE "itemId" = $1 ORDER BY "number" DESC',
)
/** The same of every item of an agency. */
export const VERSIONS_OF_AGENCY = takes<[cycleId: number, agencyId: number]>().select(
  'Submission',
  VERSION,
  `WHERE "itemId" IN (SELECT i."id" FROM "Item" i WHERE i."cycleId" = $1 AND i."agencyId" = $2) ORDER BY "number" DESC`,
)

const FILE = [
  'id',
  'sha256',
  'sizeBytes',
  'name',
  'mimeType',
  'platform',
  'fileId',
  'fileUniqueId',
  'kind',
  'addedBy',
  'addedAt',
  'datedAt',
] as const satisfies (keyof Attachment)[]

/** Files of one owner, each kind of owner by its own index; removed ones are not there. */
const filesBy = (
  owner: 'submissionId' | 'objectionId' | 'circularId' | 'approvalId' | 'councilDraftId' | 'messageId',
) =>
  takes<[ownerId: number]>().select('Attachment', FILE, `WHERE "${owner}" = $1 AND "removedAt" IS NULL ORDER BY "id"`)
export const FILES_OF_SUBMISSION = filesBy('submissionId')
/** Files of every version that an agency has not withdrawn. */
export const FILES_OF_AGENCY = takes<[cycleId: number, agencyId: number]>().select(
  'Attachment',
  [...FILE, 'submissionId'],
  `WHERE "submissionId" IN (SELECT s."id" FROM "Item" i CROSS JOIN "Submission" s
     WHERE i."cycleId" = $1 AND i."agencyId" = $2 AND s."itemId" = i."id" AND s."withdrawnAt" IS NULL)
   AND "removedAt" IS NULL ORDER BY "id"`,
)
export const FILES_OF_OBJECTION = filesBy('objectionId')
export const FILES_OF_CIRCULAR = filesBy('circularId')
export const FILES_OF_APPROVAL = filesBy('approvalId')
export const FILES_OF_MESSAGE = filesBy('messageId')
export const FILES_OF_COUNCIL_DRAFT = filesBy('councilDraftId')

/** Copies of a file for a new version are the same bytes. */
const bytesSent = (who: string) =>
  takes<[who: number, since: Date]>().rows<{ sizeBytes: number }>(
    ['Attachment', 'TrayFile', 'CaseFile', 'CouncilPaper']
      .map((table) => `SELECT "sha256", "sizeBytes" FROM "${table}" WHERE "addedBy" ${who} AND "addedAt" > $2`)
      .join(' UNION '),
  )
export const SENT_BY_PERSON = bytesSent('= $1')
export const SENT_BY_AGENCY = bytesSent('IN (SELECT "personId" FROM "Seat" WHERE "agencyId" = $1)')

/** Deficiency notes of an item, oldest first. */
export const NOTES = takes<[itemId: number]>().select(
  'Assessment',
  ['id', 'submissionId', 'note', 'at'],
  `WHERE "itemId" = $1 AND "kind" = 'DEFICIENCY' AND "undoneAt" IS NULL ORDER BY "id"`,
)

/** The same of every agency that has any. */
export const TRAYS = takes<[]>().rows<{ agencyId: number; count: number }>(
  `SELECT "agencyId", count(*) AS "count" FROM "TrayFile" WHERE "placedAt" IS NULL AND "removedAt" IS NULL GROUP BY 1`,
)
/** Files of the agency that belong to no indicator yet. */
export const COUNT_TRAY = takes<[agencyId: number]>().rows<{ count: number }>(
  `SELECT count(*) AS "count" FROM "TrayFile" WHERE "agencyId" = $1 AND "placedAt" IS NULL AND "removedAt" IS NULL`,
)

import { subjectOf } from '#storage/circular-recipients.ts'

/** The notice of a circular, the same for whoever gets it and whenever it is put in: its key lets each person get it once. */
export function circularNotice(circularId: number) {
  const subject = subjectOf(circularId)
  return { kind: 'circular', key: subject, subject, args: { circularId } } as const
}

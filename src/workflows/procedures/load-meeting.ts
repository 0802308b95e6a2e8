import { z } from 'zod'
import { mayKnow } from '#domain/procedures/flow.ts'
import { type GuestRow, meetingById, type MeetingRow } from '#storage/procedures/meetings.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'
import { loadCase, type LoadedCase } from './load-case.ts'

export const meetingInput = z.object({ meetingId: z.number().int() })

export interface LoadedMeeting {
  about: { party: boolean; agencyId: number | null }
  meeting: MeetingRow
  /** What the caller is in it; null: not invited. */
  guest: GuestRow | null
  loadedCase: LoadedCase
  agencyId: number | null
}

/** A meeting, seen by whoever sees its case, and by everybody who is invited. */
export async function loadMeeting(
  db: Reader,
  act: PersonContext,
  { meetingId }: { meetingId: number },
): Promise<LoadedMeeting | null> {
  const meeting = await meetingById(db, meetingId)
  const loadedCase = meeting === null ? null : await loadCase(db, act, meeting)
  if (meeting === null || loadedCase === null) return null
  const guest = meeting.guests.find(({ personId }) => personId === act.person.personId) ?? null
  const { agencyId } = loadedCase.row
  const isGuest = guest !== null && mayKnow(loadedCase.person, loadedCase.procedure.definition)
  return {
    about: { party: loadedCase.about.party || isGuest, agencyId },
    meeting,
    guest,
    loadedCase,
    agencyId,
  }
}

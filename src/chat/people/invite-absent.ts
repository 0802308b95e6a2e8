import type { RouteIds } from '#domain/acts.ts'
import { document } from '#documents/document.ts'
import { invitationScreen, invitedScreen, placeTitle } from '#screens/people/absent.ts'
import { refused } from '#screens/kit.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { inviteAbsent } from '#workflows/people/invite-absent.ts'
import type { Ctx } from '../context.ts'

/**
 * One message for each agency, ready to be sent on, and the cards of all. The codes stand in no stored answer, so they are written here and
 * nowhere else; where the file cannot be made the messages have them all the same.
 */
export async function inviteAll(ctx: Ctx, ids: RouteIds<'people.invite-absent'>): Promise<unknown> {
  const { language, surface } = ctx
  const made = await ctx.call(inviteAbsent, ids)
  if (!made.ok) return ctx.show(refused(language, made.refusal))
  const { places, count } = made.value
  const expiresAt = new Date(made.value.expiresAt)
  const linkTo = (code: string): string | null => surface.startLink(code)
  for (const place of places) await ctx.say(invitationScreen(language, place, expiresAt, linkTo))
  const pdf = await document('invitations', {
    language,
    heading: label(language, 'invitation-heading'),
    how: label(language, 'invitation-how'),
    until: label(language, 'invitation-until', { expiresAt }),
    places: places.map((place) => ({
      title: placeTitle(language, place.agencyName),
      cards: place.people.map(({ name, role, code }) => ({
        name,
        role: labelDynamic(language, `role-${role}`),
        command: `/start ${code}`,
        scans: linkTo(code) ?? `/start ${code}`,
      })),
    })),
  })
  const name = label(language, 'invitation-file')
  const screen = invitedScreen(language, { count, places: places.length, isDrawn: pdf.ok })
  if (!pdf.ok) return ctx.say(screen)
  const file = { sha256: '', name, mimeType: 'application/pdf', kind: 'document', bytes: pdf.value } as const
  return ctx.say({ ...screen, files: [file] })
}

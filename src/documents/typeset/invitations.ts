import { renderSVG } from 'uqr'
import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

/** All texts ready for the reader. `scans`: what the square brings whoever scans it to. */
export interface InvitationCards {
  language: Language
  heading: string
  how: string
  until: string
  places: readonly {
    title: string
    cards: readonly { name: string; role: string; command: string; scans: string }[]
  }[]
}

/** Cards to be cut and handed over, each agency on pages of its own. @returns PDF, A4 */
export const invitationCardsPdf = ({ places, ...words }: InvitationCards): Promise<Uint8Array> =>
  typesetPdf('invitations', {
    ...words,
    places: places.map(({ title, cards }) => ({
      title,
      cards: cards.map(({ scans, ...card }) => ({ ...card, square: renderSVG(scans, { ecc: 'M', border: 2 }) })),
    })),
  })

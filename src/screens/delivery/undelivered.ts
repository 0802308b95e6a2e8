import type { Reason } from '#domain/delivery/acts.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { MessageKind, PartyLine, PartyPage, Place, UndeliveredList } from '#reads/delivery/undelivered.ts'
import type { Button, Screen } from '#shared/message.ts'
import { hasMessage, label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'

export const undeliveredButton = (language: Language, count: number): Button =>
  go('delivery.show', { page: 0 }, label(language, 'undelivered-button', { count }))

export const undeliveredLines = (language: Language, counts: { notices: number; unhandled: number }): string[] => [
  ...(counts.notices > 0 ? [say(language, 'undelivered-home', { count: counts.notices })] : []),
  ...(counts.unhandled > 0 ? [say(language, 'undelivered-unhandled', { count: counts.unhandled })] : []),
]

function messageWord(language: Language, { kind, circular }: MessageKind): string {
  const what = circular === null ? null : label(language, 'circular-numbered', circular)
  if (kind === 'circular' && what !== null) return what
  const key = `undelivered-kind-${kind}`
  const word = labelDynamic(language, hasMessage(language, key) ? key : 'undelivered-kind-other')
  return what === null ? word : label(language, 'undelivered-numbered', { word, what })
}

const roleWord = (language: Language, { role }: Place): string => labelDynamic(language, `role-${role}`)
const nameOf = (language: Language, { party, name }: Pick<PartyLine, 'party' | 'name'>): string =>
  name ?? labelDynamic(language, `undelivered-party-${party}`)

const whoOf = (language: Language, seats: readonly Place[]): string =>
  seats
    .slice(0, 2)
    .map((seat) => [roleWord(language, seat), seat.agency?.name ?? seat.team?.name].filter(Boolean).join('، '))
    .join(' · ') || 'none'

function partyLine(language: Language, line: PartyLine): string {
  return say(language, 'undelivered-line', {
    name: nameOf(language, line),
    who: line.party === 'person' ? whoOf(language, line.seats) : 'channel',
    what: messageWord(language, line.message),
    more: line.count - 1,
    since: new Date(line.since),
  })
}

/** Grouped by reason; no text of any message. */
export function undeliveredScreen(language: Language, list: UndeliveredList): Screen {
  const reasons = [...new Set(list.items.map(({ reason }) => reason))]
  const group = (reason: Reason): string =>
    [
      say(language, 'undelivered-reason', { reason }),
      ...list.items.filter((line) => line.reason === reason).map((line) => partyLine(language, line)),
    ].join('\n')
  const isEmpty = list.items.length === 0
  return {
    text: paragraphs(
      isEmpty ? say(language, 'undelivered-none') : say(language, 'undelivered-title', { count: list.notices }),
      ...reasons.map(group),
      list.pages > 1 && say(language, 'people-page', { page: list.page + 1, pages: list.pages }),
      list.unhandled > 0 && say(language, 'undelivered-unhandled', { count: list.unhandled }),
      !isEmpty && say(language, 'undelivered-how'),
    ),
    buttons: rows(
      ...list.items.map(({ newest: upTo, party, personId, ...line }) => [
        go('delivery.party', { upTo, party, personId }, nameOf(language, { ...line, party })),
      ]),
      ...pageRow(language, list, (page, text) => go('delivery.show', { page }, text)),
      homeRow(language),
    ),
  }
}

/** So many are told one by one. */
const SHOWN = 8

export function partyScreen(language: Language, page: PartyPage): Screen {
  const { upTo, party, personId, seats, messages } = page
  const key = { upTo, party, personId }
  const shown = messages.slice(0, SHOWN).map((message) =>
    say(language, 'undelivered-message', {
      what: messageWord(language, message),
      reason: message.reason,
      since: new Date(message.since),
    }),
  )
  const reach = seats[0]?.reach ?? null
  return {
    text: paragraphs(
      lines(
        say(language, 'undelivered-who', {
          name: nameOf(language, page),
          who: party === 'person' ? whoOf(language, seats) : 'channel',
        }),
        reach !== null && labelDynamic(language, `reach-${reach}`),
      ),
      [
        say(language, 'undelivered-what', { count: messages.length }),
        ...shown,
        ...(messages.length > SHOWN ? [say(language, 'undelivered-more', { count: messages.length - SHOWN })] : []),
      ],
      say(language, 'undelivered-todo', {
        way: party === 'person' ? (page.canSend ? 'again' : seats.length === 0 ? 'left' : 'away') : party,
      }),
    ),
    buttons: rows(
      page.canSend &&
        (page.asks
          ? go('delivery.ask-again', key, label(language, 'undelivered-again'))
          : go('delivery.send-again', { sure: 'no', ...key }, label(language, 'undelivered-again'))),
      personId !== null && go('delivery.phone', { upTo, personId }, label(language, 'undelivered-phone')),
      ...seats
        .slice(0, 3)
        .map((seat) =>
          go(
            'seat.show',
            { seatId: seat.seatId },
            seats.length === 1
              ? label(language, 'undelivered-gone')
              : label(language, 'undelivered-gone-role', { role: roleWord(language, seat) }),
          ),
        ),
      go('delivery.close', key, label(language, 'undelivered-close')),
      backRow(language),
    ),
  }
}

const backRow = (language: Language): Button[] => [
  go('delivery.show', { page: 0 }, label(language, 'back')),
  ...homeRow(language),
]

/** What may have arrived is not sent a second time without a word. */
export const askAgainScreen = (language: Language, page: PartyPage): Screen => {
  const { upTo, party, personId } = page
  const key = { upTo, party, personId }
  const isMixed = page.messages.some(({ reason }) => reason !== 'uncertain')
  return {
    text: say(language, 'undelivered-ask-again', { name: nameOf(language, page) }),
    buttons: rows(
      go('delivery.send-again', { sure: 'yes', ...key }, label(language, 'undelivered-again-yes')),
      isMixed && go('delivery.send-again', { sure: 'no', ...key }, label(language, 'undelivered-again-rest')),
      go('delivery.party', key, label(language, 'cancel')),
    ),
  }
}

export function phoneScreen(
  language: Language,
  person: { id: number; name: string; phone: string | null; messages: MessageKind[] },
  upTo: number,
): Screen {
  const words = [...new Set(person.messages.map((message) => messageWord(language, message)))]
  const ids = { upTo, personId: person.id }
  return {
    text: paragraphs(say(language, 'undelivered-phone-page', { name: person.name, phone: person.phone ?? 'none' }), [
      say(language, 'undelivered-phone-what'),
      ...words.slice(0, SHOWN).map((what) => say(language, 'undelivered-phone-line', { what })),
    ]),
    buttons: rows(
      go('delivery.tell-by-phone', ids, label(language, 'undelivered-told')),
      go('delivery.party', { upTo, party: 'person', personId: person.id }, label(language, 'back')),
      homeRow(language),
    ),
  }
}

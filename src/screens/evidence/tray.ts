import { shortened } from 'persian-text'
import type { Id } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { BoardItem } from '#reads/evidence/board.ts'
import type { TrayFilePage, TrayLine } from '#reads/evidence/tray.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { checkFormButton } from './form.ts'
import { pageRow } from '../paging.ts'

const BUTTON_TITLE = 32

export const trayButton = (language: Language, count: number): Button =>
  go('evidence.tray', { page: 0 }, label(language, 'tray-button', { count }))

/** /tray: what waits to be placed, the oldest first. */
export function trayScreen(language: Language, files: readonly TrayLine[], wantedPage: number): Screen {
  if (files.length === 0) return { text: say(language, 'tray-empty'), buttons: [homeRow(language)] }
  const page = pageOf(files, wantedPage)
  return {
    text: lines(
      say(language, 'tray-title', { count: files.length }),
      ...page.items.map(({ name, sizeBytes, addedAt }, i) =>
        say(language, 'tray-line', { number: page.first + i, name, sizeBytes, addedAt: new Date(addedAt) }),
      ),
    ),
    buttons: [
      ...page.items.map(({ id, name }, i) => {
        const facts = { number: page.first + i, name: shortened(name, BUTTON_TITLE) }
        return [go('evidence.tray-file', { trayFileId: id }, label(language, 'numbered-file', facts))]
      }),
      ...pageRow(language, page, (to, text) => go('evidence.tray', { page: to }, text)),
      homeRow(language),
    ],
  }
}

const placeButton = (
  language: Language,
  trayFileId: Id<'tray-file'>,
  item: Pick<BoardItem, 'id' | 'code' | 'title'>,
) => [
  go(
    'evidence.place-file',
    { trayFileId, itemId: item.id },
    label(language, 'tray-item-button', { code: item.code, title: shortened(item.title, BUTTON_TITLE) }),
  ),
]

/** The question which indicator a file is for; where none takes files now, that it is kept. */
export const trayFileScreen = (language: Language, file: TrayFilePage): Screen => {
  const { id, name, sizeBytes, count, caption, isPlaced, proposals, mayBeForm, mayObject } = file
  const shut = mayObject ? 'tray-objection' : 'tray-shut'
  return {
    text: paragraphs(
      lines(
        say(language, 'tray-kept', { name, sizeBytes, count }),
        caption !== '' && say(language, 'tray-caption', { caption: shortened(caption, 200) }),
      ),
      say(language, proposals.length === 0 ? shut : isPlaced ? 'tray-ask-more' : 'tray-ask'),
    ),
    buttons: rows(
      ...proposals.map((item) => placeButton(language, id, item)),
      mayBeForm && checkFormButton(language, id),
      mayObject && go('objection.board', { page: 0 }, label(language, 'tray-to-objections')),
      proposals.length > 0 && go('evidence.tray-choose', { trayFileId: id, page: 0 }, label(language, 'tray-choose')),
      [
        go('evidence.drop-file', { trayFileId: id }, label(language, 'tray-drop', { count }), 'danger'),
        ...homeRow(language),
      ],
    ),
  }
}

/** Every indicator that takes files now. */
export function trayChoiceScreen(
  language: Language,
  file: TrayFilePage & { items: readonly BoardItem[] },
  wantedPage: number,
): Screen {
  const page = pageOf(file.items, wantedPage)
  if (page.items.length === 0) return trayFileScreen(language, file)
  return {
    text: say(language, 'tray-choose-title', { name: file.name, page: page.page + 1, pages: page.pages }),
    buttons: [
      ...page.items.map((item) => placeButton(language, file.id, item)),
      ...pageRow(language, page, (to, text) => go('evidence.tray-choose', { trayFileId: file.id, page: to }, text)),
      [go('evidence.tray-file', { trayFileId: file.id }, label(language, 'back'))],
    ],
  }
}

/** What has been put where, and the ways on. */
export const placedScreen = (
  language: Language,
  placed: { code: string; title: string; placed: number; count: number },
  { itemId, trayFileId }: { itemId: Id<'item'>; trayFileId: Id<'tray-file'> },
): Screen => ({
  text: say(language, 'tray-placed', placed),
  buttons: [
    [go('evidence.item', { itemId }, label(language, 'evidence-see-item'))],
    [go('evidence.tray-file', { trayFileId }, label(language, 'tray-more')), ...homeRow(language)],
  ],
})

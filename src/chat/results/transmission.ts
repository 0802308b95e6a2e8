import type { RouteIds } from '#domain/acts.ts'
import { refused } from '#screens/kit.ts'
import { transmissionRowScreen, transmissionScreen } from '#screens/results/transmission.ts'
import { say } from '#wording/say.ts'
import { enterTransmission, leaveTransmission, readTransmission } from '#workflows/results/transmission.ts'
import { changes, opens, page } from '../routes.ts'

/** Requirements C12, J2: the sheet a clerk types from. */
export const sheetNow = page(readTransmission, (language, sheet, ids: RouteIds<'transmission.sheet'>) =>
  transmissionScreen(language, sheet, ids.page),
)

export const rowNow = page(readTransmission, (language, sheet, { agencyId }: RouteIds<'transmission.row'>) => {
  const row = sheet.rows.find((one) => one.agencyId === agencyId)
  return row === undefined ? refused(language, { code: 'not-found' }) : transmissionRowScreen(language, sheet, row)
})

export const TRANSMISSION_ROUTES = {
  'transmission.sheet': opens(sheetNow),
  'transmission.row': opens(rowNow),
  'transmission.enter': changes(
    enterTransmission,
    (language, { name }) => say(language, 'transmission-entered', { name }),
    rowNow,
  ),
  'transmission.leave': changes(leaveTransmission, (language) => say(language, 'transmission-left'), rowNow),
}

import type { RouteIds } from '#domain/acts.ts'
import type { Screen } from '#shared/message.ts'
import type { RankingTables } from '#reads/results/ranking.ts'
import { refused } from '#screens/kit.ts'
import { agencyScreen, groupScreen, groupsScreen } from '#screens/results/ranking.ts'
import { readRanking } from '#workflows/results/read-ranking.ts'
import type { Ctx } from '../context.ts'

async function show(ctx: Ctx, cycleId: number | null, screen: (tables: RankingTables) => Screen): Promise<unknown> {
  const tables = await readRanking(ctx.tools, ctx.caller, cycleId)
  return ctx.show(tables.ok ? screen(tables.value) : refused(ctx.language, tables.refusal))
}

/** The groups; without an id those of the latest results this person may see. */
export const showGroups = (ctx: Ctx, { cycleId }: RouteIds<'ranking.groups'>): Promise<unknown> =>
  show(ctx, cycleId, (tables) => groupsScreen(ctx.language, tables))

export const showGroup = (ctx: Ctx, { cycleId, group, page }: RouteIds<'ranking.group'>): Promise<unknown> =>
  show(ctx, cycleId, (tables) => groupScreen(ctx.language, tables, group, page))

export const showAgency = (ctx: Ctx, { cycleId, agencyId }: RouteIds<'ranking.agency'>): Promise<unknown> =>
  show(ctx, cycleId, (tables) => {
    const line = tables.groups.flatMap(({ lines }) => lines).find((row) => row.agencyId === agencyId)
    return line === undefined ? refused(ctx.language, { code: 'not-found' }) : agencyScreen(ctx.language, tables, line)
  })

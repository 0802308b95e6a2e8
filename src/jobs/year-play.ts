import { markFestivalHeld, markTransmitted } from '#workflows/cycle/marks.ts'
import { publishCycle } from '#workflows/cycle/publish-cycle.ts'
import { sendCircular } from '#workflows/circulars/send-circular.ts'
import type { YearPlay } from '#workflows/tools.ts'
import { contentMark } from '#domain/evidence/marks.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import { approveDeputy, confirmationNow } from '#workflows/results/approve-deputy.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import { handOverReport, readSignOff, signReport } from '#workflows/sign-off/sign-off.ts'
import { proposeRelease, releasePreliminary } from '#workflows/review/release-preliminary.ts'
import { DUTIES } from './duties.ts'

/** A rehearsal keeps no log that anybody could hold it to. */
const { 'daily-head': _, ...duties } = DUTIES

export const YEAR_PLAY: YearPlay = {
  duties,
  publish: (tools, by, { id, version }) => publishCycle(tools, by, { cycleId: id, version }),
  sendCircular: (tools, by, circularId) => sendCircular(tools, by, { circularId }),
  submit: (tools, by, draft) => submitEvidence(tools, by, { itemId: draft.itemId, seen: contentMark(draft) }),
  handOver: (tools, by) => handOverReport(tools, by, {}),
  async sign(tools, by) {
    const report = await readSignOff(tools, by, {})
    return report.ok ? signReport(tools, by, { seen: report.value.mark }) : report
  },
  proposeRelease: (tools, by, { id, version }) => proposeRelease(tools, by, { cycleId: id, version }),
  office: {
    'release-preliminary': (tools, by, { id, version }) => releasePreliminary(tools, by, { cycleId: id, version }),
    finalise: (tools, by, { id, version }) =>
      finaliseTables(tools, by, { cycleId: id, version, shownAt: tools.clock.now() }),
    'approve-deputy': async (tools, by, cycle) =>
      approveDeputy(tools, by, { cycleId: cycle.id, ...(await confirmationNow(tools, cycle)) }),
    'record-council': async (tools, by, cycle) =>
      recordCouncil(tools, by, { cycleId: cycle.id, ...(await confirmationNow(tools, cycle)) }),
    marks: (tools, by, { id, version }) => markTransmitted(tools, by, { cycleId: id, version }),
    'mark-festival': (tools, by, { id, version }) => markFestivalHeld(tools, by, { cycleId: id, version }),
    release: async (tools, by, cycle) =>
      releaseResults(tools, by, {
        cycleId: cycle.id,
        version: cycle.version,
        ...(await confirmationNow(tools, cycle)),
      }),
  },
}

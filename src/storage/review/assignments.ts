import type { Tx } from '../transaction.ts'

/** An assignment made in the chat: no file takes it away again. @returns its id */
export async function addAssignment(
  tx: Tx,
  row: { cycleId: number; kind: 'review'; personId: number; indicatorId: number },
): Promise<number> {
  return (await tx.assignment.create({ data: row, select: { id: true } })).id
}

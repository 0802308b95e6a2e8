import type { Reader, Tx } from '../transaction.ts'

const PIN = { personId: true, hash: true, tries: true, triesSince: true, forgottenBy: true } as const

export const pinOf = (db: Reader, personId: number) => db.pin.findUnique({ where: { personId }, select: PIN })

export async function setPin(tx: Tx, personId: number, hash: string, setAt: Date): Promise<void> {
  const fresh = { hash, setAt, tries: 0, triesSince: null, forgottenBy: null }
  await tx.pin.upsert({
    where: { personId },
    create: { personId, ...fresh },
    update: fresh,
    select: { personId: true },
  })
}

export const noteTries = async (tx: Tx, personId: number, tries: number, triesSince: Date | null): Promise<void> => {
  await tx.pin.update({ where: { personId }, data: { tries, triesSince }, select: { personId: true } })
}

/** The first of the two who say that it is forgotten. */
export const noteForgotten = async (tx: Tx, personId: number, forgottenBy: number): Promise<void> => {
  await tx.pin.update({ where: { personId }, data: { forgottenBy }, select: { personId: true } })
}

/** And with it every entry of it that still stands. */
export async function forgetPin(tx: Tx, personId: number): Promise<void> {
  await tx.pin.deleteMany({ where: { personId } })
  await tx.account.updateMany({ where: { personId }, data: { pinEnteredAt: null } })
}

/** `pinAskedAt`: what is written in this chat from here on is closed before it is kept, until this is null again. */
export const notePin = async (
  tx: Tx,
  accountId: number,
  data: { pinAskedAt?: Date | null; pinEnteredAt?: Date },
): Promise<void> => {
  await tx.account.update({ where: { id: accountId }, data, select: { id: true } })
}

/** All of the sample have the same one. */
export async function setSamplePins(tx: Tx, hash: string, setAt: Date): Promise<void> {
  const people = await tx.person.findMany({ select: { id: true } })
  await tx.pin.createMany({ data: people.map(({ id: personId }) => ({ personId, hash, setAt })) })
}

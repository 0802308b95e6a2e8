/** An id out of a button; what is none becomes 0, which nothing has. */
export const numberOf = (id: string | undefined): number => (/^\d{1,15}$/.test(id ?? '') ? Number(id) : 0)

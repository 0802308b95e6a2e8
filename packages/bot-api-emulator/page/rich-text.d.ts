/** For tests: an address that a click may follow, as it is followed. */
export function safeHref(address: string): string | undefined

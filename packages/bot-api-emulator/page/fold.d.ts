/** For the server, which searches chats as the page searches people. */
export function squash(text: string): string
export function matcher(query: string): (squashed: string) => boolean

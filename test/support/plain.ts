/** Text as it is read: without the marks that only order it. */
export const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '')

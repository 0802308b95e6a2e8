/** What the browser remembers from one visit to the next: drafts, colours, how the list is grouped. Without its storage the page forgets. */
export const kept = (key, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise
  } catch {
    return otherwise
  }
}

export const keep = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage must not keep anybody from writing.
  }
}

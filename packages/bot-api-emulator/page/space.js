/**
 * Above the oldest message that has been read stands a gap of about the height of all that has not been. Rows that are read take their height
 * out of it, so that nothing that stands already changes its place in the page, however fast somebody scrolls meanwhile.
 */
const panesOf = (id) => [...document.querySelectorAll(`.pane[data-chat="${id}"] .messages-inner`)]
const spaceOf = (pane) => pane.querySelector('.space')
/** The rows have no box of their own: its upper edge would move with each that is added. */
const heightOf = (pane) => pane.offsetHeight - (spaceOf(pane)?.offsetHeight ?? 0)

/** The numbers of a chat's messages begin with one. */
const estimate = (pane, { messages }) => {
  const drawn = pane.querySelectorAll('.row').length
  return drawn === 0 ? 0 : Math.round(((messages[0].id - 1) * heightOf(pane)) / drawn)
}

const put = (space, height) => {
  space.dataset.height = height
  space.style.blockSize = `${height}px`
}

/** Called when the rows are drawn, before the browser lays them out for anybody. @returns what is called once more have been */
export const measure = (id) => {
  const before = panesOf(id).map((pane) => [pane, heightOf(pane)])
  return (chat) => {
    for (const [pane, height] of before) {
      const space = spaceOf(pane)
      if (!space) continue
      const isFirst = space.dataset.height === undefined
      const kept = isFirst ? estimate(pane, chat) : Number(space.dataset.height)
      const grown = isFirst ? 0 : heightOf(pane) - height
      put(space, chat.more ? Math.max(0, kept - grown) : 0)
    }
  }
}

/** How far the view is from where nothing has been read yet; below zero: it is there. */
export const leftAbove = (scroller) => {
  const { scrollTop, scrollHeight, clientHeight } = scroller
  const space = Number(scroller.querySelector('.space')?.dataset.height ?? 0)
  return scrollHeight - space - clientHeight - Math.abs(scrollTop)
}

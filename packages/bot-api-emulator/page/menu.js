/** Arrow keys in a menu of buttons, as every menu has them. */
export const walkMenu = (event) => {
  const items = [...event.currentTarget.querySelectorAll('[role=menuitem]')]
  const at = items.indexOf(document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length)?.focus()
}

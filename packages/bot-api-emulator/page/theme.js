/** Light or dark: as the machine has it, until somebody presses the switch. */
import { keep, kept } from './kept.js'
import { change } from './store.js'

const system = matchMedia('(prefers-color-scheme: dark)')
let chosen = kept('theme')

const apply = () => {
  if (chosen) document.documentElement.dataset.theme = chosen
}
apply()
system.addEventListener('change', () => change())

export const isDark = () => (chosen ?? (system.matches ? 'dark' : 'light')) === 'dark'

export const switchTheme = () => {
  chosen = isDark() ? 'light' : 'dark'
  keep('theme', chosen)
  apply()
  change()
}

/** Line icons, drawn here so that the page needs no outside resource. They are decoration: names stand on the buttons. */
import { html } from '/page/vendor/lit-html/lit-html.js'

const path = (d) =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=${d}></path></svg>`

export const icons = {
  search: () => path('M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 4.5 4.5'),
  clock: () => path('M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2'),
  faults: () => path('M12 4 2.8 20h18.4zM12 10v4.5M12 17v.5'),
  log: () => path('M8 6.5h12M8 12h12M8 17.5h12M4 6.5h.5M4 12h.5M4 17.5h.5'),
  side: () => path('M4 5h16v14H4zM12 5v14'),
  back: () => path('M9 5l7 7-7 7'),
  down: () => path('M6 9.5l6 6 6-6'),
  close: () => path('M6 6l12 12M18 6L6 18'),
  attach: () =>
    path('M19.5 11.5l-7.6 7.6a5 5 0 0 1-7.1-7.1l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.7 1.7 0 0 1-2.4-2.4l7.3-7.3'),
  send: () => path('M20 12H6M6 12l-2 7.5L21 12 4 4.5z'),
  slash: () => path('M4.5 4.5h15v15h-15zM14 8l-4 8'),
  keyboard: () => path('M3.5 6.5h17v11h-17zM7 10h.5M11.7 10h.5M16.5 10h.5M8 14h8'),
  file: () => path('M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4'),
  download: () => path('M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14'),
  megaphone: () => path('M4 10v4h3l9 5V5l-9 5zM19 9.5a4 4 0 0 1 0 5'),
  person: () => path('M12 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4zM4.8 20a7.2 7.2 0 0 1 14.4 0'),
  block: () => path('M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM6 6l12 12'),
  external: () => path('M7 17 17 7M9 7h8v8'),
  up: () => path('M6 14.5l6-6 6 6'),
  plus: () => path('M12 5v14M5 12h14'),
  minus: () => path('M5 12h14'),
  reply: () => path('M14 6l6 6-6 6M20 12H9a5 5 0 0 0-5 5v1'),
  forward: () => path('M10 6l-6 6 6 6M4 12h11a5 5 0 0 1 5 5v1'),
  bin: () => path('M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7M10.5 10.5v6M13.5 10.5v6'),
  tick: () => path('M6 12.5l4 4 8-9'),
  ticks: () => path('M2.5 12.5l4 4 8-9M11 15l1.8 1.5 8-9'),
  dark: () => path('M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z'),
  copy: () => path('M9 9h11v11H9zM5 15H4V4h11v1'),
}

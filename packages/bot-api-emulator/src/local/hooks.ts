/** Somebody of the host's world whom the page can play. */
export interface LocalPerson {
  id: number
  firstName: string
  lastName?: string
  username?: string
  languageCode?: string
  /** What stands under the name, in the page's language: a role, an office. */
  label: string
  /** What the list can be grouped by: what the person does, and where. */
  role?: string
  place?: string
  /** What the search box should match besides the name. */
  searchText: string
  /** Default true: the host knows this person's chat, so the bot may write there. */
  started?: boolean
}

/** A moment to which the page offers to move the clock. */
export interface LocalStage {
  key: string
  label: string
  at: Date | string
}

/** What a person on the page can try out first, in order; whoever has done a step sees it ticked off. */
export interface LocalTour {
  steps: { text: string; done: boolean /** Words that the page sends for the person. */; say?: string }[]
}

/** What the program around the emulator may tell it; nothing of it is needed. */
export interface LocalHooks {
  /** Stands above the page and in the browser's tab. */
  title?: string
  /** IANA name of the zone in which the page writes dates; without it the page takes its own. */
  timeZone?: string
  people?(): Promise<LocalPerson[]>
  stages?(): Promise<LocalStage[]>
  /** The page has moved the clock: what is due by now can be done. */
  onClockMoved?(): Promise<void>
  /** On its way to another time the clock stops at each of these: after each `onClockMoved` is awaited. Without it, it jumps. */
  moments?(from: Date, to: Date): Promise<Date[]>
  /** Everything begins anew; the page stays open, and this server may well be another one afterwards. */
  beginAnew?(): Promise<void>
  tour?(personId: number): Promise<LocalTour>
  /** Whether the host is well; told at /healthz. */
  health?(): boolean
  /** The host's own numbers in the Prometheus format; told at /metrics. */
  metrics?(): Promise<string>
}

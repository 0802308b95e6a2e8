/** A person of the product's world whom the page can play. */
export interface LocalPerson {
  id: number
  firstName: string
  lastName?: string
  username?: string
  languageCode?: string
  /** Role and agency in the page's language. */
  label: string
  searchText: string
  /** Default true: the product knows this person's chat, so the bot may write there. */
  started?: boolean
}

export interface LocalStage {
  key: string
  label: string
  at: Date | string
}

/** What the emulator may ask its host in local mode. */
export interface LocalHooks {
  /** IANA name of the zone in which the page writes dates; without it the page takes its own. */
  timeZone?: string
  people(): Promise<LocalPerson[]>
  stages(): Promise<LocalStage[]>
  onClockMoved?(): Promise<void>
  /** Whether the product is well; told at /healthz. */
  health?(): boolean
  /** The product's own numbers; told at /metrics. */
  metrics?(): Promise<string>
}

/** What is shown to a person, in a form no messenger owns. Text is the little tag language of packages/chat-wording. */
export interface Screen {
  text: string
  /** Which way its lines run, where that is not the way of its reader’s language. */
  language?: 'fa' | 'en'
  buttons?: Button[][]
  /** What few readers need: in a quotation to unfold where the messenger has one, elsewhere behind `more`, which shows it with the rest. */
  fold?: { text: string; more: Button }
  files?: FileToSend[]
  /** The files come before the text, since its buttons are about them. */
  filesFirst?: true
  /**
   * A receipt, notice, circular or decision: people come back to it, so no menu is ever written over it. Only what is done by a button
   * of its own may change it, into its own newer form.
   */
  isDocument?: true
  /** Nothing of it is for others yet: where the messenger can, it is neither forwarded nor saved. */
  isProtected?: true
  /** Under the line where one writes: a button that sends one's own telephone number; `away`: it goes, with a message that has no other buttons. */
  keyboard?: { contact: string; ask: string } | 'away'
  /** Hangs above the chat from now on, where the messenger can; false: not any more. */
  isPinned?: boolean
}

/** A screen on its way out: the direction of its lines is known, not guessed from letters. */
export type DirectedScreen = Screen & Required<Pick<Screen, 'language'>>

/** What the button of a document does begins with this, so that a press tells what it would write over. */
export const ON_DOCUMENT = '!'
/** The same for a button that shows its screen whole. */
export const UNFOLDED = '+'

/** How a button looks where the messenger shows it; the words say the same. */
export type Tone = 'primary' | 'danger'

/**
 * `act` names what the product does when the button is pressed: `shelf.verb:id:id` (ids, never facts). `copy` is put into the reader's
 * clipboard; messengers that cannot leave the button out, so the text says it too.
 */
export type Button =
  | { label: string; act: string; tone?: Tone }
  | { label: string; url: string }
  | { label: string; copy: string }

/** A stored file on its way out: by the platform's own id where it is known, else its bytes. */
export interface FileToSend {
  sha256: string
  name: string
  mimeType: string
  kind: 'document' | 'photo'
  /** Id on the messenger named in `platform`; empty when that stands for other bytes or another name than ours. */
  fileId?: string
  platform?: string
  /** For bytes made just now (exports) that are in no store. */
  bytes?: Uint8Array
}

/** Where a message goes. */
export interface Destination {
  chatId: string
  /** Null for the public channel: its posts carry no buttons of ours. */
  userId: string | null
}

/** Where a send of several messages stands: what has gone out is not sent again. */
export interface Progress {
  partsSent: number
  /** The message that carries the buttons, once it is out. */
  messageId: string | null
  /** Another one, but not the last, has gone out. */
  note(partsSent: number, messageId: string): Promise<void>
}

/** How a send ended, in words the outbox acts on. */
export type SendResult =
  | { kind: 'delivered'; messageId: string }
  | { kind: 'blocked'; error: string }
  /** `refused`: it is we who are not let in. */
  | { kind: 'later'; delayMs: number; error: string; scope: 'chat' | 'all'; refused?: boolean }
  /** The chat has a new id, and under that it is to be written to from now on. */
  | { kind: 'moved'; chatId: string; error: string }
  /** The answer was lost: the message may or may not have arrived. `pauseMs`: the messenger is out of order, so nothing more for now. */
  | { kind: 'uncertain'; error: string; pauseMs?: number }
  | { kind: 'rejected'; error: string }

/** How changing an earlier message ended; `impossible`: too old, gone, too long, or this messenger does not do it. */
export type EditResult =
  | { kind: 'edited' }
  | { kind: 'impossible'; error: string }
  | Extract<SendResult, { kind: 'later' }>

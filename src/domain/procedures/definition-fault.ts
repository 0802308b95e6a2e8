export type DefinitionFaultCode =
  | 'not-json'
  | 'shape'
  | 'step-unbuilt'
  | 'role-unknown'
  | 'twice'
  | 'form-unknown'
  | 'choices-unknown'
  | 'choices-needed'
  | 'columns-needed'
  | 'step-unknown'
  | 'step-unreachable'
  | 'no-way-out'
  | 'no-outcome'
  | 'note-unfit'
  | 'nobody-can'
  | 'quorum-alone'
  | 'repeat-not-back'
  | 'repeat-within'
  | 'start-unsaid'
  | 'fee-unknown'
  | 'fee-open'
  | 'pay-unconfirmed'
  | 'document-unknown'
  | 'register-unknown'
  | 'number-uncounted'
  | 'path-unknown'
  | 'cleared-needed'
  | 'identity-lacks'
  | 'ladder-without-clock'
  | 'silence-without-clock'
  | 'bounds-crossed'
  | 'pattern-broken'
  | 'pattern-slow'
  | 'field-unknown'
  | 'report-unknown'
  | 'mark-nobody'
  | 'pass-unknown'

/** One thing that is wrong in a definition, in the words `procedure-fault-<code>`; `path` is where it stands in the file. */
export interface DefinitionFault {
  path: string
  code: DefinitionFaultCode
  word: string
}

export const fault = (path: string, code: DefinitionFaultCode, word = ''): DefinitionFault => ({ path, code, word })

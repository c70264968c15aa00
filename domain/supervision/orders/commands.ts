/** How it is written: an order to put something right (督办通知书), or a proposal to the unit (监察建议书). */
export const orderForms = ['rectification', 'proposal'] as const
export type OrderForm = (typeof orderForms)[number]

/** What a look afterwards showed. */
export const followUpOutcomes = ['put-right', 'not-put-right'] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/** What an order says when it is issued. */
export interface OrderTerms {
  form: OrderForm
  departmentCode: string
  windowCode: string | null
  /** The cards and cases it is about, by their streams. */
  cards: readonly string[]
  cases: readonly string[]
  /** What is wrong, and what is to be done about it. */
  matter: string
  demand: string
  /** Working days to answer. */
  days: number
}

/** What may be asked for of an order. Words are those of whoever asks. */
export type OrderCommand =
  | ({ type: 'IssueOrder' } & OrderTerms)
  | { type: 'AcknowledgeOrder' }
  | { type: 'ReplyToOrder'; measures: string }
  | { type: 'AcceptReply'; remark: string; /** Working days until somebody looks whether it was done. */ days: number }
  | { type: 'ReturnReply'; reason: string; /** Working days to answer anew. */ days: number }
  | {
      type: 'RecordFollowUp'
      outcome: FollowUpOutcome
      findings: string
      /** Working days to answer anew, where it was not put right. */ days: number
    }
  | { type: 'WithdrawOrder'; reason: string }
  | { type: 'NoteOrderOverdue' }
  | { type: 'RemindOfFollowUp' }
export type OrderCommandType = OrderCommand['type']

/** A paper of the set, and the uploaded file that is it. */
export interface HandedPaper {
  paper: string
  fileId: string
}

/** What somebody saw on site of one line of the checklist. */
export const checkResults = ['conforms', 'deviates', 'not-applicable'] as const
export interface CheckedLine {
  code: string
  result: (typeof checkResults)[number]
  remark: string
}

/** A photo of one line of the checklist: an uploaded image of whoever records it. */
export interface SitePhoto {
  code: string
  fileId: string
}

/** What a department says after the visit. */
export const opinionOutcomes = ['pass', 'pass-with-rectification', 'fail'] as const
export type OpinionOutcome = (typeof opinionOutcomes)[number]

/** What may be asked for of an acceptance. Words are those of whoever asks. */
export type AcceptanceCommand =
  | {
      type: 'ApplyAcceptance'
      papers: readonly HandedPaper[]
      /** The one department asked where the works are accepted one after another; null is all of them together. */
      alone: string | null
    }
  | { type: 'RequestAcceptanceSupplement'; /** Codes of papers. */ missing: readonly string[]; note: string }
  | { type: 'SupplementAcceptance'; papers: readonly HandedPaper[] }
  | { type: 'FindAcceptanceComplete' }
  | { type: 'WithdrawAcceptance'; reason: string }
  | { type: 'SetVisitDate'; visitOn: string; /** 'HH:MM'. */ time: string; place: string }
  | { type: 'AssignInspectors'; /** Accounts. */ inspectors: readonly string[] }
  | {
      type: 'RecordChecklist'
      lines: readonly CheckedLine[]
      photos?: readonly SitePhoto[] | undefined
      /** When it was seen (instant). */
      seenAt: string
    }
  | { type: 'CloseVisit' }
  | {
      type: 'GiveOpinion'
      outcome: OpinionOutcome
      items: readonly string[]
      /** Working days to put the items right; null where there are none. */
      rectifyDays: number | null
      /** A checklist that was not recorded before the visit was closed. */
      checklist: readonly CheckedLine[] | null
      /** Of that checklist. */
      photos?: readonly SitePhoto[] | undefined
    }
  | { type: 'NoteSilence' }
  | { type: 'ReportRectified'; statement: string; papers: readonly HandedPaper[] }
  | { type: 'IssueOpinionLetter'; remark: string }
  | { type: 'FileCompletion' }
  | { type: 'LapseAcceptance' }
export type AcceptanceCommandType = AcceptanceCommand['type']

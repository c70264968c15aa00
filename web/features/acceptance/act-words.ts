import { words } from '../../kernel/language.tsx'

/** What is done at a desk. */
export type DeskAct =
  | 'FindAcceptanceComplete'
  | 'RequestAcceptanceSupplement'
  | 'SetVisitDate'
  | 'AssignInspectors'
  | 'CloseVisit'
  | 'GiveOpinion'
  | 'IssueOpinionLetter'
  | 'FileCompletion'

export const actWords = words<Record<DeskAct, string>>(
  {
    FindAcceptanceComplete: '材料齐全，启动验收',
    RequestAcceptanceSupplement: '一次性告知补正',
    SetVisitDate: '通知验收日期',
    AssignInspectors: '指派验收人员',
    CloseVisit: '结束现场验收',
    GiveOpinion: '出具意见',
    IssueOpinionLetter: '出具联合验收意见书',
    FileCompletion: '竣工备案',
  },
  {
    FindAcceptanceComplete: 'Papers are complete: begin',
    RequestAcceptanceSupplement: 'Say once what is missing',
    SetVisitDate: 'Announce the day of the visit',
    AssignInspectors: 'Assign inspectors',
    CloseVisit: 'Close the visit',
    GiveOpinion: 'Give the opinion',
    IssueOpinionLetter: 'Issue the opinion letter',
    FileCompletion: 'File the completion',
  },
)

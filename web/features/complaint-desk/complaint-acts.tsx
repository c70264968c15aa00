import * as api from '#api/complaints.ts'
import { complaintOutcomes, scorePartWords, scoreParts, severities } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords, words } from '../../kernel/language.tsx'
import { ActPanel, type Act, type ActField } from '../../ui/act-panel.tsx'
import { useDepartments } from '../../ui/departments.ts'
import { useDepartmentPeople } from '../../ui/department-people.ts'
import { complaintOutcomeWords } from '../../ui/complaint-words.ts'
import type { ComplaintView } from './questions.ts'
import { text } from './text.ts'

const names = words<Record<(typeof api.complaintActs)[number], string>>(
  {
    AcceptComplaint: '受理并交办',
    DeclineComplaint: '不予受理',
    StateOwnSide: '说明情况',
    RecordInvestigation: '登记调查结果',
    AnswerComplaint: '答复投诉人',
  },
  {
    AcceptComplaint: 'Take it up',
    DeclineComplaint: 'Decline it',
    StateOwnSide: 'State our side',
    RecordInvestigation: 'Record what was found',
    AnswerComplaint: 'Answer the complainant',
  },
)

/** What one may do with the complaint now. */
export function ComplaintActs({ complaint }: { complaint: ComplaintView }) {
  const word = useWords(text)
  const name = useWords(names)
  const investigators = useInvestigators(complaint)
  const outcomes = useWords(complaintOutcomeWords)
  const judgement = useJudgement(complaint)
  const outcome = (field: string): ActField => ({
    ...{ name: field, label: field === 'proposed' ? word.proposed : word.outcome },
    ...{ as: complaintOutcomes.map((one) => [one, outcomes[one]] as const) },
    first: complaint.proposed ?? 'founded',
  })
  const written = (field: string, label: string): ActField => ({ name: field, label, as: 'text' })
  const acts: Record<(typeof api.complaintActs)[number], Act> = {
    AcceptComplaint: {
      label: name.AcceptComplaint,
      endpoint: api.acceptComplaint,
      fields: [investigators, written('matter', word.matterField)],
    },
    DeclineComplaint: {
      label: name.DeclineComplaint,
      endpoint: api.declineComplaint,
      fields: [written('reasons', word.reasons)],
    },
    StateOwnSide: {
      label: name.StateOwnSide,
      endpoint: api.stateOwnSide,
      fields: [written('statement', word.statementField)],
    },
    RecordInvestigation: {
      label: name.RecordInvestigation,
      endpoint: api.recordInvestigation,
      fields: [written('findings', word.findingsField), outcome('proposed')],
    },
    AnswerComplaint: {
      label: name.AnswerComplaint,
      endpoint: api.answerComplaint,
      fields: [outcome('outcome'), ...judgement, written('answer', word.answerField)],
    },
  }
  return <ActPanel id={complaint.id} version={complaint.version} mayDo={complaint.mayDo} acts={acts} />
}

/** Every unit but the one complained of, and supervision itself first. */
function useInvestigators({ department }: ComplaintView): ActField {
  const word = useWords(text)
  const named = useNamed()
  const { departments } = useDepartments()
  return {
    ...{ name: 'investigator', label: word.investigatorField, orNull: true },
    as: [
      ['', word.bySupervision],
      ...departments.filter(({ code }) => code !== department.code).map((one) => [one.code, named(one)] as const),
    ],
  }
}

/** In which part of the score it counts, and how grave it is. */
function useJudgement({ department, mayDo }: ComplaintView): ActField[] {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const parts = scoreParts.map((part) => [part, scorePartWords[part][said]] as const)
  const people = useDepartmentPeople(mayDo.includes('AnswerComplaint') ? department.code : undefined)
  const grave = severities.map((one) => [one, word[one]] as const)
  return [
    { name: 'part', label: word.part, as: parts, first: 'attitude' },
    { name: 'severity', label: word.severity, as: grave, first: 'ordinary' },
    { name: 'persons', label: word.persons, as: { several: people }, first: [], optional: true },
  ]
}

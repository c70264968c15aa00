// Rules that several rows of the access policy share.
import {
  callers,
  clerks,
  department,
  family,
  leaders,
  nextDoor,
  strangers,
  windowNextDoor,
  withReview,
  type Caller,
  type Rule,
} from './access-callers.ts'

export const ofAColleague = (...yes: Caller[]): Rule[] => [{ of: 'a new colleague', yes }]

export const anyone: Rule[] = [{ yes: callers }]
export const aFileOfHis = {
  yes: [...family, ...department, 'supervisor'],
  hidden: [...strangers, ...nextDoor],
} as const
/** Files of cases, and looks at those their owner marked as confidential: whoever only watches has to say why. */
export const ofHisFiles: Record<string, Rule[]> = {
  'GET /api/files/:id': [
    { of: 'a file of a case', ...aFileOfHis },
    { of: 'a loose file', yes: ['li'], hidden: ['agency', ...strangers, ...department, ...nextDoor, 'supervisor'] },
    {
      of: 'a marked paper',
      yes: [...family, ...department],
      'opening-without-reason': ['supervisor'],
      hidden: [...strangers, ...nextDoor],
    },
  ],
  'GET /api/cases/:id/paper-openings': [
    {
      of: 'a case with a marked paper',
      yes: [...family, 'reviewer', ...leaders, 'supervisor'],
      hidden: [...strangers, 'reviewer-02', 'deputy-head-02', 'head-02'],
    },
  ],
}
export const ofTheDepartment: Rule = { of: 'submitted', yes: department, hidden: nextDoor }
export const draft: Rule = { of: 'draft', yes: family, hidden: [...strangers, ...clerks, 'clerk-02'] }
const notAtThisWindow = [...strangers, 'second-clerk', 'clerk-02'] as const
export const draftAtWindow: Rule = { of: 'draft at the window', yes: [...family, 'clerk'], hidden: notAtThisWindow }
export const takingIn: Rule = {
  of: 'received',
  yes: ['clerk', 'reviewer'],
  'no-authority': ['second-clerk'],
  hidden: windowNextDoor,
}
export const ofTheCentre: Rule = { of: 'a draft announcement', yes: ['centre-manager'] }
export const decision: Rule = {
  of: 'awaiting-decision',
  yes: leaders,
  'decided-higher-up': ['clerk'],
  'no-authority': ['second-clerk', 'reviewer'],
  hidden: nextDoor,
}

/** What whoever may review may do on the way to a decision. */
export const underReview: Rule = {
  of: 'in-review',
  yes: withReview,
  'no-authority': ['second-clerk'],
  hidden: nextDoor,
}
/** The right to a hearing is the applicant's; at the window a clerk takes it down. */
export const ownHearing: Rule = {
  of: 'told of a hearing',
  yes: [...family, ...clerks],
  hidden: [...strangers, 'clerk-02'],
}

/** Of the applicant’s side, and at the window for it. */
export const ofTheApplicant: Rule = { of: 'issued', yes: [...family, ...clerks], hidden: [...strangers, 'clerk-02'] }
/** The head's alone while nobody stands in. */
export const ofTheHead: Rule = {
  of: 'issued',
  yes: ['head'],
  'not-possible-now': department.filter((one) => one !== 'head'),
  hidden: nextDoor,
}

// Who may do what with acceptances of works: the part of the access policy about joint handling. The department of the books
// leads and inspects alone here; its clerk and reviewer were sent.
import {
  applicants,
  callers,
  clerks,
  department,
  family,
  leaders,
  nextDoor,
  officers,
  strangers,
  watchers,
  type Rule,
} from './access-callers.ts'
import { projectPolicy } from './access-policy-projects.ts'

const reading: Rule = {
  of: 'an acceptance',
  yes: [...family, ...department, ...watchers],
  hidden: [...strangers, ...nextDoor],
}
const ofTheLead = (of: NonNullable<Rule['of']>): Rule => ({ of, yes: department, hidden: nextDoor })

export const acceptancePolicy: Record<string, Rule[]> = {
  ...projectPolicy,
  'GET /api/acceptances': [{ yes: [...applicants, ...officers, ...watchers] }],
  'GET /api/acceptances/comparison': [{ yes: callers }],
  'GET /api/acceptances/setup': [{ yes: callers }],
  'GET /api/acceptances/:id': [reading],
  'GET /api/acceptances/:id/papers/:file': [reading],
  'GET /api/acceptances/:id/letter': [{ ...reading, of: 'an acceptance concluded' }],
  'POST /api/acceptances': [{ yes: family, 'acceptance-of-another': strangers }],
  'POST /api/acceptances/:id/request-supplement': [{ of: 'an acceptance', yes: ['centre-manager'] }],
  'POST /api/acceptances/:id/supplement': [
    { of: 'an incomplete acceptance', yes: ['li'], 'file-of-another': ['agency'], hidden: strangers },
  ],
  'POST /api/acceptances/:id/find-complete': [{ of: 'an acceptance', yes: ['centre-manager'] }],
  'POST /api/acceptances/:id/withdraw': [{ of: 'an acceptance', yes: family, hidden: strangers }],
  'POST /api/acceptances/:id/visit-date': [ofTheLead('an acceptance to be dated')],
  'POST /api/acceptances/:id/inspectors': [
    {
      of: 'an acceptance to be visited',
      yes: ['reviewer', ...leaders],
      'acceptance-of-another': clerks,
      hidden: nextDoor,
    },
  ],
  'POST /api/acceptances/:id/checklist': [
    {
      of: 'an acceptance to be visited',
      yes: ['clerk', 'reviewer'],
      'acceptance-of-another': ['second-clerk', ...leaders],
      hidden: nextDoor,
    },
  ],
  'POST /api/acceptances/:id/close-visit': [ofTheLead('an acceptance to be visited')],
  'POST /api/acceptances/:id/opinion': [
    {
      of: 'an acceptance visited',
      yes: ['clerk', 'reviewer', ...leaders],
      'acceptance-of-another': ['second-clerk'],
      hidden: nextDoor,
    },
  ],
  'POST /api/acceptances/:id/rectified': [{ of: 'an acceptance to be put right', yes: family, hidden: strangers }],
  'POST /api/acceptances/:id/letter': [
    {
      of: 'an acceptance that passed',
      yes: leaders,
      'acceptance-of-another': [...clerks, 'reviewer'],
      hidden: nextDoor,
    },
  ],
  'POST /api/acceptances/:id/filing': [ofTheLead('an acceptance concluded')],
}

// Who may do what with projects: the part of the access policy about what is applied for once.
import {
  applicants,
  department,
  everybody,
  family,
  nextDoor,
  strangers,
  watchers,
  type Rule,
} from './access-callers.ts'
import { billPolicy } from './access-policy-bills.ts'
import { parallelPolicy } from './access-policy-parallel.ts'

const anyone: Rule[] = [{ yes: ['anonymous', ...everybody] }]
const ownProject: Rule = { of: 'a project of Li', yes: family, hidden: strangers }

export const projectPolicy: Record<string, Rule[]> = {
  ...billPolicy,
  ...parallelPolicy,
  'GET /api/public/charges': anyone,
  'GET /api/public/bundles': anyone,
  'GET /api/public/bundles/:code': anyone,
  'POST /api/projects': [{ of: 'a loose file', yes: family, hidden: strangers }],
  'GET /api/projects': [{ yes: [...applicants, ...department, ...nextDoor, ...watchers] }],
  'GET /api/projects/:id': [
    { of: 'a project of Li', yes: [...family, ...department, ...nextDoor, ...watchers], hidden: strangers },
  ],
  'POST /api/projects/:id/expect': [ownProject],
  'POST /api/projects/:id/close-part': [ownProject],
  'POST /api/projects/:id/withdraw': [ownProject],
}

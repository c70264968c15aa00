// Who may do what where the front meets the departments behind it: the part of the access policy about handing over.
import {
  applicants,
  callers,
  clerks,
  department,
  family,
  leaders,
  nextDoor,
  strangers,
  windowNextDoor,
  type Rule,
} from './access-callers.ts'
import { sharingPolicy } from './access-policy-sharing.ts'

const handsOut = [...clerks, 'reviewer', 'centre-manager'] as const

const everySide = [...department, ...nextDoor, 'centre-manager'] as const
/** Of a list from the window of the books to the office behind it. */
const receives: Rule = {
  of: 'a hand-over list',
  yes: ['reviewer', ...leaders],
  'hand-over-of-another': [...clerks, 'centre-manager'],
  hidden: nextDoor,
}
const gives = (of: 'a hand-over list' | 'a differing hand-over list'): Rule => ({
  of,
  yes: clerks,
  'hand-over-of-another': ['reviewer', ...leaders, 'centre-manager'],
  hidden: nextDoor,
})

const everyUnit = ['reviewer', ...leaders, 'reviewer-02', 'deputy-head-02', 'head-02'] as const

export const frontPolicy: Record<string, Rule[]> = {
  ...sharingPolicy,
  'GET /api/collecting': [{ yes: [...handsOut, ...windowNextDoor] }],
  'POST /api/collecting/find': [{ yes: [...handsOut, ...windowNextDoor] }],
  'POST /api/cases/:id/collect': [
    {
      ...{ of: 'issued', yes: [...clerks, 'reviewer'], hidden: windowNextDoor },
      'result-not-taken-over': ['centre-manager'],
    },
  ],
  'GET /api/hand-overs': [{ yes: [...everySide, 'supervisor'] }],
  'GET /api/hand-overs/papers': [{ yes: everySide }],
  'POST /api/hand-overs': [{ yes: everySide }],
  'POST /api/hand-overs/:id/receive': [receives],
  'POST /api/hand-overs/:id/settle': [gives('a differing hand-over list')],
  'POST /api/hand-overs/:id/take-back': [gives('a hand-over list')],
  'GET /api/hand-overs/:id/letter': [
    { of: 'a hand-over list', yes: [...department, 'centre-manager', 'supervisor'], hidden: nextDoor },
  ],
  'GET /api/matters': [{ yes: [...everyUnit, 'centre-manager', 'supervisor'] }],
  'GET /api/me/matters': [{ yes: ['li', 'wang'] }],
  'GET /api/public/hall/tickets/:id/matters': [{ of: 'a waiting ticket', yes: callers }],
  'POST /api/matters': [{ yes: ['centre-manager'] }],
  'POST /api/matters/:id/hand-on': [{ of: 'a matter', yes: ['centre-manager'] }],
  'POST /api/matters/:id/answer': [
    {
      of: 'a matter',
      yes: ['reviewer', ...leaders, 'centre-manager'],
      hidden: ['reviewer-02', 'deputy-head-02', 'head-02'],
    },
  ],
  'GET /api/helps': [{ yes: [...applicants, 'centre-manager', 'supervisor'] }],
  'POST /api/helps': [{ yes: ['centre-manager'] }],
  'POST /api/helps/:id/tasks': [
    { of: 'help for Li', yes: ['idle-agency', 'centre-manager'], 'help-of-another': ['agency'] },
  ],
  'POST /api/helps/:id/done': [
    { of: 'help for Li', yes: ['idle-agency'], 'help-of-another': ['agency', 'centre-manager'] },
  ],
  'POST /api/helps/:id/end': [
    { of: 'help for Li', yes: ['idle-agency', 'centre-manager'], 'help-of-another': ['agency'] },
  ],
  'GET /api/cases/:id/signature': [
    { of: 'a collected result', yes: [...family, ...department, 'supervisor'], hidden: [...strangers, ...nextDoor] },
  ],
}

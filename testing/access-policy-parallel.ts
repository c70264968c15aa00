// Who may do what with construction projects and the approvals of their stages. The department of the books leads and answers
// alone here. What only the head of the government may do no department's head may: that it may is in server/parallel.
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
  type Caller,
  type Rule,
} from './access-callers.ts'

const reading: Rule = {
  of: 'an approval',
  yes: [...family, ...department, ...watchers],
  hidden: [...strangers, ...nextDoor],
}
const ofTheLead = (of: NonNullable<Rule['of']>): Rule => ({ of, yes: department, hidden: nextDoor })
/** What a post may do is not for others of its department while nobody stands in. */
const ofPosts =
  (...yes: Caller[]) =>
  (of: NonNullable<Rule['of']>): Rule => ({
    ...{ of, yes, hidden: nextDoor },
    'approval-of-another': department.filter((one) => !yes.includes(one)),
  })
const ofSpeakers = ofPosts('reviewer', ...leaders)
const ofSigners = ofPosts(...leaders)
const ofHeads = ofPosts('head')
const ofApplicants = (of: NonNullable<Rule['of']>): Rule => ({ of, yes: family, hidden: strangers })

export const parallelPolicy: Record<string, Rule[]> = {
  'GET /api/public/construction': [{ yes: callers }],
  'POST /api/construction-projects': [{ of: 'a construction project', yes: family, hidden: strangers }],
  'POST /api/projects/:id/facts': [ofApplicants('a construction project')],
  'GET /api/projects/:id/stages/:stage': [ofApplicants('a construction project')],
  'POST /api/projects/:id/stages/:stage/applications': [ofApplicants('a construction project')],
  'GET /api/parallel-approvals': [{ yes: [...applicants, ...officers, ...watchers] }],
  'GET /api/parallel-approvals/:id': [reading],
  'GET /api/parallel-approvals/:id/papers/:file': [reading],
  'GET /api/parallel-approvals/:id/letter': [{ ...reading, of: 'an approval decided' }],
  'POST /api/parallel-approvals/:id/accept': [ofTheLead('an approval')],
  'POST /api/parallel-approvals/:id/request-supplement': [ofTheLead('an approval')],
  'POST /api/parallel-approvals/:id/decline': [ofTheLead('an approval')],
  'POST /api/parallel-approvals/:id/supplement': [
    { of: 'an incomplete approval', yes: ['li'], 'file-of-another': ['agency'], hidden: strangers },
  ],
  'POST /api/parallel-approvals/:id/withdraw': [ofApplicants('an approval')],
  'POST /api/parallel-approvals/:id/distribute': [ofTheLead('an approval accepted')],
  'POST /api/parallel-approvals/:id/answer': [ofSpeakers('an approval distributed')],
  'POST /api/parallel-approvals/:id/start-procedure': [ofSpeakers('an approval distributed')],
  'POST /api/parallel-approvals/:id/end-procedure': [ofSpeakers('an approval with a procedure')],
  'POST /api/parallel-approvals/:id/resolve': [ofSigners('an approval disputed')],
  'POST /api/parallel-approvals/:id/confirm-answer': [ofSpeakers('an approval heard')],
  'POST /api/parallel-approvals/:id/decision': [ofSigners('an approval answered')],
  'POST /api/parallel-approvals/:id/issue-licence': [ofSpeakers('an approval decided')],
  'POST /api/parallel-approvals/:id/deliver-licence': [ofTheLead('an approval with a licence')],
  'POST /api/parallel-approvals/:id/find-false': [ofSpeakers('an approval with a licence')],
  'POST /api/parallel-approvals/:id/forgo-revocation': [ofHeads('an approval with a licence')],
  'POST /api/parallel-approvals/:id/revoke-licence': [ofHeads('an approval with a licence')],
  'POST /api/parallel-approvals/:id/withdraw-licence': [ofHeads('an approval with a licence')],
  'POST /api/parallel-approvals/:id/cancel-licence': [ofHeads('an approval with a licence')],
  'POST /api/parallel-approvals/:id/object-to-publication': [
    { of: 'an approval with a licence', yes: [...family, ...clerks], hidden: [...strangers, 'clerk-02'] },
  ],
  'POST /api/parallel-approvals/:id/decide-objection': [ofHeads('an approval objected to')],
  'GET /api/parallel-approvals/:id/licences/:item': [{ ...reading, of: 'an approval with a licence' }],
  'POST /api/parallel-approvals/:id/extend': [
    { of: 'an approval distributed', yes: [], 'approval-of-another': leaders, hidden: ['deputy-head-02', 'head-02'] },
  ],
}

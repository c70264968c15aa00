// Who may do what with complaints: the part of the access policy about what people complain of.
import { applicants, callers, clerks, everyLeader, leaders, watchers, type Rule } from './access-callers.ts'

const nextDoor = ['deputy-head-02', 'head-02'] as const

export const complaintPolicy: Record<string, Rule[]> = {
  'POST /api/public/complaints': [{ yes: callers }],
  'POST /api/public/complaints/tracking': [{ of: 'a complaint', yes: callers }],
  'POST /api/public/complaints/letter': [{ of: 'an answered complaint', yes: callers }],
  'POST /api/public/complaints/another-look': [{ of: 'an answered complaint', yes: callers }],
  'POST /api/complaints': [{ yes: [...applicants, 'clerk-02', 'supervisor'], 'complaint-about-own-unit': clerks }],
  'GET /api/complaints/mine': [{ yes: applicants }],
  'GET /api/complaints': [{ yes: [...everyLeader, ...watchers] }],
  'GET /api/complaints/:id': [
    { of: 'a complaint', yes: watchers, hidden: everyLeader },
    { of: 'an accepted complaint', yes: [...everyLeader, ...watchers] },
  ],
  'GET /api/complaints/:id/complainant': [{ of: 'a complaint', yes: ['supervisor'] }],
  'POST /api/complaints/:id/accept': [{ of: 'a complaint', yes: ['supervisor'] }],
  'POST /api/complaints/:id/decline': [{ of: 'a complaint', yes: ['supervisor'] }],
  'POST /api/complaints/:id/statement': [
    { of: 'an accepted complaint', yes: leaders, 'complaint-of-another': nextDoor },
  ],
  'POST /api/complaints/:id/investigation': [
    { of: 'an accepted complaint', yes: nextDoor, 'complaint-of-another': [...leaders, 'supervisor'] },
  ],
  'POST /api/complaints/:id/answer': [{ of: 'an investigated complaint', yes: ['supervisor'] }],
}

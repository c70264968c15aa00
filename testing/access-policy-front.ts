// Who may do what where the front meets the departments behind it: the part of the access policy about handing over.
import { clerks, department, family, nextDoor, strangers, windowNextDoor, type Rule } from './access-callers.ts'

const handsOut = [...clerks, 'reviewer', 'centre-manager'] as const

export const frontPolicy: Record<string, Rule[]> = {
  'GET /api/collecting': [{ yes: [...handsOut, ...windowNextDoor] }],
  'POST /api/collecting/find': [{ yes: [...handsOut, ...windowNextDoor] }],
  'POST /api/cases/:id/collect': [{ of: 'issued', yes: handsOut, hidden: windowNextDoor }],
  'GET /api/cases/:id/signature': [
    { of: 'a collected result', yes: [...family, ...department, 'supervisor'], hidden: [...strangers, ...nextDoor] },
  ],
}

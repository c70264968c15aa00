// What the staff desk asks beside the commands of a case: counts, bulk, find, notes, presence, prefill.
import { Type } from 'typebox'
import { departmentStaff } from './case-scopes.ts'
import { CaseLine, CaseReceipt, deskLists } from './case-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Count = Type.Integer({ minimum: 0 })
const CaseId = Closed({ id: Id })

export const workSummary = endpoint({
  method: 'GET',
  tag: 'desk',
  path: '/api/work/summary',
  summary: 'How much waits on each list of the desk, by urgency, and how much of it your authority reaches',
  allow: departmentStaff,
  reply: Closed({
    lists: Type.Array(
      Closed({
        waitingFor: OneOf(deskLists),
        total: Count,
        overdue: Count,
        today: Count,
        soon: Count,
        later: Count,
        mine: Count,
      }),
    ),
  }),
})

export const receiveCases = endpoint({
  method: 'POST',
  tag: 'desk',
  path: '/api/work/receive',
  summary: 'Take several submitted cases in; each goes its own way and has its own answer',
  allow: { clerk: 'department', reviewer: 'department' },
  command: true,
  body: Closed({ ids: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }) }),
  reply: Closed({
    /** In the order asked; exactly one of `receipt` and `problem` is there. */
    lines: Type.Array(
      Closed({
        id: Id,
        receipt: Nullable(CaseReceipt),
        problem: Nullable(Closed({ status: Type.Integer(), code: Type.String(), title: Type.String() })),
      }),
    ),
  }),
})

export const findCases = endpoint({
  method: 'GET',
  tag: 'desk',
  path: '/api/find',
  summary:
    'Find cases within reach by case number or its end, name or its beginning, identity number, item; at most twenty',
  allow: { ...departmentStaff, supervisor: 'all' },
  look: 'search',
  query: Closed({ q: Type.String({ maxLength: 100, pattern: '\\S' }) }),
  reply: Closed({
    cases: Type.Array(
      Type.Object({
        ...CaseLine.properties,
        foundBy: OneOf(['case-number', 'identity-number', 'applicant', 'item']),
      }),
    ),
  }),
})

const Note = Closed({
  id: Id,
  author: Type.String(),
  authorRole: Type.String(),
  at: Type.String(),
  text: Type.String(),
})

export const writeNote = endpoint({
  method: 'POST',
  tag: 'desk',
  path: '/api/cases/{id}/notes',
  summary: 'Add an internal note to a case: for colleagues, never for the applicant; it cannot be taken back',
  allow: departmentStaff,
  command: true,
  params: CaseId,
  body: Closed({ text: Type.String({ maxLength: 2000, pattern: '\\S' }) }),
  reply: Note,
})

export const caseNotes = endpoint({
  method: 'GET',
  tag: 'desk',
  path: '/api/cases/{id}/notes',
  summary: 'The internal notes of a case, oldest first (the last two hundred)',
  allow: { ...departmentStaff, supervisor: 'all' },
  look: 'case',
  params: CaseId,
  reply: Closed({ notes: Type.Array(Note) }),
})

export const beatPresence = endpoint({
  method: 'POST',
  tag: 'desk',
  path: '/api/cases/{id}/presence',
  summary: 'Say that you are on this case, for the next thirty seconds; answers which colleagues are too',
  allow: departmentStaff,
  params: CaseId,
  reply: Closed({
    others: Type.Array(
      Closed({ name: Type.String(), nameEn: Type.String(), role: Type.String(), since: Type.String() }),
    ),
  }),
})

export const leavePresence = endpoint({
  method: 'DELETE',
  tag: 'desk',
  path: '/api/cases/{id}/presence',
  summary: 'Say that you have left this case',
  allow: departmentStaff,
  params: CaseId,
})

export const prefill = endpoint({
  method: 'GET',
  tag: 'desk',
  path: '/api/people/{id}/prefill',
  summary:
    'The answers to an item’s form that are known of the applicant: oneself, or whom the clerk just found by number',
  allow: { applicant: 'own', agent: 'own', clerk: 'department' },
  params: CaseId,
  query: Closed({ item: Type.String({ pattern: '^[0-9]{4}$' }) }),
  reply: Closed({ answers: Type.Record(Type.String(), Type.Unknown()) }),
})

export const openCases = endpoint({
  method: 'GET',
  tag: 'desk',
  path: '/api/people/{id}/open-cases',
  summary:
    'What an applicant already has under way for an item in your department: to be seen before a second one is taken',
  allow: { clerk: 'department' },
  params: CaseId,
  query: Closed({ item: Type.String({ pattern: '^[0-9]{4}$' }) }),
  reply: Closed({ cases: Type.Array(CaseLine) }),
})

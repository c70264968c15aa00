// What an acceptance of works looks like to whoever may see it.
import { Type } from 'typebox'
import { acceptanceClockKinds, acceptanceStatuses, checkResults, opinionOutcomes } from '#domain/projects/index.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

export const Text = (maxLength: number) => Type.String({ maxLength })
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Named = Closed({ code: Text(10), name: Text(200), nameEn: Text(200) })
const Person = Closed({ id: Text(100), name: Text(200), nameEn: Text(200) })
const Words = { name: Text(500), nameEn: Text(500) }

/** Whoever builds sees its own, a department what it leads or inspects, who watches the centre all of them. */
export const acceptanceReaders = {
  applicant: 'own',
  agent: 'own',
  clerk: 'department',
  reviewer: 'department',
  'deputy-head': 'department',
  head: 'department',
  'centre-manager': 'all',
  supervisor: 'all',
} as const

export const PaperWords = Closed({ code: Text(40), ...Words, required: Type.Boolean() })

const line = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  number: Nullable(Text(40)),
  status: OneOf(acceptanceStatuses),
  project: Closed(Words),
  /** Asked of one department alone. */
  alone: Type.Boolean(),
  lead: Named,
  departments: Type.Integer(),
  /** Codes of departments, 'applicant' or 'centre'. */
  waitsFor: Type.Array(Text(20)),
  appliedOn: Day,
  visitOn: Nullable(Day),
  dueOn: Nullable(Day),
  masterDueOn: Nullable(Day),
  letterOn: Nullable(Day),
}
export const AcceptanceLine = Closed(line)

const Line = Closed({
  ...{ code: Text(40), ...Words, result: Nullable(OneOf(checkResults)), remark: Text(1000) },
  /** What was photographed of it: files of this acceptance. */
  photos: Type.Array(Id),
})

const Part = Closed({
  department: Named,
  inspectors: Type.Array(Person),
  /** Null until it is recorded; the lines to be answered are the department's checks. */
  checklist: Nullable(
    Closed({ lines: Type.Array(Line), seenAt: Text(40), by: Nullable(Person), late: Type.Boolean() }),
  ),
  opinion: Nullable(
    Closed({
      outcome: OneOf(opinionOutcomes),
      items: Type.Array(Text(500)),
      rectifyDays: Nullable(Type.Integer()),
      at: Text(40),
      by: Nullable(Person),
      /** The local rule by which silence counted. */
      deemed: Nullable(Text(500)),
    }),
  ),
  silent: Type.Boolean(),
})

const Round = Closed({
  visitOn: Nullable(Day),
  time: Text(10),
  place: Text(200),
  assignBy: Nullable(Day),
  opinionBy: Nullable(Day),
  closedAt: Nullable(Text(40)),
  parts: Type.Array(Part),
})

export const AcceptanceView = Closed({
  ...line,
  checks: Type.Array(
    Closed({
      department: Named,
      accepts: Closed(Words),
      basis: Closed(Words),
      lines: Type.Array(Closed({ code: Text(40), ...Words })),
    }),
  ),
  papers: Type.Array(Closed({ ...Words, code: Text(40), fileId: Id, file: Text(200), size: Type.Integer() })),
  asked: Type.Array(PaperWords),
  supplement: Nullable(Closed({ missing: Type.Array(Text(40)), note: Text(2000), by: Day })),
  rounds: Type.Array(Round),
  rectifications: Type.Array(
    Closed({
      fromOn: Day,
      toOn: Nullable(Day),
      rectifyBy: Day,
      statement: Nullable(Text(2000)),
      items: Type.Array(Closed({ department: Named, text: Text(500) })),
    }),
  ),
  clocks: Type.Array(
    Closed({
      kind: OneOf(acceptanceClockKinds),
      department: Nullable(Named),
      startOn: Day,
      dueOn: Day,
      stoppedOn: Nullable(Day),
      late: Type.Boolean(),
    }),
  ),
  letter: Nullable(
    Closed({
      number: Nullable(Text(60)),
      on: Day,
      remark: Text(2000),
      items: Type.Array(Closed({ department: Named, text: Text(500) })),
    }),
  ),
  fileBy: Nullable(Day),
  filedOn: Nullable(Day),
  history: Type.Array(
    Closed({
      version: Type.Integer({ minimum: 1 }),
      type: Text(60),
      at: Text(40),
      by: Nullable(Person),
      /** Whose post was served, where it was another's who is hindered. */
      inPlaceOf: Nullable(Person),
      said: Nullable(Text(4000)),
    }),
  ),
  /** Names of acts that are open to you now. */
  mayDo: Type.Array(Text(60)),
  /** Whom you may send, where it is yours to send somebody. */
  colleagues: Type.Array(Person),
  /** Your own department's part, where it has one in this round. */
  ownDepartment: Nullable(Text(10)),
})

/** What accepting one project took. */
export const CourseLine = Closed({
  project: Closed(Words),
  applications: Type.Integer(),
  letters: Type.Integer(),
  visits: Type.Integer(),
  departmentVisits: Type.Integer(),
  papers: Type.Integer(),
  departments: Type.Integer(),
  appliedOn: Day,
  letterOn: Day,
  workdays: Type.Integer(),
  applicantWorkdays: Type.Integer(),
})

// What a parallel approval looks like to whoever may see it.
import { Type } from 'typebox'
import {
  cancellationGrounds,
  deliveryMethods,
  objectionGrounds,
  revocationGrounds,
  specialProcedures,
  withdrawalGrounds,
} from '#domain/cases/index.ts'
import { parallelAnswers, parallelClockKinds, parallelStatuses, resolutionForms } from '#domain/projects/index.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

/** Letters of an approval (文书). */
export const parallelLetters = ['acceptance', 'supplement', 'extension', 'declined', 'decision'] as const
export type ParallelLetter = (typeof parallelLetters)[number]

export const Text = (maxLength: number) => Type.String({ maxLength })
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Named = Closed({ code: Text(10), name: Text(200), nameEn: Text(200) })
const Person = Closed({ id: Text(100), name: Text(200), nameEn: Text(200) })
const Words = { name: Text(500), nameEn: Text(500) }

/** Whoever builds sees its own, a department what it leads or answers, the government and who watches the centre all of them. */
export const parallelReaders = {
  applicant: 'own',
  agent: 'own',
  clerk: 'department',
  reviewer: 'department',
  'deputy-head': 'department',
  head: 'department',
  'centre-manager': 'all',
  supervisor: 'all',
} as const

export const StagePaper = Closed({ code: Text(80), ...Words, required: Type.Boolean(), for: Type.Array(Text(10)) })

const line = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  number: Nullable(Text(40)),
  status: OneOf(parallelStatuses),
  project: Closed({ id: Id, ...Words }),
  stage: Closed({ code: Text(40), ...Words }),
  lead: Named,
  departments: Type.Integer(),
  /** Codes of departments, or 'applicant'. */
  waitsFor: Type.Array(Text(20)),
  appliedOn: Day,
  dueOn: Nullable(Day),
  /** The master clock: as promised, and as the law allows at most. */
  promisedOn: Nullable(Day),
  lawfulOn: Nullable(Day),
  endedOn: Nullable(Day),
}
export const ParallelLine = Closed(line)

const Answer = Closed({
  answer: OneOf(parallelAnswers),
  text: Text(2000),
  conditions: Type.Array(Text(500)),
  on: Day,
  by: Nullable(Person),
  /** The local rule by which silence counted, and its words. */
  deemed: Nullable(Closed({ source: Text(500), text: Text(2000) })),
})

const Procedure = Closed({
  procedure: OneOf(specialProcedures),
  ground: Text(1000),
  toldUntil: Day,
  startOn: Day,
  endOn: Nullable(Day),
  result: Nullable(Text(2000)),
})

/** The most a law gives, with the text that sets it; null for handling together (Licensing Law Art. 42(2)). */
export const Lawful = Closed({
  value: Type.Integer(),
  unit: OneOf(['workday', 'day', 'month']),
  own: Nullable(Closed({ item: Text(10), basis: Text(400) })),
})

const Clock = {
  startOn: Day,
  dueOn: Day,
  stoppedOn: Nullable(Day),
  late: Type.Boolean(),
  /** The text of an item’s own law that ends it, where that is the least. */
  basis: Nullable(Text(400)),
}

const Part = Closed({
  department: Named,
  items: Type.Array(Closed({ code: Text(10), ...Words })),
  answer: Nullable(Answer),
  procedures: Type.Array(Procedure),
  silent: Type.Boolean(),
  /** Its own clock, from the distribution. */
  clock: Nullable(Closed(Clock)),
})

const LicenceOfItem = Closed({
  item: Closed({ code: Text(10), ...Words }),
  department: Named,
  ...Words,
  /** Null until it is issued. */
  number: Nullable(Text(60)),
  issuedOn: Nullable(Day),
  validFrom: Nullable(Day),
  validTo: Nullable(Day),
  delivered: Nullable(Closed({ on: Day, method: OneOf(deliveryMethods), trackingNo: Nullable(Text(60)) })),
  /** What was found false, and by when its revocation is owed (Art. 69(2)); settled once it was revoked or let stand. */
  falsehood: Nullable(
    Closed({
      ...{ findings: Text(1000), foundOn: Day, dueOn: Day, settledOn: Nullable(Day), late: Type.Boolean() },
    }),
  ),
  /** Why it stands though there was a ground to revoke it (Art. 69(3)). */
  forgone: Nullable(Closed({ on: Day, ground: OneOf(revocationGrounds), reasons: Text(1000) })),
  /** Why it no longer holds (Art. 8, 69, 70); null while it does. */
  ended: Nullable(
    Closed({
      ...{ how: OneOf(['revoked', 'withdrawn', 'cancelled']), on: Day, reasons: Text(1000) },
      ground: OneOf([...revocationGrounds, ...withdrawalGrounds, ...cancellationGrounds]),
      /** How the loss is made good, where it was withdrawn. */
      compensation: Nullable(Text(1000)),
    }),
  ),
  /** Within how long of the one decision it may be objected to being named in what is published (Art. 5(3)). */
  objectWithin: Closed({ value: Type.Integer({ minimum: 1 }), unit: OneOf(['day', 'workday']) }),
  /** The last day to object to being named in what is published (Art. 5(3)); null where nobody may. */
  objectBy: Nullable(Day),
  objection: Nullable(
    Closed({
      ...{ ground: OneOf(objectionGrounds), objectedOn: Day, dueOn: Day },
      /** For whoever objects, the department that decides, and who watches. */
      reason: Nullable(Text(1000)),
      ...{ upheld: Nullable(Type.Boolean()), decidedOn: Nullable(Day) },
    }),
  ),
  /** Ten working days from the decision (Art. 44). */
  dueOn: Day,
  late: Type.Boolean(),
})

export const ParallelView = Closed({
  ...line,
  statement: Text(2000),
  papers: Type.Array(Closed({ ...Words, code: Text(80), fileId: Id, file: Text(200), size: Type.Integer() })),
  asked: Type.Array(StagePaper),
  supplement: Nullable(Closed({ missing: Type.Array(Text(80)), note: Text(2000), on: Day, by: Day })),
  accepted: Nullable(Closed({ on: Day, countsFrom: Day, deemed: Type.Boolean() })),
  distributed: Nullable(Closed({ on: Day, note: Text(2000) })),
  parts: Type.Array(Part),
  clocks: Type.Array(Closed({ kind: OneOf(parallelClockKinds), department: Nullable(Named), ...Clock })),
  resolution: Nullable(
    Closed({
      form: OneOf(resolutionForms),
      heldOn: Day,
      /** When whoever leads put it on record: what is to be confirmed is awaited since then. */
      recordedOn: Day,
      attendees: Type.Array(Person),
      record: Text(4000),
      outcomes: Type.Array(
        Closed({
          ...{ department: Named, answer: OneOf(parallelAnswers), conditions: Type.Array(Text(500)) },
          /** Its department has not said so itself: until it does, its disagreement stands. */
          awaitsConfirmation: Type.Boolean(),
        }),
      ),
    }),
  ),
  extension: Nullable(Closed({ on: Day, reason: Text(1000), by: Person })),
  declined: Nullable(Closed({ number: Nullable(Text(60)), on: Day, reason: Text(2000) })),
  /** Letters there are by now; the decision or the refusal to accept is the last. */
  letters: Type.Array(OneOf(parallelLetters)),
  decision: Nullable(
    Closed({
      number: Nullable(Text(60)),
      outcome: OneOf(['approved', 'refused']),
      on: Day,
      remark: Text(2000),
      conditions: Type.Array(Closed({ department: Named, text: Text(500) })),
      against: Type.Array(Named),
    }),
  ),
  licences: Type.Array(LicenceOfItem),
  /** Who used up the days in excess, in working days and as a share of all of them. */
  delays: Type.Array(Closed({ department: Named, days: Type.Integer(), share: Type.Number() })),
  history: Type.Array(
    Closed({
      version: Type.Integer(),
      at: Text(40),
      type: Text(60),
      by: Nullable(Person),
      /** Whose post was served, where it was another's who is hindered. */
      inPlaceOf: Nullable(Person),
      department: Nullable(Named),
      said: Nullable(Text(4000)),
    }),
  ),
  mayDo: Type.Array(Text(60)),
  /** People of departments that disagree, where a meeting may be recorded. */
  colleagues: Type.Array(Closed({ id: Id, ...Words, departmentCode: Text(10) })),
  ownDepartment: Nullable(Text(10)),
})

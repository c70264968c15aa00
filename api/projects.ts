// Projects (联办): goals on offer with their one form and one set of papers, and what is under way under one number.
import { Type } from 'typebox'
import type { FormSchema } from '#domain/catalogue/index.ts'
import { partStatuses, projectKinds, projectStatuses, sideLines } from '#domain/projects/index.ts'
import { caseApplicants, departmentStaff } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import { Lawful } from './parallel-shapes.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Text = (maxLength: number) => Type.String({ maxLength })
const Code = Type.String({ pattern: '^[a-z0-9-]{1,40}$', maxLength: 40 })
const ItemCode = Type.String({ pattern: '^[0-9]{4}$' })
const Named = Closed({ name: Text(200), nameEn: Text(200) })
const Goal = { code: Code, name: Text(60), nameEn: Text(60), summary: Text(300), summaryEn: Text(300) }

/** When an item begins and ends at the earliest by what is promised, and by how many working days that may slip. */
const Planned = Closed({
  beginsOn: Day,
  endsOn: Day,
  slackDays: Type.Integer({ minimum: 0 }),
  critical: Type.Boolean(),
})
const Planning = { endsOn: Day, criticalPath: Type.Array(ItemCode) }

const OfferedPart = Closed({
  item: ItemCode,
  ...{ name: Text(200), nameEn: Text(200), department: Named },
  needs: Type.Array(ItemCode),
  planned: Planned,
})

export const bundles = endpoint({
  method: 'GET',
  tag: 'projects',
  path: '/api/public/bundles',
  summary: 'The goals (一件事) that take several items of several departments and are applied for once',
  allow: 'anyone',
  reply: Closed({ bundles: Type.Array(Closed({ ...Goal, departments: Type.Integer(), items: Type.Integer() })) }),
})

export const bundle = endpoint({
  method: 'GET',
  tag: 'projects',
  path: '/api/public/bundles/{code}',
  summary: 'A goal in a situation: its items and their plan from today, the one form, the one set of papers',
  allow: 'anyone',
  params: Closed({ code: Code }),
  query: Closed({
    /** Answers to its questions, `question:answer`, by commas; what is left open drops nothing. */
    situation: Type.Optional(
      Type.String({ pattern: '^([a-z0-9-]{1,40}:[a-z0-9-]{1,40}(,|$)){1,20}$', maxLength: 1700 }),
    ),
  }),
  reply: Closed({
    ...Goal,
    audience: Type.Array(OneOf(['person', 'enterprise'])),
    questions: Type.Array(
      Closed({
        ...{ code: Code, name: Text(200), nameEn: Text(200) },
        answers: Type.Array(Closed({ code: Code, name: Text(200), nameEn: Text(200) })),
      }),
    ),
    ...Planning,
    parts: Type.Array(OfferedPart),
    form: Type.Unsafe<FormSchema>(Type.Record(Type.String(), Type.Unknown())),
    papers: Type.Array(
      Closed({
        ...{ code: Words(80), name: Text(500), nameEn: Text(500), required: Type.Boolean() },
        /** The items that ask for it. */
        for: Type.Array(ItemCode),
      }),
    ),
    /** How often something is asked or handed in over all items: what would be asked without the goal. */
    apart: Closed({ fields: Type.Integer(), papers: Type.Integer() }),
  }),
})

const Receipt = Closed({
  id: Id,
  number: Nullable(Text(40)),
  status: OneOf(projectStatuses),
  version: Type.Integer({ minimum: 1 }),
  at: Text(40),
  eventHash: Text(64),
})

const Situation = Type.Record(Code, Code, { maxProperties: 20 })

export const startProject = endpoint({
  method: 'POST',
  tag: 'projects',
  command: true,
  path: '/api/projects',
  summary: 'Apply once for a goal; its items begin by themselves, each as soon as the results it needs are there',
  allow: caseApplicants,
  body: Closed({
    bundle: Code,
    applicantId: Type.Optional(Id),
    situation: Situation,
    answers: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 400 }),
    materials: Type.Array(Closed({ material: Words(80), fileId: Id }), { maxItems: 120 }),
  }),
  reply: Receipt,
})

const ProjectId = Closed({ id: Id })

export const expectPart = endpoint({
  method: 'POST',
  tag: 'projects',
  command: true,
  path: '/api/projects/{id}/expect',
  summary:
    'Say on which day you bring what an item takes: it begins then, and the plan counts with it; null takes it back',
  allow: caseApplicants,
  params: ProjectId,
  body: Closed({ item: ItemCode, on: Nullable(Day) }),
  reply: Receipt,
})

export const closePart = endpoint({
  method: 'POST',
  tag: 'projects',
  command: true,
  path: '/api/projects/{id}/close-part',
  summary:
    'Go on without an item that has not begun: where the catalogue has it no more, what waited for it begins without; else that ends too',
  allow: caseApplicants,
  params: ProjectId,
  body: Closed({ item: ItemCode }),
  reply: Receipt,
})

export const withdrawProject = endpoint({
  method: 'POST',
  tag: 'projects',
  command: true,
  path: '/api/projects/{id}/withdraw',
  summary: 'Begin nothing more of a project; the cases under way go on and are withdrawn by themselves',
  allow: caseApplicants,
  params: ProjectId,
  body: Closed({ reason: Words(500) }),
  reply: Receipt,
})

const ProjectLine = {
  id: Id,
  number: Nullable(Text(40)),
  kind: OneOf(projectKinds),
  ...{ name: Text(200), nameEn: Text(200) },
  status: OneOf(projectStatuses),
  startedOn: Day,
  endedOn: Nullable(Day),
}

const FactValue = Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()])
const Facts = Type.Record(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]{0,39}$', maxLength: 40 }), FactValue, {
  maxProperties: 60,
})

export const constructionTemplates = endpoint({
  method: 'GET',
  tag: 'projects',
  path: '/api/public/construction',
  summary: 'How construction projects go through their stages: who leads each, who answers, in what time',
  allow: 'anyone',
  reply: Closed({
    templates: Type.Array(
      Closed({
        ...Goal,
        facts: Type.Array(
          Closed({
            ...{ code: Text(40), name: Text(200), nameEn: Text(200) },
            /** Null for words. */
            unit: Nullable(Text(20)),
            required: Type.Boolean(),
          }),
        ),
        /** As promised, and as the law allows at most, from today. */
        ...{ endsOn: Day, lawfulEndsOn: Day },
        stages: Type.Array(
          Closed({
            ...{ code: Code, name: Text(200), nameEn: Text(200), promisedDays: Type.Integer() },
            number: Nullable(Type.Integer({ minimum: 1, maximum: 4 })),
            sideLine: Nullable(OneOf(sideLines)),
            ...{ needs: Type.Array(Code), lead: Named, departments: Type.Array(Named) },
            items: Type.Array(Closed({ code: ItemCode, name: Text(200), nameEn: Text(200) })),
            /** The most a law gives; null where none sets it. */
            lawful: Nullable(Lawful),
          }),
        ),
      }),
    ),
  }),
})

export const startConstruction = endpoint({
  method: 'POST',
  tag: 'projects',
  command: true,
  path: '/api/construction-projects',
  summary: 'Start a construction project under one number; each stage is applied for when it has its turn',
  allow: caseApplicants,
  body: Closed({ template: Code, applicantId: Type.Optional(Id), name: Words(60), facts: Facts }),
  reply: Receipt,
})

export const changeProjectFacts = endpoint({
  method: 'POST',
  tag: 'projects',
  command: true,
  path: '/api/projects/{id}/facts',
  summary: 'Say that area, cost or place of a construction project are other than they were, and why',
  allow: caseApplicants,
  params: ProjectId,
  body: Closed({ facts: Facts, reason: Words(500) }),
  reply: Receipt,
})

/** Whose projects one may look at. */
const readers = {
  ...caseApplicants,
  ...departmentStaff,
  'centre-manager': 'all',
  supervisor: 'all',
} as const

export const projects = endpoint({
  method: 'GET',
  tag: 'projects',
  path: '/api/projects',
  summary: 'Projects within your reach, the newest first, at most a hundred',
  allow: readers,
  reply: Closed({
    projects: Type.Array(Closed({ ...ProjectLine, parts: Type.Integer(), granted: Type.Integer() })),
  }),
})

const Unit = Closed({ code: Text(2), name: Text(200), nameEn: Text(200) })
const StageView = Closed({
  ...{ code: Code, name: Text(200), nameEn: Text(200) },
  number: Nullable(Type.Integer({ minimum: 1, maximum: 4 })),
  sideLine: Nullable(OneOf(sideLines)),
  handling: OneOf(['parallel', 'acceptance']),
  ...{ lead: Unit, departments: Type.Array(Unit), needs: Type.Array(Code), status: OneOf(partStatuses) },
  /** It may be applied for now. */
  ready: Type.Boolean(),
  /** The parallel approval, or the acceptance, that handles it or did last. */
  handledIn: Nullable(Id),
  handlingNumber: Nullable(Text(40)),
  handlingStatus: Nullable(Text(40)),
  promisedDays: Type.Integer(),
  planned: Planned,
  /** Its end at the latest, where everybody takes what the law allows. */
  lawfulOn: Day,
})

export const project = endpoint({
  method: 'GET',
  tag: 'projects',
  path: '/api/projects/{id}',
  summary: 'A project: its items, whom each waits for, the critical path and the earliest lawful end as of today',
  allow: readers,
  params: ProjectId,
  reply: Closed({
    ...ProjectLine,
    version: Type.Integer({ minimum: 1 }),
    applicant: Text(200),
    facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    ...Planning,
    /** Of a construction project: the latest end the law allows, and the stages that decide the promised one. */
    lawfulEndsOn: Nullable(Day),
    stagePath: Type.Array(Code),
    /** The template it follows. */
    template: Nullable(Code),
    stages: Type.Array(StageView),
    parts: Type.Array(
      Closed({
        item: ItemCode,
        ...{ name: Text(200), nameEn: Text(200), departmentCode: Text(2), department: Named },
        needs: Type.Array(ItemCode),
        status: OneOf(partStatuses),
        /** A result it needs was not granted: it can never begin. */
        blocked: Type.Boolean(),
        caseId: Nullable(Id),
        caseNumber: Nullable(Text(40)),
        /** Whose move the case waits for; null where there is none yet. */
        waitingFor: Nullable(Text(40)),
        /** Why it could not begin when it had its turn. */
        heldUp: Nullable(Closed({ code: Text(80), name: Text(500), nameEn: Text(500) })),
        /** The catalogue has the item no more: nobody may ask for it. */
        gone: Type.Boolean(),
        expectedOn: Nullable(Day),
        planned: Planned,
      }),
    ),
  }),
})

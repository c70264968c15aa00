// Being named in what is published of the licences of a stage (Licensing Law Art. 5(3)).
import { Type } from 'typebox'
import { objectionGrounds } from '#domain/cases/index.ts'
import { caseApplicants, headOrStandIn } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, OneOf, Words } from './kernel/shapes.ts'
import { acting, ItemCode } from './parallel-approvals.ts'

export const objectToParallelLicence = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/object-to-publication',
  summary:
    'Object to being named in what is published of the licence of an item (Art. 5(3)), or take that down at the window: until it is decided nobody is named',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Closed({ item: ItemCode, ground: OneOf(objectionGrounds), reason: Words(1000) }),
})

export const decideParallelObjection = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/decide-objection',
  summary:
    'Decide on an objection about the licence of an item of yours: upheld, or overruled for the public interest that asks for it',
  allow: headOrStandIn,
  body: Closed({ item: ItemCode, upheld: Type.Boolean(), reasons: Words(1000) }),
})

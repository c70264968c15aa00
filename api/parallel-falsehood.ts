// A licence of a stage that rests on something false: found, and revoked or let stand (Licensing Law Art. 69(2), (3)).
import { revocationGrounds } from '#domain/cases/index.ts'
import { departmentStaff, headOrStandIn } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, OneOf, Words } from './kernel/shapes.ts'
import { acting, ItemCode } from './parallel-approvals.ts'

export const findParallelLicenceFalse = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/find-false',
  summary:
    'Record that something the licence of an item of yours rests on is false: it is owed from now on that it be revoked (Art. 69(2))',
  allow: departmentStaff,
  body: Closed({ item: ItemCode, findings: Words(1000) }),
})

export const forgoParallelRevocation = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/forgo-revocation',
  summary:
    'Let the licence of an item of yours stand that could be revoked, because revoking it would do the public great harm (Art. 69(3))',
  allow: headOrStandIn,
  body: Closed({ item: ItemCode, ground: OneOf(revocationGrounds), reasons: Words(1000) }),
})

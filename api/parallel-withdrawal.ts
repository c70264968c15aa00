// A licence of a stage that is withdrawn for the sake of the public (Licensing Law Art. 8).
import { withdrawalGrounds } from '#domain/cases/index.ts'
import { headOrStandIn } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, OneOf, Words } from './kernel/shapes.ts'
import { acting, ItemCode } from './parallel-approvals.ts'

export const withdrawParallelLicence = endpoint({
  ...acting,
  path: '/api/parallel-approvals/{id}/withdraw-licence',
  summary: 'Withdraw the lawful licence of an item of yours in the public interest, against compensation (Art. 8)',
  allow: headOrStandIn,
  body: Closed({ item: ItemCode, ground: OneOf(withdrawalGrounds), reasons: Words(1000), compensation: Words(1000) }),
})

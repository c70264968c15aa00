import { createHash } from 'node:crypto'
import * as contract from '#api/licences.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount, Principal } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import type { Licences } from './licences.ts'
import type { Reader } from './register.ts'

/** Checks of one network: enough for an inspector in the market, too few to copy the register. */
const checks = { capacity: 60, perSecond: 1 }

/** The routes of licences. */
export function licenceRoutes<Who extends Principal & Reader>(
  mount: Mount<Who>,
  { database, licences }: { database: Database; licences: Licences },
): void {
  mount(contract.verifyLicence, async ({ query, request, reply }) => {
    reply.header('cache-control', 'no-store')
    const { payload = '', number = '' } = query
    if ((payload === '') === (number === '')) {
      throw new Problem(400, 'invalid', {}, [{ field: 'number', message: 'field-required' }])
    }
    const client = createHash('sha256').update(networkOf(request.ip)).digest('base64url')
    if (!(await takeToken(database, `licence-check ${client}`, checks))) {
      reply.header('retry-after', Math.ceil(1 / checks.perSecond))
      throw new Problem(429, 'too-many-requests')
    }
    return payload === '' ? licences.lookUp(number) : licences.verify(payload)
  })
  mount(contract.licenceKeys, async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=3600')
    return { keys: await licences.publicKeys() }
  })
  mount(contract.caseLicence, async ({ params, account, scope, reply }) => {
    reply.header('cache-control', 'no-store')
    const found = await licences.ofCase(params.id, account, scope)
    if (!found) throw new Problem(404, 'licence-not-found')
    return found
  })
}

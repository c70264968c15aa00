import * as appointing from '#api/appointments.ts'
import * as contract from '#api/duty.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import type { Keyring } from '../kernel/keyring.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { absencesBetween, end, enter } from './absences.ts'
import { appoint, historyOf, preview } from './appointments.ts'
import { authorityRoutes } from './authority/routes.ts'
import { authorityRateOf } from './authority-rate.ts'
import { coverageOf, type CoverageSources } from './coverage.ts'
import { delegationsOf } from './delegations.ts'
import { dutyOfGovernment } from './government.ts'
import { declare, interestsOf, withdraw } from './interests.ts'
import { postsOf } from './posts.ts'
import { noticesOf, readNotices } from './staff-notices.ts'

/** The department somebody may look at: their own, or the one they ask for. */
const within = (account: Account, scope: Scope, wanted: string | undefined): string | null =>
  scope === 'all' ? (wanted ?? null) : account.departmentCode

/** Who is on duty: asked and set up. */
export function dutyRoutes(mount: Mount<Account>, sources: CoverageSources & { keyring: Keyring }): void {
  const { database } = sources
  appointmentRoutes(mount, sources)
  authorityRoutes(mount, sources)
  mount(contract.dutyPosts, async ({ account, scope, query }) => ({
    posts: await postsOf(database, within(account, scope, query.department)),
  }))
  mount(contract.absences, async ({ account, scope, query }) => ({
    absences: await absencesBetween(database, query, within(account, scope, query.department)),
  }))
  mount(contract.enterAbsence, ({ account, body, requestId, requestHash }) =>
    enter(database, account, { requestId, requestHash }, body),
  )
  mount(contract.endAbsence, ({ account, params, requestId, requestHash }) =>
    end(database, account, { requestId, requestHash }, Number(params.number)),
  )
  mount(contract.interests, ({ account }) => interestsOf(database, account.id))
  mount(contract.declareInterest, ({ account, body, requestId, requestHash }) =>
    declare(sources, { accountId: account.id, requestId, requestHash }, body.relation, body.number),
  )
  mount(contract.withdrawInterest, ({ account, params, requestId, requestHash }) =>
    withdraw(database, { accountId: account.id, requestId, requestHash }, Number(params.number)),
  )
  mount(contract.dutyCoverage, ({ account, scope }) => coverageOf(sources, within(account, scope, undefined)))
  mount(contract.authorityRate, ({ account, scope, query }) =>
    authorityRateOf(database, query, within(account, scope, undefined)),
  )
  mount(contract.delegations, async ({ account, scope, query }) => ({
    delegations: await delegationsOf(database, within(account, scope, query.department)),
  }))
  mount(contract.staffNotices, ({ account }) => noticesOf(database, account.id))
  mount(contract.readStaffNotices, ({ account, body, requestId, requestHash }) =>
    readNotices(database, account.id, { requestId, requestHash }, body.ids),
  )
}

function appointmentRoutes(mount: Mount<Account>, sources: CoverageSources): void {
  const { database } = sources
  mount(appointing.appointHolders, ({ account, params, body, requestId, requestHash }) =>
    appoint(database, account, { requestId, requestHash }, params.code, body.holders),
  )
  mount(appointing.previewAppointment, ({ account, params, query }) =>
    preview(sources, account, params.code, query.holders.split(',')),
  )
  mount(appointing.appointmentHistory, ({ account, scope, params }) =>
    historyOf(database, params.code, within(account, scope, undefined)),
  )
  mount(appointing.governmentDuty, ({ account, scope }) => {
    if (scope !== 'all' && account.departmentCode !== null) throw new Problem(404, 'post-not-found')
    return dutyOfGovernment(sources)
  })
}

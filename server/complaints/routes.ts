import * as contract from '#api/complaints.ts'
import type { ComplaintCommand } from '#domain/supervision/index.ts'
import { queryCodeOf, spendGuess } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Keyring } from '../kernel/keyring.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import { peopleOf, receiptFor } from '../supervision/index.ts'
import type { ComplaintDesk } from './complaint-desk.ts'
import { complaintsOf, ownComplaints } from './list.ts'
import { lodge } from './lodge.ts'
import { oneComplaint, readComplaint } from './one-complaint.ts'
import { openWords } from './sealed-words.ts'
import { trackedComplaint } from './track.ts'

export interface ComplaintSources {
  complaints: ComplaintDesk
  keyring: Keyring
  place: { readonly regionCode: string }
}

type AskComplaint<Body> = Ask<Account, { id: string }, undefined, Body>

/** Complaints: lodged by anybody, followed by number and code, looked into and answered. */
export function complaintRoutes(mount: Mount<Account>, sources: ComplaintSources): void {
  const { complaints: desk, keyring, place } = sources
  const { database } = desk
  publicRoutes(mount, sources)
  mount(contract.lodgeComplaint, (ask) => lodge(sources, ask))
  mount(contract.myComplaints, ({ account }) => ownComplaints(database, account, (id) => queryCodeOf(keyring, id)))
  mount(contract.complaints, ({ account, scope, query }) => complaintsOf(database, account, scope, query))
  mount(contract.complaint, ({ account, scope, params }) =>
    oneComplaint({ database, keyring, regionCode: place.regionCode }, params.id, account, scope),
  )
  mount(contract.complainant, async ({ account, scope, params: { id } }) => {
    const { state } = await readComplaint(database, id, account, scope)
    const words = await openWords(database, keyring, id, state.grievance?.sealed ?? '')
    return { name: words?.name ?? '', contact: words?.contact ?? '' }
  })
  actRoutes(mount, desk)
}

/** A village may sit behind one address; whoever floods us stands there alone. */
const perNetwork = { capacity: 20, perSecond: 1 / 120 }

function publicRoutes(mount: Mount<Account>, sources: ComplaintSources): void {
  const { complaints: { database }, keyring } = sources // prettier-ignore
  mount(contract.lodgeAnonymously, async (ask) => {
    const bucket = `complaints from ${keyring.lookup(networkOf(ask.request.ip))}`
    if (!(await takeToken(database, bucket, perNetwork))) {
      ask.reply.header('retry-after', 1 / perNetwork.perSecond)
      throw new Problem(429, 'too-many-requests')
    }
    return lodge(sources, ask)
  })
  mount(contract.trackComplaint, async ({ body, request, reply }) => {
    reply.header('cache-control', 'no-store')
    const guess = await spendGuess(database, `complaint ${body.number}`, request.ip)
    if (guess.waitSeconds !== null) {
      reply.header('retry-after', guess.waitSeconds)
      throw new Problem(429, 'too-many-requests')
    }
    const tracked = await trackedComplaint(database, keyring, body)
    await guess.wasRight()
    return tracked
  })
}

function actRoutes(mount: Mount<Account>, desk: ComplaintDesk): void {
  const on = async (ask: AskComplaint<unknown>, command: ComplaintCommand) => {
    await readComplaint(desk.database, ask.params.id, ask.account, ask.scope)
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.acceptComplaint, async (ask) => {
    const { investigator } = ask.body
    if (investigator !== null) await departmentThere(desk, investigator)
    return on(ask, { type: 'AcceptComplaint', ...ask.body })
  })
  mount(contract.declineComplaint, (ask) => on(ask, { type: 'DeclineComplaint', ...ask.body }))
  mount(contract.stateOwnSide, (ask) => on(ask, { type: 'StateOwnSide', ...ask.body }))
  mount(contract.recordInvestigation, (ask) => on(ask, { type: 'RecordInvestigation', ...ask.body }))
  mount(contract.answerComplaint, async (ask) => {
    const { row } = await readComplaint(desk.database, ask.params.id, ask.account, ask.scope)
    const persons = await peopleOf(desk.database, row.department.code, ask.body.persons ?? [], 'persons')
    return on(ask, { type: 'AnswerComplaint', ...ask.body, persons })
  })
}

async function departmentThere({ database }: ComplaintDesk, code: string): Promise<void> {
  const found = await database.query('select from department where code = $1', [code])
  if (found.length === 0)
    throw new Problem(400, 'invalid', {}, [{ field: 'investigator', message: 'field-unknown-department' }])
}

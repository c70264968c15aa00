import * as contract from '#api/complaints.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { ComplaintCommand } from '#domain/supervision/index.ts'
import { queryCodeOf, spendGuess } from '../cases/index.ts'
import type { Documents } from '../documents/index.ts'
import { attachmentHeader } from '../files/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Keyring } from '../kernel/keyring.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import { peopleOf, receiptFor } from '../supervision/index.ts'
import { letterOfAnswer } from './answer-letter.ts'
import type { ComplaintDesk } from './complaint-desk.ts'
import { complaintsOf, ownComplaints } from './list.ts'
import { lodge } from './lodge.ts'
import { oneComplaint, readComplaint } from './one-complaint.ts'
import { openWords, sealMoreWords } from './sealed-words.ts'
import { openedComplaint, trackedComplaint } from './track.ts'

export interface ComplaintSources {
  documents: Pick<Documents, 'set'>
  publicOrigin: string
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
  const guarded = async <T>({ body, request, reply }: Guessing, open: () => Promise<T>): Promise<T> => {
    reply.header('cache-control', 'no-store')
    const guess = await spendGuess(database, `complaint ${body.number}`, request.ip)
    if (guess.waitSeconds !== null) {
      reply.header('retry-after', guess.waitSeconds)
      throw new Problem(429, 'too-many-requests')
    }
    const opened = await open()
    await guess.wasRight()
    return opened
  }
  mount(contract.trackComplaint, (ask) => guarded(ask, () => trackedComplaint(database, keyring, ask.body)))
  mount(contract.complaintAnswerLetter, async (ask) => {
    const opened = await guarded(ask, () => openedComplaint(database, keyring, ask.body))
    const letter = await letterOfAnswer(database, opened, sources.publicOrigin)
    if (!letter) throw new Problem(409, 'complaint-not-possible-now')
    ask.reply.type('application/pdf').header('content-disposition', attachmentHeader(`${letter.title}.pdf`, 'inline'))
    return Buffer.from(await sources.documents.set(letter))
  })
  mount(contract.requestAnotherLook, async (ask) => {
    const { id } = await guarded(ask, () => openedComplaint(database, keyring, ask.body))
    const words = { story: ask.body.reason, name: '', contact: '' }
    const sealedAgain = await sealMoreWords(database, keyring, id, words)
    // Whose words were destroyed is forgotten: there is nothing left to look into again.
    if (sealedAgain === null) throw new Problem(404, 'complaint-not-found')
    const receipt = await sources.complaints.send({
      ...{ stream: id, requestId: ask.requestId, requestHash: ask.requestHash, actor: actorOf(ask.account) },
      command: { type: 'RequestAnotherLook', sealedAgain },
    })
    if (receipt instanceof Refusal) return receipt
    return { acceptBy: receipt.state.acceptBy ?? receipt.at, eventHash: receipt.hash }
  })
}

interface Guessing {
  body: { number: string }
  request: { ip: string }
  reply: { header(name: string, value: string | number): unknown }
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

import * as desk from '#api/hall-desk.ts'
import { hallDuty } from '#api/hall-duty.ts'
import * as settings from '#api/hall-settings.ts'
import * as contract from '#api/hall.ts'
import { hallClosed, type PresenceAct, type TicketCommand } from '#domain/hall/index.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { networkOf } from '../kernel/client-network.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import { boardOf, watchBoard } from './board.ts'
import type { Bookings } from './bookings/bookings.ts'
import { callNext, placeWithSession } from './call-next.ts'
import { counterDeskOf, deskWithSession, type DeskSources } from './counter-desk.ts'
import { dutyOf } from './duty.ts'
import { signKeys, signOf } from './counter-sign.ts'
import type { HallDesk } from './hall.ts'
import { issueTicket } from './issue.ts'
import { waitIn, zonesOf } from './queue.ts'
import { isSitting } from './road.ts'
import { changePresence } from './sessions.ts'
import { previewOf, publish, settingsOfHall } from './settings.ts'
import { ownTickets, showTicket } from './tickets.ts'

/** A hall's kiosks may sit behind one address. */
const perNetwork = { capacity: 120, perSecond: 5 }

/** The hall for whoever comes. `stop` ends the streams of the board. */
export function hallRoutes(mount: Mount<Account>, { hall }: Pick<DeskSources, 'hall'>): { stop(): Promise<void> } {
  const { database } = hall
  const board = watchBoard(hall)
  mount(contract.hallLive, async () => {
    const zones = await zonesOf(database)
    const [{ at } = { at: '' }] = await database.query<{ at: string }>('select clock_timestamp() as at')
    return {
      at,
      closed: hallClosed(hall.calendar(), at, await hall.rules.at(at)),
      zones: zones.map(({ visits, past, idle, comprehensive: _, ...zone }) => {
        return { ...zone, wait: waitIn({ ...zone, ahead: zone.waiting, visits, past, idle }) }
      }),
    }
  })
  mount(contract.hallBoard, () => boardOf(hall))
  mount(contract.hallBoardNews, ({ request, reply }) => board.stream({ request, reply }) as never)
  mount(contract.takeTicket, async ({ body: { source, ...asked }, request, requestId, requestHash }) => {
    const mayTake = takeToken(database, `ticket from ${networkOf(request.ip)}`, perNetwork)
    const actor = { id: null, role: 'visitor' } as const
    return issueTicket(hall, { asked, source, actor, partyId: null, requestId, requestHash, mayTake })
  })
  mount(contract.takeOwnTicket, ({ body: asked, account, requestId, requestHash }) => {
    const actor = { id: account.id, role: account.role }
    return issueTicket(hall, { asked, source: 'web', actor, partyId: account.partyId, requestId, requestHash })
  })
  mount(contract.myTickets, ({ account }) => ownTickets(hall, account.partyId))
  mount(contract.ticketNow, ({ params: { id } }) => showTicket(hall, id))
  mount(contract.leaveQueue, async ({ params: { id: stream }, requestId, requestHash }) => {
    const request = { stream, requestId, requestHash, actor: { id: null, role: 'visitor' as const }, isHolder: true }
    const left = await hall.send({ ...request, command: { type: 'LeaveQueue' } })
    return left instanceof Refusal ? left : showTicket(hall, stream)
  })
  return { stop: () => board.stop() }
}

type Sitting = Pick<Parameters<typeof changePresence>[1], 'counter' | 'reason'>
type AskDesk = Pick<Ask<Account, unknown, unknown, unknown>, 'account' | 'requestId' | 'requestHash'>
type AskTicket = AskDesk & { params: { id: string } }

/** The hall for whoever serves in it: who sits where. The desk as it then stands is the answer. */
function presenceRoutes(mount: Mount<Account>, sources: DeskSources): void {
  const { hall } = sources
  const answered = async (account: Account, done: Refusal | object | undefined) =>
    done instanceof Refusal ? done : counterDeskOf(sources, account)
  const sit = async (account: Account, act: PresenceAct, more: Sitting = {}) =>
    answered(account, await changePresence(hall.database, { account, act, ...more }))
  mount(desk.counterDesk, ({ account, request }) => counterDeskOf(sources, account, request), deskWithSession)
  mount(desk.signInAtCounter, ({ account, body }) => sit(account, 'sign-in', body))
  mount(desk.pauseCounter, ({ account, body }) => sit(account, 'pause', body))
  mount(desk.resumeCounter, ({ account }) => sit(account, 'resume'))
  mount(desk.signOutOfCounter, ({ account }) => sit(account, 'sign-out'))
  mount(desk.callNext, async (ask) => answered(ask.account, await callNext(hall, ask)), placeWithSession)
}

/** The rules of the hall, in versions. */
function settingsRoutes(mount: Mount<Account>, hall: HallDesk): void {
  mount(settings.hallSettings, () => settingsOfHall(hall.database))
  mount(settings.previewHallSettings, ({ body }) => previewOf(hall.database, body))
  mount(settings.publishHallSettings, ({ account, body, ...sender }) => publish(hall, account, sender, body))
}

type DutySources = Pick<DeskSources, 'hall'> & {
  bookings: Pick<Bookings, 'calendar'>
  keyring: Pick<Keyring, 'lookup'>
}

/** The hall for whoever runs it, and the screens that are set up there. */
function dutyRoutes(mount: Mount<Account>, { hall, bookings, keyring }: DutySources): void {
  const keyOf = signKeys(keyring)
  mount(hallDuty, () => dutyOf(hall, bookings.calendar(), keyOf))
  mount(contract.counterSign, ({ params: { counter }, query: { key } }) =>
    signOf(hall, counter, key === keyOf(counter)),
  )
}

/** What becomes of a ticket at a counter; each act is one line. */
export function hallDeskRoutes(mount: Mount<Account>, sources: DeskSources & DutySources): void {
  const { hall } = sources
  settingsRoutes(mount, hall)
  dutyRoutes(mount, sources)
  presenceRoutes(mount, sources)
  const answered = async (account: Account, done: Refusal | object | undefined) =>
    done instanceof Refusal ? done : counterDeskOf(sources, account)
  const on = async ({ account, params: { id }, requestId, requestHash }: AskTicket, command: TicketCommand) => {
    const actor = { id: account.id, role: account.role }
    return answered(account, await hall.send({ stream: id, command, requestId, requestHash, actor, isHolder: false }))
  }
  const escalationZone = async () => {
    const zones = await zonesOf(hall.database)
    return zones.find(({ kind }) => kind === 'escalation')?.letter
  }
  mount(desk.recallTicket, (ask) => on(ask, { type: 'RecallTicket' }))
  mount(desk.startService, (ask) => on(ask, { type: 'StartService' }))
  mount(desk.missTicket, (ask) => on(ask, { type: 'MissTicket' }))
  mount(desk.transferTicket, async (ask) => {
    const { zone, counter = null, reason } = ask.body
    const [there] = await hall.database.query(
      'select from hall_zone z where z.letter = $1 and ($2::text is null or exists (select from hall_counter c where c.code = $2 and c.zone = z.letter))',
      [zone, counter],
    )
    return there ? on(ask, { type: 'TransferTicket', zone, counter, reason }) : refuse('zone-not-found')
  })
  mount(desk.escalateTicket, async (ask) => {
    const zone = await escalationZone()
    return zone ? on(ask, { type: 'EscalateTicket', zone, about: ask.body.about }) : refuse('zone-not-found')
  })
  mount(desk.suspendTicket, (ask) => on(ask, { type: 'SuspendTicket', reason: ask.body.reason }))
  mount(desk.resumeTicket, (ask) => on(ask, { type: 'ResumeTicket' }))
  mount(desk.linkTicket, async (ask) => {
    const { account, params, body } = ask
    // Whose counter it is not is told so by the ticket itself.
    const [hidden] = await hall.database.query(
      `select from ticket t join counter_session s on s.counter = t.counter and s.account_id = $3 and ${isSitting}
       where t.id = $1 and not exists (select from case_row c where c.id = $2 and c.department_code = $4)`,
      [params.id, body.caseId, account.id, account.departmentCode],
    )
    return hidden ? refuse('case-not-found') : on(ask, { type: 'LinkTicket', caseId: body.caseId })
  })
  mount(desk.finishService, (ask) => {
    const { outcome, note = null } = ask.body
    return on(ask, { type: 'FinishService', outcome, note })
  })
}

// What the rows of the access policy are about, made anew for each.
import { closingOrder } from './administration-bodies.ts'
import { discardItemDraft, itemDraft, saveItemDraft } from '#api/administration-drafts.ts'
import { authorityDraft, discardAuthorityDraft, saveAuthorityDraft } from '#api/administration-authority.ts'
import { calendarDraft, discardCalendarDraft, saveCalendarDraft } from '#api/administration-calendar.ts'
import { discardOrganisationDraft, organisationDraft, saveOrganisationDraft } from '#api/administration-structure.ts'
import { draftAnnouncement, publishAnnouncement } from '#api/announcements.ts'
import { giveMandate } from '#api/mandates.ts'
import type { Database } from '../server/kernel/database.ts'
import type { Thing } from './access-callers.ts'
import type { TestApp } from './app.ts'
import { bringBooking } from './bring-booking.ts'
import { bringDataRequest, isDataRequestStation, type DataRequestStation } from './bring-data-request.ts'
import { bringHandOver, isHandOverStation, type HandOverStation } from './bring-hand-over.ts'
import { bringExplanation, isExplanationStation } from './bring-explanation.ts'
import { bringHelp } from './bring-help.ts'
import { bringMarked } from './bring-marked.ts'
import { bringMatter } from './bring-matter.ts'
import { bringCollected } from './bring-collected.ts'
import { bringRating, isRatingStation, type RatingStation } from './bring-rating.ts'
import { bringTicket, isTicketStation, type TicketStation } from './bring-ticket.ts'
import { bringLawCase, isLawStation, type LawStation } from './bring-law-case.ts'
import { bringCase, pdf } from './bring-case.ts'
import { bringAcceptance, isAcceptanceStation } from './bring-acceptance.ts'
import { bringCardTo, isCardStation, type CardStation } from './bring-card.ts'
import { bringComplaint, isComplaintStation, type ComplaintStation } from './bring-complaint.ts'
import { bringOrder, isOrderStation, type OrderStation } from './bring-order.ts'
import { bringBill, isBillStation, type BillStation } from './bring-bill.ts'
import { bringParallel, isParallelStation, type ParallelStation } from './bring-parallel.ts'
import { bringProject } from './bring-project.ts'
import { bringColleague } from './bring-colleague.ts'
import { nextKey } from './browse.ts'
import { parkPermit } from './toy-city.ts'

/** An agent nobody left anything to but here. */
export const errandAgency = 'errand-agency'
export const announcementTexts = { title: '公告', titleEn: 'Notice', body: '正文', bodyEn: 'Text' }

/** What stands for a thing: its id, and a file that may be handed in with it. */
export interface Made {
  id: string
  fileId: string
}

/** Makes what a rule of the access policy is about. */
export function createThings(app: TestApp, database: Database): (thing: Thing | undefined) => Promise<Made> {
  return async (thing) => {
    if (isDrafted(thing)) return bringDrafted(app, database, thing)
    switch (thing) {
      case undefined:
        return { id: '', fileId: '' }
      case 'Li himself':
        return { id: app.parties.li, fileId: (await bringCase(app, 'submitted')).fileId }
      case 'a loose file': {
        const { id } = await (await app.as('li')).upload('loose.pdf', pdf)
        return { id, fileId: id }
      }
      case 'a draft announcement':
      case 'a published announcement':
        return bringAnnouncement(app, thing)
      case 'a mandate of Li': {
        const { id } = await (await app.as('li')).ask(giveMandate, { body: { username: errandAgency, toOn: null } })
        return { id, fileId: '' }
      }
      case 'a file of a case':
        return fileIn(await bringCase(app, 'submitted'))
      case 'a marked paper':
        return fileIn(await bringMarked(app))
      case 'a case with a marked paper':
        return bringMarked(app)
      case 'a new colleague':
      case 'a colleague gone':
        return bringOneOfStaff(database, thing)
      case 'a key of an outside system':
        return bringOutsideKey(database)
      case 'a booking of Li':
        return { id: (await bringBooking(app, database)).id, fileId: '' }
      case 'a matter':
      case 'help for Li':
      case 'a collected result':
        return bringAtFront(app, database, thing)
      case 'a post':
        return bringPost(database)
      case 'an absence':
        return bringAbsence(database)
      case 'an interest of the clerk':
        return bringInterest(database)
      default:
        if (isHallStation(thing)) return { id: await bringInHall(app, database, thing), fileId: '' }
        if (isAcceptanceStation(thing)) return bringAcceptance(app, thing)
        if (isExplanationStation(thing)) return { id: await bringExplanation(app, thing), fileId: '' }
        return bringSupervised(app, thing)
    }
  }
}

/** Something of where the front meets whoever comes. */
async function bringAtFront(
  app: TestApp,
  database: Database,
  thing: 'a matter' | 'help for Li' | 'a collected result',
) {
  if (thing === 'a collected result') return bringCollected(app)
  return { id: await (thing === 'a matter' ? bringMatter(app, database) : bringHelp(app)), fileId: '' }
}

type HallStation = TicketStation | RatingStation | HandOverStation | DataRequestStation

const isHallStation = (thing: Thing): thing is HallStation =>
  isTicketStation(thing) || isRatingStation(thing) || isHandOverStation(thing) || isDataRequestStation(thing)

/** Something of the hall and of the offices behind it: a ticket, a rating, a hand-over list, a request for data. */
function bringInHall(app: TestApp, database: Database, thing: HallStation): Promise<string> {
  if (isTicketStation(thing)) return bringTicket(app, database, thing)
  if (isDataRequestStation(thing)) return bringDataRequest(app, thing)
  return isRatingStation(thing) ? bringRating(app, database, thing) : bringHandOver(app, thing)
}

/** The file that lies in a case. */
const fileIn = ({ fileId }: Made): Made => ({ id: fileId, fileId })

/** A colleague, gone again where that is asked for. */
async function bringOneOfStaff(database: Database, thing: 'a new colleague' | 'a colleague gone'): Promise<Made> {
  const id = await bringColleague(database)
  if (thing === 'a colleague gone')
    await database.query('update account set disabled_at = clock_timestamp() where id = $1', [id])
  return { id, fileId: '' }
}

/** An announcement, published where that is asked for. */
async function bringAnnouncement(
  app: TestApp,
  thing: 'a draft announcement' | 'a published announcement',
): Promise<Made> {
  const manager = await app.as('centre-manager')
  const { id } = await manager.ask(draftAnnouncement, { body: announcementTexts })
  if (thing === 'a published announcement') await manager.ask(publishAnnouncement, { params: { id }, ifMatch: 1 })
  return { id, fileId: '' }
}

type Stationed =
  | Parameters<typeof bringCase>[1]
  | LawStation
  | CardStation
  | OrderStation
  | ComplaintStation
  | BillStation
  | ParallelStation
  | 'a project of Li'

/** A case at a station, a project, or something of supervision. */
async function bringSupervised(app: TestApp, thing: Stationed): Promise<Made> {
  if (isCardStation(thing)) return { id: await bringCardTo(app, thing), fileId: '' }
  if (isOrderStation(thing)) return { id: await bringOrder(app, thing), fileId: '' }
  if (isComplaintStation(thing)) return { id: await bringComplaint(app, thing), fileId: '' }
  if (isBillStation(thing)) return { id: await bringBill(app, thing), fileId: '' }
  if (isParallelStation(thing)) return bringParallel(app, thing)
  if (thing === 'a project of Li') return { id: await bringProject(app), fileId: '' }
  return isLawStation(thing) ? bringLawCase(app, thing) : bringCase(app, thing)
}

/** The post of the head of the books, who has nobody to stand in. */
async function bringPost(database: Database): Promise<Made> {
  await database.query(
    `insert into duty_post (code, department_code, seat, holders)
     select '01-head', '01', 'head', array[id] from account where username = 'head' on conflict do nothing`,
  )
  return { id: '01-head', fileId: '' }
}

/** A day far off on which somebody new will be away. */
async function bringAbsence(database: Database): Promise<Made> {
  const [absence] = await database.query<{ id: number }>(
    `insert into absence (account_id, kind, from_at, to_at, entered_by)
     values ($1, 'leave', '2098-01-01', '2098-01-02', $1) returning id`,
    [await bringColleague(database)],
  )
  return { id: String(absence?.id), fileId: '' }
}

async function bringInterest(database: Database): Promise<Made> {
  const [interest] = await database.query<{ id: number }>(
    `insert into declared_interest (account_id, relation, number_hash, number_shown)
     select id, 'sibling', $1, '' from account where username = 'clerk' returning id`,
    [nextKey()],
  )
  return { id: String(interest?.id), fileId: '' }
}

/** What is drafted by the centre manager. */
async function bringDrafted(app: TestApp, database: Database, thing: keyof typeof drafting): Promise<Made> {
  await drafting[thing](app, database)
  return { id: '', fileId: '' }
}

const isDrafted = (thing: Thing | undefined): thing is keyof typeof drafting =>
  thing !== undefined && Object.hasOwn(drafting, thing)

const drafting = {
  'a draft of an item': draftAnItem,
  'a draft of the organisation': draftTheOrganisation,
  'a draft of the calendar': draftTheCalendar,
  'a draft of authority': draftAuthority,
  'a version of the organisation': (_: TestApp, database: Database) =>
    database.query(
      `insert into organisation_version (number, body) values (1, '{"departments":[],"windows":[]}') on conflict do nothing`,
    ),
  'a version of authority': (_: TestApp, database: Database) =>
    database.query(`insert into authority_version (number, body) values (1, '[]') on conflict do nothing`),
}

/** The park permit under another name each time. */
async function draftAnItem(app: TestApp): Promise<void> {
  const manager = await app.as('centre-manager')
  const asked = { params: { code: parkPermit.code } }
  if ((await manager.ask(itemDraft, asked)).draft) await manager.ask(discardItemDraft, asked)
  await manager.ask(saveItemDraft, { ...asked, body: { name: `公园许可${nextKey()}` } })
}

/** The window of the books under another name each time. */
async function draftTheOrganisation(app: TestApp): Promise<void> {
  const manager = await app.as('centre-manager')
  const { draft, structure } = await manager.ask(organisationDraft, {})
  if (draft) await manager.ask(discardOrganisationDraft, {})
  const windows = structure.windows.slice(0, 1).map((window) => ({ ...window, name: `书窗口${nextKey()}` }))
  await manager.ask(saveOrganisationDraft, { body: { departments: [], windows } })
}

/** A day closed that nobody closed before. */
async function draftTheCalendar(app: TestApp): Promise<void> {
  const manager = await app.as('centre-manager')
  if ((await manager.ask(calendarDraft, {})).draft) await manager.ask(discardCalendarDraft, {})
  await manager.ask(saveCalendarDraft, { body: closingOrder() })
}

/** Somebody may do a little more, until another day each time. */
async function draftAuthority(app: TestApp, database: Database): Promise<void> {
  const manager = await app.as('centre-manager')
  if ((await manager.ask(authorityDraft, {})).draft) await manager.ask(discardAuthorityDraft, {})
  const accountId = await bringColleague(database)
  const wish = { accountId, itemCode: 'all', level: 'decide-and-seal' as const, toOn: null, limits: [] }
  await manager.ask(saveAuthorityDraft, { body: { give: [wish], take: [] } })
}

/** A key nobody knows, of a system with no other. */
async function bringOutsideKey(database: Database): Promise<Made> {
  const [key] = await database.query<{ id: string }>(
    `insert into outside_key (id, system, key_hash, scopes, per_minute, expires_at)
     values (gen_random_uuid(), 'tax', $1, '{push}', 60, '2099-01-01') returning id`,
    [nextKey()],
  )
  return { id: key?.id ?? '', fileId: '' }
}

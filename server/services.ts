// The composition root: every module made once, by hand, from the configuration and the database.
import path from 'node:path'
import { createAcceptanceDesk, recountAcceptances } from './acceptances/index.ts'
import { createCalendars } from './calendar/index.ts'
import { createCatalogue } from './catalogue/index.ts'
import { createDesk } from './cases/index.ts'
import { complainantOf, createComplaintDesk } from './complaints/index.ts'
import type { Config } from './config.ts'
import { createDocuments } from './documents/index.ts'
import { createEvidence, logSigner } from './evidence/index.ts'
import { createBillDesk, gatewayAt } from './fees/index.ts'
import { createMatterDesk, createRatingDesk } from './evaluation/index.ts'
import { createHandOverDesk } from './hand-overs/index.ts'
import { createFileStore } from './files/index.ts'
import { createRecordDesk } from './score-records/index.ts'
import { createInspectionDesk } from './inspections/index.ts'
import { createIdentity } from './identity/index.ts'
import { createBookings, createHall, createHelpDesk } from './hall/index.ts'
import type { Database } from './kernel/database.ts'
import { createLogger } from './kernel/logger.ts'
import { logSecret, openKeyring } from './kernel/keyring.ts'
import type { Locks } from './kernel/sealed-log.ts'
import { createLicences } from './licences/index.ts'
import { createCardDesk, createOrderDesk, createRegime, createRuleReplays, type CardDesk } from './supervision/index.ts'
import { createNotices, fileGateway } from './notices/index.ts'
import { lookAgain as outside } from './outside/index.ts'
import { createParallelDesk, recountApprovals } from './parallel/index.ts'
import { createProjects, recountsTogether, type Projects, type RecountStages } from './projects/index.ts'
import { createDataRequestDesk } from './sharing/index.ts'
import { createPlace } from './organisation/index.ts'
import { createNameIndex, createPeople } from './people/index.ts'

export type Services = ReturnType<typeof createServices>

/** Makes the services; nothing here touches the database yet. */
export function createServices(database: Database, config: Config) {
  const { publicOrigin, dataDir, databaseUrl } = config
  const keysDir = path.join(dataDir, 'keys')
  const keyring = openKeyring(keysDir)
  const people = createPeople(database, keyring)
  const catalogue = createCatalogue(database)
  const files = createFileStore(path.join(dataDir, 'files'))
  const identity = createIdentity(database, keyring, { secureCookies: publicOrigin.startsWith('https:'), publicOrigin })
  const warn = (sentence: string) => createLogger(config.logLevel).warn(sentence)
  const licences = createLicences({ database, keysDir, people, warn })
  const calendars = createCalendars(database)
  const place = createPlace(database)
  const regime = createRegime(database)
  const evidence = createEvidence(database, logSigner(logSecret(keysDir)))
  const desk = deskOver({ database, people, catalogue, calendars, place, evidence, regime })
  const cards = createCardDesk({ database, place, regime, items: catalogue, calendar: desk.calendar, outside })
  const documents = createDocuments({
    database,
    keyring,
    catalogue,
    people,
    licences,
    calendarOf: (version) => desk.calendar(version),
    publicOrigin,
    folder: path.join(dataDir, 'documents'),
    warn,
  })
  const notices = createNotices(
    {
      ...{ database, people, place, publicOrigin, quiet: config.quietHours },
      complainant: (id) => complainantOf(database, keyring, id),
    },
    { smtp: config.smtp, gateway: fileGateway(path.join(dataDir, 'sms-outbox')) },
  )
  const replays = createRuleReplays(
    { DATA_DIR: path.resolve(dataDir), ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    ({ message }) => warn(message),
  )
  const names = createNameIndex(database, keyring, people)
  const records = { ...hallBy(database, desk), catalogue, evidence, files, licences, documents, notices }
  const own = { database, keyring, people, names, identity, calendars, desk, place, regime, replays }
  return {
    ...own,
    ...superviseBy(cards, people),
    ...records,
    ...together(cards, people, createProjects({ desk, documents, files })),
    bills: createBillDesk(desk),
    ...{ gateway: config.gateway && gatewayAt(config.gateway), publicOrigin },
  }
}

/** What several departments handle together. */
const together = (cards: CardDesk, locks: Locks, projects: Projects) => ({
  projects,
  recountStages: recountStagesOf(cards),
  parallel: createParallelDesk({ ...cards, locks, projects }),
})

/** Another calendar for the stages under way, one kind after the other: both write in the one transaction. */
const recountStagesOf =
  (cards: CardDesk): RecountStages =>
  async (query, change) => {
    const approvals = await recountApprovals(cards, query, change)
    return recountsTogether([approvals, await recountAcceptances(cards, query, change)])
  }

/** What supervision asks of people and is told by them, beside the cards. */
const superviseBy = (cards: CardDesk, locks: Locks) => ({
  cards,
  acceptances: createAcceptanceDesk({ ...cards, locks }),
  complaints: createComplaintDesk(cards),
  dataRequests: createDataRequestDesk(cards),
  handOvers: createHandOverDesk(cards),
  helps: createHelpDesk(cards),
  inspections: createInspectionDesk(cards),
  matters: createMatterDesk(cards),
  orders: createOrderDesk(cards),
  ratings: createRatingDesk(cards),
  scoreRecords: createRecordDesk(cards),
})

interface DeskParts {
  database: Database
  people: ReturnType<typeof createPeople>
  catalogue: ReturnType<typeof createCatalogue>
  calendars: ReturnType<typeof createCalendars>
  place: ReturnType<typeof createPlace>
  evidence: ReturnType<typeof createEvidence>
  regime: ReturnType<typeof createRegime>
}

/** The desk of cases, which asks for its place and calendar each time: both may be loaded later. */
const deskOver = ({ database, people, catalogue, calendars, place, evidence, regime }: DeskParts) =>
  createDesk({
    database,
    people,
    items: catalogue,
    get regionCode() {
      return place.regionCode
    },
    calendar: (version) => place.withHours(version === null ? calendars.current() : calendars.of(version)),
    checkpoint: evidence.known,
    regime: regime.current,
  })

/** The hall, and booking in it by the calendar in force. */
function hallBy(database: Database, desk: ReturnType<typeof createDesk>) {
  const calendar = () => desk.calendar(null)
  const hall = createHall(database, calendar)
  return { hall, bookings: createBookings({ hall, items: desk.items, calendar }) }
}

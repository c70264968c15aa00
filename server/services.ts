// The composition root: every module made once, by hand, from the configuration and the database.
import path from 'node:path'
import { createAcceptanceDesk, fireAcceptanceTimer, isAcceptanceTimer } from './acceptances/index.ts'
import { createCalendars } from './calendar/index.ts'
import { applyDrafts, applyStatusChanges, createCatalogue } from './catalogue/index.ts'
import { catchUpCalendar, createDesk, fireCaseTimer } from './cases/index.ts'
import { createComplaintDesk, fireComplaintTimer, isComplaintTimer } from './complaints/index.ts'
import type { Config } from './config.ts'
import { announceGaps } from './duty/index.ts'
import { createDocuments } from './documents/index.ts'
import { createEvidence, logSigner } from './evidence/index.ts'
import { createFileStore } from './files/index.ts'
import { createIdentity } from './identity/index.ts'
import type { Database } from './kernel/database.ts'
import { createLogger } from './kernel/logger.ts'
import { logSecret, openKeyring } from './kernel/keyring.ts'
import { deliverEffects, type EffectHandlers } from './kernel/outbox.ts'
import { pruneOnce } from './kernel/prune.ts'
import { everySoOften, sweep, type DueTimer } from './kernel/timer.ts'
import { createLicences } from './licences/index.ts'
import {
  addUpTally,
  cardEffects,
  createCardDesk,
  createRegime,
  createOrderDesk,
  createRuleReplays,
  fireCardTimer,
  fireOrderTimer,
  isCardTimer,
  isOrderTimer,
  runPatterns,
  sweepWatched,
  tellStaff,
  type CardDesk,
} from './supervision/index.ts'
import { judgeMonths, lookAgain } from './outside/index.ts'
import { createNotices, fileGateway } from './notices/index.ts'
import { createProjects, fireProjectTimer, isProjectTimer, projectEffects } from './projects/index.ts'
import { createPlace } from './organisation/index.ts'
import { createNameIndex, createPeople } from './people/index.ts'

export type Services = ReturnType<typeof createServices>

/** Makes the services; nothing here touches the database yet. */
export function createServices(database: Database, config: Config) {
  const keysDir = path.join(config.dataDir, 'keys')
  const keyring = openKeyring(keysDir)
  const people = createPeople(database, keyring)
  const names = createNameIndex(database, keyring, people)
  const catalogue = createCatalogue(database)
  const files = createFileStore(path.join(config.dataDir, 'files'))
  const { publicOrigin, dataDir, databaseUrl } = config
  const identity = createIdentity(database, keyring, { secureCookies: publicOrigin.startsWith('https:'), publicOrigin })
  const warn = (sentence: string) => createLogger(config.logLevel).warn(sentence)
  const licences = createLicences({ database, keysDir, people, warn })
  const calendars = createCalendars(database)
  const place = createPlace(database)
  const regime = createRegime(database)
  const evidence = createEvidence(database, logSigner(logSecret(keysDir)))
  const desk = createDesk({
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
  const cards = createCardDesk({ database, place, regime, items: catalogue, calendar: desk.calendar })
  const documents = createDocuments({
    database,
    keyring,
    catalogue,
    people,
    licences,
    calendarOf: (version) => desk.calendar(version),
    publicOrigin,
    folder: path.join(config.dataDir, 'documents'),
    warn,
  })
  const notices = createNotices(
    { database, people, place, publicOrigin, quiet: config.quietHours },
    { smtp: config.smtp, gateway: fileGateway(path.join(config.dataDir, 'sms-outbox')) },
  )
  const replays = createRuleReplays(
    { DATA_DIR: path.resolve(dataDir), ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    ({ message }) => warn(message),
  )
  const records = {
    catalogue,
    evidence,
    files,
    licences,
    documents,
    notices,
    projects: createProjects({ desk, documents, files }),
  }
  const own = { database, keyring, people, names, identity, calendars, desk, place, regime, replays }
  return { ...own, ...superviseBy(cards), acceptances: createAcceptanceDesk(cards), ...records }
}

/** What supervision asks of people and is told by them, beside the cards. */
const superviseBy = (cards: CardDesk) => ({
  cards,
  complaints: createComplaintDesk(cards),
  orders: createOrderDesk(cards),
})

/** Starts what works by itself: due timers and waiting effects, every second. `stop` lets the round under way finish. */
export function startBackground(services: Services, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const { database, calendars, cards, catalogue, complaints, desk, evidence, identity, names, notices, orders } =
    services
  const { acceptances, place, projects, regime } = services
  const watch = { ...cards, outside: lookAgain }
  const patterns = { ...watch, onFault: (_: unknown, error: unknown) => onError(error) }
  const fire = (timer: DueTimer) => {
    if (isCardTimer(timer)) return fireCardTimer(cards, timer)
    if (isAcceptanceTimer(timer)) return fireAcceptanceTimer(acceptances, timer)
    if (isComplaintTimer(timer)) return fireComplaintTimer(complaints, timer)
    if (isProjectTimer(timer)) return fireProjectTimer(projects, timer)
    return isOrderTimer(timer) ? fireOrderTimer(orders, timer) : fireCaseTimer(desk, timer)
  }
  const supervision: EffectHandlers = {
    ...cardEffects(cards),
    'staff-telling': (effect) => tellStaff(database, effect),
  }
  const loops = [
    // A city may be loaded beside a running server.
    everySoOften(2_000, async () => place.regionCode || (await place.load()), onError),
    everySoOften(2_000, () => calendars.load(), onError),
    everySoOften(5_000, () => catchUpCalendar(desk, calendars.versions(), desk.calendar(null)), onError),
    everySoOften(5_000, () => names.catchUp(), onError),
    everySoOften(1_000, () => applyStatusChanges(database), onError),
    everySoOften(1_000, () => applyDrafts(database), onError),
    everySoOften(60_000, () => announceGaps({ database, catalogue, desk }), onError),
    everySoOften(3_600_000, () => identity.tidy(), onError),
    everySoOften(60_000, () => pruneOnce(database), onError),
    everySoOften(60_000, () => evidence.make(), onError),
    everySoOften(20_000, () => evidence.refresh(), onError),
    everySoOften(5_000, () => regime.load(), onError),
    everySoOften(300, () => sweepWatched(watch, null, onError), onError),
    everySoOften(10_000, () => runPatterns(patterns, ['cases', 'sign-ins']), onError),
    everySoOften(60_000, () => runPatterns(patterns, ['windows', 'guides']), onError),
    everySoOften(600_000, () => judgeMonths(database, regime.current()), onError),
    everySoOften(1_000, () => addUpTally(database), onError),
    everySoOften(1_000, () => sweep(database, fire, onError), onError),
    ...[...notices.channels, supervision, projectEffects(projects)].map((channel) =>
      everySoOften(1_000, (stopping) => deliverEffects(database, channel, { stopping }), onError),
    ),
  ]
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

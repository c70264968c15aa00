// The table of contents of the server: what every request passes, then every module's routes.
import path from 'node:path'
import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import { acceptanceLetterRoutes, acceptanceRoutes } from './acceptances/index.ts'
import { announcementRoutes } from './announcements/index.ts'
import { calendarRoutes } from './calendar/index.ts'
import { caseRoutes, deskRoutes, specialRoutes, trackingRoutes } from './cases/index.ts'
import { catalogueRoutes, draftRoutes, itemAdministrationRoutes, workbookRoutes } from './catalogue/index.ts'
import { complaintRoutes } from './complaints/index.ts'
import { matterRoutes, ratingRoutes } from './evaluation/index.ts'
import type { Config } from './config.ts'
import { dutyRoutes } from './duty/index.ts'
import { documentRoutes, supervisionLetterRoutes } from './documents/index.ts'
import { evidenceRoutes } from './evidence/index.ts'
import { explanationRoutes } from './explanations/index.ts'
import { billRoutes, callbackRoute, feeRoutes } from './fees/index.ts'
import { fileRoutes } from './files/index.ts'
import { handOverRoutes } from './hand-overs/index.ts'
import { bookingRoutes, collectingRoutes, helpRoutes, hallDeskRoutes, hallRoutes } from './hall/index.ts'
import { identityRoutes, nobody, refuseCrossSite, userRoutes, writeAudit, type Account } from './identity/index.ts'
import { answerClientError } from './kernel/client-error.ts'
import { describeEndpoint } from './kernel/describe-endpoint.ts'
import { lazySchemas } from './kernel/lazy-schemas.ts'
import { createLogger } from './kernel/logger.ts'
import { createMetrics } from './kernel/metrics.ts'
import {
  createMount,
  watchRoutes,
  type Authenticate,
  type Inventory,
  type Mount,
  type Records,
} from './kernel/mount.ts'
import { answerError, Problem, sendProblem } from './kernel/problem.ts'
import { addSecurityHeaders } from './kernel/security-headers.ts'
import { inspectionRoutes } from './inspections/index.ts'
import { licenceRoutes } from './licences/index.ts'
import { noticeRoutes } from './notices/index.ts'
import { holderOf, outsideRoutes } from './outside/index.ts'
import { organisationAdministrationRoutes, organisationRoutes } from './organisation/index.ts'
import { pageRoutes } from './pages/index.ts'
import { parallelLetterRoutes, parallelRoutes } from './parallel/index.ts'
import { projectRoutes } from './projects/index.ts'
import { accountRoutes, peopleRoutes, prefillRoutes } from './people/index.ts'
import type { Services } from './services.ts'
import { statisticsRoutes } from './statistics/index.ts'
import { sharingRoutes } from './sharing/index.ts'
import { scoreRecordRoutes } from './score-records/index.ts'
import { scoreRoutes } from './score/index.ts'
import {
  cardRoutes,
  orderRoutes,
  recordLook,
  regimeRoutes,
  ruleReplayRoutes,
  superviseRoutes,
} from './supervision/index.ts'

export interface App {
  server: FastifyInstance
  inventory: Inventory
}

/** Builds the server. `isReady` says whether the database has been reached and prepared; until then every route is away. */
export async function createApp(services: Services, config: Config, isReady: () => boolean): Promise<App> {
  const server = Fastify({
    loggerInstance: createLogger(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (_error, request, reply) => void sendProblem(request, reply, 400, 'invalid'),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: 1 << 20,
    clientErrorHandler: answerClientError,
    // All three, or a slow client holds its connection for ever: Node swaps the limits when the headers' is the larger.
    // Five minutes for a file over a slow line.
    requestTimeout: 300_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: 'idle',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true } },
    routerOptions: { maxParamLength: 4_000 },
    schemaController: lazySchemas,
  })
  const inventory = watchRoutes(server, {
    '/docs': 'anyone',
    '/openapi.json': 'anyone',
    '/assets': 'anyone',
    '/staff/assets': 'anyone',
  })
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  server.setNotFoundHandler((request, reply) => sendProblem(request, reply, 404, 'not-found'))
  // Not a format of ours: a string would do for a body where a command takes none.
  server.removeContentTypeParser('text/plain')
  addSecurityHeaders(server)
  await server.register(cookie)
  await server.register(swagger, {
    openapi: describeApi,
    transform: describeEndpoint,
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json['$id'] ?? `def-${i}`) },
  })
  await server.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  refuseCrossSite(server, config.publicOrigin)
  watchHealth(server, services, isReady)

  const mount = createMount(server, authenticateBy(services), nobody, services.keyring.lookup, recordsIn(services))
  mountModules(mount, services, config)
  explanationRoutes(mount, services, config)
  for (const screen of [superviseRoutes(mount, services), hallRoutes(mount, services)])
    server.addHook('preClose', () => screen.stop())
  await fileRoutes(server, mount, services)
  await callbackRoute(server, services)
  server.addHook('onClose', () => services.documents.stop())
  await pageRoutes(server)
  return { server, inventory }
}

/** What is written down of those who were refused, and of looks at what is personal. */
const recordsIn = ({ database }: Services): Records => ({
  refusal: ({ account, ...detail }) =>
    writeAudit(database, { accountId: account.id, action: 'refused', outcome: 'refused', detail }),
  look: async ({ account: { id: accountId, role }, look, id }) => {
    if (role === 'supervisor') await recordLook(database, { accountId, what: look, subject: id })
  },
})

/** People by their session, outside systems by their key. */
const authenticateBy =
  ({ identity, database }: Services): Authenticate<Account> =>
  (request, ...rest) =>
    takesKeys(request) ? holderOf(database, request) : identity.authenticate(request, ...rest)

/** Outside systems show a key where a route is theirs; nowhere else does a key open anything. */
function takesKeys({ headers, routeOptions }: FastifyRequest): boolean {
  const { allow = 'anyone' } = routeOptions.config
  return headers.authorization !== undefined && allow !== 'anyone' && Object.hasOwn(allow, 'outside-system')
}

function mountModules(mount: Mount<Account>, services: Services, { publicOrigin, dataDir }: Config): void {
  bookingRoutes(mount, services)
  hallDeskRoutes(mount, services)
  collectingRoutes(mount, services)
  helpRoutes(mount, services)
  identityRoutes(mount, services)
  userRoutes(mount, services)
  accountRoutes(mount, services)
  peopleRoutes(mount, services)
  prefillRoutes(mount, services)
  organisationRoutes(mount, services)
  organisationAdministrationRoutes(mount, services)
  catalogueRoutes(mount, services)
  itemAdministrationRoutes(mount, services)
  draftRoutes(mount, services)
  workbookRoutes(mount, services)
  calendarRoutes(mount, services)
  caseRoutes(mount, services)
  deskRoutes(mount, services)
  specialRoutes(mount, services)
  dutyRoutes(mount, services)
  trackingRoutes(mount, services)
  noticeRoutes(mount, services)
  licenceRoutes(mount, services)
  evidenceRoutes(mount, services.evidence)
  statisticsRoutes(mount, services, path.join(dataDir, 'open-data'))
  announcementRoutes(mount, { ...services, publicOrigin })
  documentRoutes(mount, services)
  projectRoutes(mount, services)
  feeRoutes(mount, services)
  billRoutes(mount, { ...services, publicOrigin })
  cardRoutes(mount, services.cards)
  regimeRoutes(mount, services.cards)
  orderRoutes(mount, services)
  complaintRoutes(mount, { ...services, publicOrigin })
  ratingRoutes(mount, services)
  matterRoutes(mount, services)
  handOverRoutes(mount, { ...services, publicOrigin })
  sharingRoutes(mount, services)
  inspectionRoutes(mount, services)
  supervisionLetterRoutes(mount, { ...services, publicOrigin })
  ruleReplayRoutes(mount, services)
  scoreRoutes(mount, { ...services, publicOrigin })
  scoreRecordRoutes(mount, services)
  acceptanceRoutes(mount, services)
  parallelRoutes(mount, services)
  parallelLetterRoutes(mount, { ...services, publicOrigin })
  acceptanceLetterRoutes(mount, { ...services, publicOrigin })
  outsideRoutes(mount, { ...services, regime: services.regime.current, calendar: services.desk.calendar })
}

const describeApi = {
  openapi: '3.1.0' as const,
  info: {
    title: 'OneDoor 一门',
    version: '0.1.0',
    description: 'One door in, everything done: the approval centre over HTTP.',
  },
  // Whatever the browser calls us: its page may ask only where it came from.
  servers: [{ url: '/' }],
  components: { securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'onedoor' } } },
}

/** Alive, ready, measured: for whoever keeps the server running. Everything else waits until the database is there. */
function watchHealth(server: FastifyInstance, { database }: Services, isReady: () => boolean): void {
  const allow = { config: { allow: 'anyone' as const }, schema: { hide: true } }
  const metrics = createMetrics(server)
  const health = new Set(['/livez', '/readyz', '/metrics'])
  server.addHook('onRequest', async (request) => {
    if (!isReady() && !health.has(request.url)) throw new Problem(503, 'away')
  })
  server.get('/livez', allow, () => ({ alive: true }))
  server.get('/readyz', allow, async (request, reply) => {
    if (!isReady()) return sendProblem(request, reply, 503, 'away')
    await database.query('select 1')
    return { ready: true }
  })
  server.get('/metrics', allow, async (_, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))
  server.get('/openapi.json', allow, () => server.swagger())
}

// What the routes of cases stand on: sending a command down the road, and taking an application to its sealed form.
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import {
  factsOf,
  inSituation,
  missingFields,
  situationFaults,
  validateAnswers,
  type ServiceItem,
  type Situation,
} from '#domain/catalogue/index.ts'
import {
  caseNumberOf,
  type CaseCommand,
  type CaseState,
  type ConfidenceGround,
  type Filled,
} from '#domain/cases/index.ts'
import { civilDateOf, type Refusal } from '#domain/kernel/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import { Problem } from '../kernel/problem.ts'
import { createRolls, type Rolls } from './department-roll.ts'
import { caseRoad, type CaseOrder, type CaseRead } from './road.ts'
import type { CaseReferences } from './standing.ts'
import { lawClock, accountNamer } from '../identity/index.ts'

/** What cases need of the people they are about. */
export interface ApplicantRegister {
  detailsOf(ids: readonly string[]): Promise<Map<string, { name: string }>>
  sealFor(partyId: string, plain: string): Promise<string>
  unsealFor(partyId: string, sealed: string): Promise<string>
  unsealAllFor(partyId: string, sealed: readonly string[]): Promise<string[]>
}

/** What cases need of the catalogue. */
export interface ItemRegister {
  published(code: string): Promise<Versioned | undefined>
  version(code: string, version: number): Promise<ServiceItem>
}

/** An item in one of its versions. */
export interface Versioned {
  item: ServiceItem
  version: number
}

export interface CaseDesk {
  database: Database
  people: ApplicantRegister
  items: ItemRegister
  /** Six digits every case number opens with. */
  readonly regionCode: string
  calendar(version: string | null): CompiledCalendar
  /** The newest signed checkpoint of the log this process has heard of; null before the first. */
  checkpoint(): LogCheckpoint | null
  /** What supervision goes by. */
  regime(): Regime
  references: CaseReferences
  rolls: Rolls
  /** Carries a command to the log, or says why not. */
  send(order: CaseOrder, known?: CaseRead): Promise<Receipt<CaseState> | Refusal>
  /** Checks answers against the item's form and seals them for the applicant; throws a 400 naming each wrong field. */
  fill(form: Versioned, applicantId: string, given: Given): Promise<Filled>
}

/** How many entries of the log were under a signature, and when. */
export interface LogCheckpoint {
  size: number
  at: string
}

/** An application as it was sent. */
export interface Given {
  answers?: Record<string, unknown>
  materials?: readonly GivenPaper[]
  situation?: Situation
  /** The applicant promises instead of handing in the papers the item names (告知承诺). */
  commits?: true
}

/** A paper as it was sent: its mark of confidence in the applicant's own words. */
export interface GivenPaper {
  material: string
  fileId: string
  mark?: { ground: ConfidenceGround; reason: string }
}

/** Seals what the applicant says of each marked paper. */
const sealMarks = (
  { sealFor }: Pick<ApplicantRegister, 'sealFor'>,
  applicantId: string,
  papers: readonly GivenPaper[],
): Promise<Filled['materials']> =>
  Promise.all(
    papers.map(async ({ material, fileId, mark }) => ({
      ...{ material, fileId },
      ...(mark && { mark: { ground: mark.ground, sealedReason: await sealFor(applicantId, mark.reason.trim()) } }),
    })),
  )

export function createDesk(
  parts: Pick<CaseDesk, 'database' | 'people' | 'items' | 'regionCode' | 'calendar' | 'checkpoint' | 'regime'>,
): CaseDesk {
  const { database, people, items, calendar } = parts
  const references = { itemVersion: (code: string, version: number) => items.version(code, version), calendar }
  const road = caseRoad(references, accountNamer(database), parts.regime, people.sealFor)
  return {
    ...parts,
    references,
    rolls: createRolls(database),
    get regionCode() {
      return parts.regionCode
    },
    send: (order, known) => handle(database, road, order, known),
    fill: async (
      { item, version: itemVersion },
      applicantId,
      { answers = {}, materials = [], situation = {}, commits },
    ) => {
      const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
      const today = civilDateOf(now)
      const wrong = [...validateAnswers(item, answers, { partial: true, today }), ...situationFaults(item, situation)]
      if (wrong.length > 0) throw new Problem(400, 'invalid', {}, wrong)
      // What no longer applies stays among the sealed answers, in case the applicant turns back; nothing else reads it.
      const { form } = inSituation(item, situation)
      return {
        itemVersion,
        sealedAnswers: await people.sealFor(applicantId, JSON.stringify(answers)),
        facts: factsOf(form, answers),
        missing: missingFields(form, answers),
        materials: await sealMarks(people, applicantId, materials),
        ...(item.scenarios && { situation }),
        ...(commits && { commits }),
      }
    },
  }
}

/** What a person is answered after a command: with the hash and the checkpoint it proves later what was stored by then. */
export function receiptOf(
  { stream, version, at, hash, state }: Receipt<CaseState>,
  { regionCode, checkpoint }: Pick<CaseDesk, 'regionCode' | 'checkpoint'>,
) {
  const { status } = state
  const caseNumber = caseNumberOf(state, regionCode)
  return { id: stream, caseNumber, status, version, at, eventHash: hash, checkpoint: checkpoint() }
}

/** A command of the timer or the city's history: no person's key stands behind it. */
export function ownOrder(stream: string, command: CaseCommand, requestId: string): CaseOrder {
  return { stream, command, requestId, requestHash: null, actor: lawClock, itemCode: null }
}

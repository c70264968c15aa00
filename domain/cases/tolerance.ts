// 容缺受理: a case is accepted without papers that may follow, against a written promise to hand them in until a day.
import type { ServiceItem } from '../catalogue/index.ts'
import { addDays, refuse, Refusal, type CivilDate } from '../kernel/index.ts'
import { promisedPapers } from './commitment.ts'
import type { Application } from './application.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { handedIn } from './file-application.ts'
import type { Tolerated } from './intake-events.ts'
import type { CaseState } from './state.ts'

type Material = ServiceItem['materials'][number]

/** How far ahead a promise may reach, in calendar days. */
export const longestPromiseDays = 60

type HandedPapers = Pick<Application, 'commits'> & { materials: readonly { material: string }[] }

/** The papers of one necessity that are neither there nor promised. */
function absentPapers(necessity: Material['necessity'], item: ServiceItem, application: HandedPapers): Material[] {
  const there = new Set(application.materials.map(({ material }) => material))
  for (const code of promisedPapers(item, application)) there.add(code)
  return item.materials.filter((one) => one.necessity === necessity && !there.has(one.code))
}

/** The papers that may follow and are not there. */
export const owedPapers = (item: ServiceItem, application: HandedPapers): Material[] =>
  absentPapers('tolerable', item, application)

/** The papers without which nothing is accepted and that are not there. */
export const missingPapers = (item: ServiceItem, application: HandedPapers): Material[] =>
  absentPapers('required', item, application)

/** What is tolerated at acceptance; null where nothing is owed. */
export function toleratedAt(
  application: Application,
  { item }: CaseFacts,
  promisedOn: CivilDate | null,
  on: CivilDate,
): Tolerated | null | Refusal {
  const owed = owedPapers(item, application)
  if (owed.length === 0) return null
  const codes = owed.map(({ code }) => code)
  if (promisedOn === null)
    return refuse('promise-needed', { materials: owed.map(({ name }) => name).join('、'), codes: codes.join(',') })
  const lastOn = addDays(on, longestPromiseDays)
  if (promisedOn <= on || promisedOn > lastOn) return refuse('promise-out-of-range', { lastOn })
  return { materials: codes, dueOn: promisedOn }
}

/** A promise that was not kept stops the grant; until it is kept, nothing is handed out. */
export function refusalOfDebt(
  command: 'GrantCase' | 'IssueLicence' | 'DeliverResult',
  { tolerated, status }: CaseState,
  { item }: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  if (tolerated === null || (command === 'GrantCase' && on <= tolerated.dueOn)) return undefined
  if (command === 'DeliverResult' && status !== 'granted') return undefined
  const names = item.materials.filter(({ code }) => tolerated.materials.includes(code)).map(({ name }) => name)
  return refuse('promised-papers-missing', { materials: names.join('、'), dueOn: tolerated.dueOn })
}

/** Why papers cannot be owed any more, or are not overdue yet. */
export function refusalOfTolerance(
  command: 'SupplyTolerated' | 'MissTolerance',
  { tolerated }: CaseState,
  on: CivilDate,
): Refusal | undefined {
  if (tolerated === null) return refuse('nothing-owed')
  if (command === 'SupplyTolerated') return undefined
  if (tolerated.missed) return refuse('not-possible-now', { command })
  return on <= tolerated.dueOn ? refuse('not-due-yet', { dueOn: tolerated.dueOn }) : undefined
}

/** Papers that were owed come in, or their day passes. */
export function decideTolerance(
  command: Extract<CaseCommand, { type: 'SupplyTolerated' | 'MissTolerance' }>,
  { tolerated }: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const by = facts.actor
  if (tolerated === null) return refuse('nothing-owed')
  if (command.type === 'MissTolerance')
    return [{ by, type: 'ToleranceMissed', materials: tolerated.materials, dueOn: tolerated.dueOn, on }]
  const strange = command.materials.find(({ material }) => !tolerated.materials.includes(material))
  if (strange) return refuse('material-not-owed', { material: strange.material })
  if (command.materials.length === 0) return refuse('nothing-handed-in')
  const materials = handedIn(command.materials, facts)
  return materials instanceof Refusal ? materials : [{ by, type: 'ToleratedSupplied', materials, on }]
}

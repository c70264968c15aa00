// Brings a card to where a test begins: found in department 01, told of, answered, each by whom the rules have in mind.
import { reportOutage } from '#api/outages.ts'
import type { CardCommand, Finding } from '#domain/supervision/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { accountIdOf } from '../server/organisation/index.ts'
import { deliverEffects } from '../server/kernel/outbox.ts'
import { cardEffects, raiseCards } from '../server/supervision/index.ts'
import type { TestApp } from './app.ts'
import { nextKey } from './browse.ts'
import { cardBodies } from './card-bodies.ts'
import { toyCity } from './toy-city.ts'

const stations = [
  'a card',
  'an appealed card',
  'a card proposed for cancellation',
  'an investigation',
  'a reported outage',
] as const
export type CardStation = (typeof stations)[number]
export const isCardStation = (thing: string): thing is CardStation => (stations as readonly string[]).includes(thing)

/** A finding about the clerk of the books, of nothing but itself. */
export const findingOf = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'P-05',
  occasion: `test ${nextKey()}`,
  level: 'red',
  breachAt: new Date().toISOString(),
  about: { kind: 'staff', id: accountIdOf(toyCity.code, 'clerk') },
  departmentCode: '01',
  windowCode: '0101',
  persons: [accountIdOf(toyCity.code, 'clerk')],
  cites: [],
  numbers: { defects: 1, first: '2026-03-02', subjects: 'site-plan' },
  ...changes,
})

/** Raises a card of a finding and tells of it; gives its id. */
export async function bringCard(app: TestApp, changes: Partial<Finding> = {}): Promise<string> {
  const { database, cards } = app.services
  const [id] = await raiseCards(database, [{ finding: findingOf(changes), settingsVersion: 1 }])
  await deliverEffects(database, cardEffects(cards))
  if (id === undefined) throw new Error('a finding that is not blue raises a card')
  return id
}

/** A card at a station, or an outage the supervisor reported. */
export async function bringCardTo(app: TestApp, station: CardStation): Promise<string> {
  if (station === 'a reported outage')
    return (
      await (
        await app.as('supervisor')
      ).ask(reportOutage, { body: cardBodies['/api/supervision/outages']?.() as never })
    ).id
  const id = await bringCard(app, station === 'an investigation' ? { level: 'investigate' } : {})
  if (station === 'an appealed card' || station === 'a card proposed for cancellation')
    await actOnCard(app, id, 'clerk', { type: 'AppealCard', reasons: '并非首次可见' })
  if (station === 'a card proposed for cancellation')
    await actOnCard(app, id, 'supervisor', { type: 'ProposeCancellation', reason: '证据不足' })
  return id
}

/** Lets somebody act on a card; throws where it is refused. */
export async function actOnCard(app: TestApp, id: string, username: string, command: CardCommand): Promise<void> {
  const [actor] = await app.services.database.query<never>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account where username = $1`,
    [username],
  )
  if (!actor) throw new Error(`nobody is called ${username}`)
  const answer = await app.services.cards.send({ stream: id, command, requestId: nextKey(), requestHash: null, actor })
  if (answer instanceof Refusal) throw new Error(`${command.type} is refused: ${answer.code}`)
}

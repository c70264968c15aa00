// Telling of cards: in-app notices for those who are to hear of them, once each. What told of a card is on its record.
import type { CardEventType, CardStatus } from '#domain/supervision/index.ts'
import { ruleTitleOf, type RuleNo } from '#domain/supervision/index.ts'
import type { Statement } from '../../kernel/database.ts'
import type { Effect } from '../../kernel/outbox.ts'
import { ownCardOrder, type CardDesk } from './card-desk.ts'

/** Who hears of a card: those it names, posts of its department, or those who watch the centre. */
interface Audience {
  persons?: boolean
  department?: readonly string[]
  centre?: readonly string[]
}

const watchers = ['supervisor', 'centre-manager']

/** By level: the handler and the reviewers with the chief representative; a red one also the head and the efficiency office. */
const audienceOfLevel: Record<string, Audience> = {
  yellow: { persons: true, department: ['reviewer'] },
  red: { persons: true, department: ['reviewer', 'head'], centre: watchers },
  'double-red': { persons: true, department: ['reviewer', 'deputy-head', 'head'], centre: watchers },
  investigate: { centre: ['supervisor'] },
}

const concerned: Audience = { persons: true, department: ['head'] }
const audienceOfEvent: Partial<Record<CardEventType, Audience>> = {
  CardExplained: { centre: ['supervisor'] },
  CardAppealed: { centre: ['supervisor'] },
  CardQuestioned: { centre: ['supervisor'] },
  ReviewOverdue: { centre: watchers },
  CancellationProposed: { centre: watchers },
  DowngradeProposed: { centre: watchers },
  ProposalRejected: { centre: watchers },
  AcknowledgementMissed: concerned,
  CardUpheld: concerned,
  CardCancelled: concerned,
  CardDowngraded: concerned,
  WarningWithdrawn: concerned,
  CardExempted: concerned,
}

interface TellableCard {
  rule: RuleNo
  level: string
  status: CardStatus
  persons: string[]
  departmentCode: string
  caseId: string | null
}

/** Tells of what happened to a card (effect `card`); where it was raised, the card takes down who was told. */
export async function tellOfCard({ database, send }: CardDesk, { dedupeKey, payload }: Effect): Promise<void> {
  const { cardId, event = 'CardRaised' } = payload as { cardId: string; event?: CardEventType }
  const [card] = await database.run<TellableCard>(tellable, [cardId])
  if (!card) return
  const isNew = event === 'CardRaised' || event === 'InvestigationCharged' || event === 'CardReinstated'
  // What was exempted before anybody heard of it need not be told any more.
  if (isNew && card.status !== 'raised') return
  const audience = isNew ? audienceOfLevel[card.level] : audienceOfEvent[event]
  if (!audience) return
  const told = await database.run<{ id: string }>(tell, [
    audience.persons ? card.persons : [],
    audience.department ?? [],
    card.departmentCode,
    audience.centre ?? [],
    isNew ? 'card-raised' : event,
    dedupeKey,
    {
      card: cardId,
      rule: card.rule,
      level: card.level,
      ...titleOf(card.rule),
      ...(card.caseId && { case: card.caseId }),
    },
  ])
  if (!isNew) return
  const command = { type: 'RecordNotification', told: told.map(({ id }) => id) } as const
  await send(ownCardOrder(cardId, command, `told ${dedupeKey}`))
}

/** Reminds whoever works on a case (effect `reminder`): the person named, or the window where nobody is. */
export async function remind({ database }: Pick<CardDesk, 'database'>, { dedupeKey, payload }: Effect): Promise<void> {
  const { rule, caseId, departmentCode, windowCode, persons, numbers } = payload as unknown as Reminder
  const { dueOn = '' } = numbers
  await database.run(remindOf, [
    persons,
    departmentCode,
    windowCode,
    dedupeKey,
    { rule, case: caseId, dueOn, ...titleOf(rule) },
  ])
}

interface Reminder {
  rule: RuleNo
  caseId: string
  departmentCode: string
  windowCode: string | null
  persons: string[]
  numbers: Record<string, string | number>
}

const titleOf = (rule: RuleNo) => {
  const { zh: title, en: titleEn } = ruleTitleOf(rule)
  return { title, titleEn }
}

const tellable: Statement = {
  name: 'tellable-card',
  text: `select rule, level, status, persons, department_code as "departmentCode", case_id as "caseId" from card where id = $1::uuid`,
}

/** Gives everybody who is to hear of it, told now or before. */
const tell: Statement = {
  name: 'tell-of-card',
  text: `with audience as (
      select a.id from account a where a.disabled_at is null and (
        a.id::text = any($1::text[])
        or a.role = any($2::text[]) and a.department_code = $3
        or a.role = any($4::text[]))),
    told as (
      insert into staff_notice (account_id, kind, dedupe_key, facts)
      select id, $5, $6, $7::jsonb from audience on conflict (account_id, dedupe_key) do nothing)
    select id from audience order by id`,
}

const remindOf: Statement = {
  name: 'remind-of-clock',
  text: `with named as (
      select a.id from account a where a.disabled_at is null and a.id::text = any($1::text[]) and a.department_code = $2),
    audience as (
      select id from named
      union
      select a.id from account a where not exists (select from named) and a.disabled_at is null
        and a.department_code = $2 and a.role = 'clerk' and ($3::text is null or $3 = any(a.window_codes)))
    insert into staff_notice (account_id, kind, dedupe_key, facts)
    select id, 'reminder', $4, $5::jsonb from audience on conflict (account_id, dedupe_key) do nothing`,
}

import type { Actor } from '#domain/cases/index.ts'
import { epochMs, instantOf, Refusal } from '#domain/kernel/index.ts'
import type { CardCommand } from '#domain/supervision/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { accountIdOf } from '../organisation/index.ts'
import type { Services } from '../services.ts'
import { lawClock } from '../identity/index.ts'

const hour = 3_600_000

/** Of a supervisor; the second one approves what the first proposes. */
const supervisor = (n: number): Actor => ({
  id: accountIdOf(haimen.code, `supervisor-${n}`),
  ...{ role: 'supervisor', departmentCode: null, windowCode: null },
})

/**
 * The first card for a second correction notice was appealed, and rightly: it is cancelled by two people, with a reason. Told
 * through the commands of cards after the history is stored; done again it changes nothing.
 */
export async function tellAppeal({ database, cards }: Pick<Services, 'database' | 'cards'>): Promise<void> {
  const [card] = await database.query<{ id: string; raisedAt: string; concerned: Actor }>(
    `select c.id, c.raised_at as "raisedAt", jsonb_build_object('id', a.id, 'role', a.role,
       'departmentCode', a.department_code, 'windowCode', a.window_codes[1]) as concerned
     from card c join account a on a.id::text = c.persons[1]
     where c.rule = 'P-05' and c.status = 'raised' and a.department_code is not null order by c.raised_at, c.id limit 1`,
  )
  if (!card) return
  const { id, raisedAt, concerned } = card
  const course: [hoursLater: number, actor: Actor, command: CardCommand][] = [
    [0.01, lawClock, { type: 'RecordNotification', told: [concerned.id] }],
    [1, concerned, { type: 'AcknowledgeCard' }],
    [
      3,
      concerned,
      {
        type: 'AppealCard',
        reasons: '首次提交的复印件盖有公章，补正时申请人替换了该页，缺陷是补正后才出现的，附两次提交的扫描件。',
      },
    ],
    [
      26,
      supervisor(1),
      { type: 'ProposeCancellation', reason: '经核对两次提交的文件，该缺陷在首次通知时并不存在，建议撤销。' },
    ],
    [28, supervisor(2), { type: 'ApproveProposal' }],
  ]
  for (const [index, [later, actor, command]] of course.entries()) {
    const at = instantOf(epochMs(raisedAt) + Math.round(later * hour))
    const order = { stream: id, command, actor, at, requestId: `history ${index}`, requestHash: null }
    const answer = await cards.send(order)
    if (answer instanceof Refusal) throw new Error(`${command.type} is refused: ${answer.code}`)
  }
}

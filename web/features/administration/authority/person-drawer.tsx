import { Button, Drawer } from 'antd'
import { staffAuthority } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { WishForm } from '../../../ui/grant-form.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { text } from './text.ts'
import { useHoldingLine, usePlan, type WorkedOn } from './worked.ts'

interface DrawerProps {
  id: string | null
  worked: WorkedOn
  close(): void
}

/** What somebody holds, what is to be taken of it, and what is to be given besides: all of it in the draft. */
export function PersonDrawer({ id, worked, close }: DrawerProps) {
  const word = useWords(text)
  const named = useNamed()
  const { data, error } = useQuestion(question(staffAuthority, { params: { id: id ?? '' } }), { enabled: id !== null })
  return (
    <Drawer
      open={id !== null}
      onClose={close}
      title={data ? word.plan(named(data)) : word.title}
      size={640}
      destroyOnHidden
    >
      <RefusalNotice error={error} />
      {data && <Planning member={data} worked={worked} />}
    </Drawer>
  )
}

type Member = ReplyOf<typeof staffAuthority>

function Planning({ member, worked }: { member: Member; worked: WorkedOn }) {
  const word = useWords(text)
  const { plan, keep, ...command } = usePlan(worked)
  return (
    <>
      <Held member={member} plan={plan} keep={keep} />
      <WishForm
        department={member.department.code}
        {...command}
        submit={word.give}
        done={word.given}
        send={({ fromOn: _, ...wish }) => keep({ give: [...plan.give, { accountId: member.id, ...wish }] })}
      />
    </>
  )
}

type HeldProps = { member: Member } & Pick<ReturnType<typeof usePlan>, 'plan' | 'keep'>

function Held({ member, plan, keep }: HeldProps) {
  const word = useWords(text)
  const line = useHoldingLine()
  const live = member.grants.filter(({ state }) => state === 'in-force' || state === 'coming')
  const without = (id: number) => plan.take.filter((one) => one !== id)
  return (
    <>
      {live.length === 0 && <p>{word.nothing}</p>}
      <ul className="people pending-days">
        {live.map((grant) => {
          const isTaken = plan.take.includes(grant.id)
          return (
            <li key={grant.id} className="line">
              <span>{isTaken ? <s>{line(grant)}</s> : line(grant)}</span>
              <Button
                size="small"
                onClick={() => keep({ take: isTaken ? without(grant.id) : [...plan.take, grant.id] })}
              >
                {isTaken ? word.remove : word.take}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

import { Button } from 'antd'
import { useWords } from '../../../kernel/language.tsx'
import { WishForm } from '../../../ui/grant-form.tsx'
import { MemberDrawer, type Member } from '../member-drawer.tsx'
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
  return (
    <MemberDrawer id={id} close={close} titles={{ of: word.plan, before: word.title }}>
      {(member) => <Planning member={member} worked={worked} />}
    </MemberDrawer>
  )
}

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

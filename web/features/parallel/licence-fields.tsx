import { Form, Input } from 'antd'
import { deliveryMethods, objectionGrounds } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Asked, Sentences } from '../../ui/asked.tsx'
import { cancellationWords, revocationWords, withdrawalWords } from '../../ui/licence-ends.ts'
import { objectionWords } from '../../ui/objection-words.ts'
import { Select } from '../../ui/select.tsx'
import { deskText, type DeskAct } from './desk-text.ts'
import type { ApprovalView } from './questions.ts'
import { deliveryWords } from './words.ts'

/** What may become of a licence while its revocation is owed. */
const settling: readonly DeskAct[] = ['RevokeParallelLicence', 'ForgoParallelRevocation']

type Falsehood = ApprovalView['licences'][number]['falsehood']
const isOwed = (falsehood: Falsehood): boolean => falsehood?.settledOn === null

/** Licences of one's department that an act may be about: to be issued, to be handed over, or in force to be ended; or one about which somebody objects, or may. */
export const licencesFor = (act: DeskAct, { licences, ownDepartment }: ApprovalView) =>
  licences.filter(({ department, number, delivered, falsehood, ended, objection, objectBy }) => {
    if (department.code !== ownDepartment) return false
    if (act === 'ObjectToParallelLicence') return objectBy !== null
    if (act === 'DecideParallelObjection') return objection?.upheld === null
    if (ended !== null) return false
    if (act === 'FindParallelLicenceFalse') return number !== null && falsehood === null
    if (isOwed(falsehood) && !settling.includes(act)) return false
    if (act === 'IssueParallelLicence' || number === null) return act === 'IssueParallelLicence' && number === null
    return act !== 'DeliverParallelLicence' || delivered === null
  })

/** What an act about a licence asks: which one, and what is said of it. */
export function LicenceFields({ act, view }: { act: DeskAct; view: ApprovalView }) {
  const word = useWords(deskText)
  const methods = useWords(deliveryWords)
  const named = useNamed()
  const method = Form.useWatch<string | undefined>('method')
  const options = licencesFor(act, view).map(
    ({ item, number }) => [item.code, [named(item), number].filter(Boolean).join(' · ')] as const,
  )
  return (
    <>
      <Asked name="item" label={word.item}>
        <Select options={options} />
      </Asked>
      {act === 'DeliverParallelLicence' && (
        <Asked name="method" label={word.method}>
          <Select options={deliveryMethods.map((value) => [value, methods[value]] as const)} />
        </Asked>
      )}
      {act === 'DeliverParallelLicence' && method === 'courier' && (
        <Asked name="trackingNo" label={word.trackingNo}>
          <Input maxLength={60} />
        </Asked>
      )}
      {act === 'FindParallelLicenceFalse' && (
        <>
          <p className="soft">{word.findFalseHint}</p>
          <Sentences name="findings" label={word.falseFindings} />
        </>
      )}
      {(act === 'RevokeParallelLicence' || act === 'ForgoParallelRevocation') && (
        <RevocationFields act={act} view={view} />
      )}
      {act === 'ObjectToParallelLicence' && <ObjectingFields view={view} />}
      {act === 'DecideParallelObjection' && <ObjectionFields view={view} />}
      {act === 'WithdrawParallelLicence' && (
        <>
          <Grounds label={word.withdrawGround} words={withdrawalWords} />
          <Sentences name="compensation" label={word.compensation} />
        </>
      )}
      {act === 'CancelParallelLicence' && <Grounds label={word.cancelGround} words={cancellationWords} />}
    </>
  )
}

/** Why it is revoked, or why not; what was found false is revoked as that. */
function RevocationFields({ act, view: { licences } }: { act: DeskAct; view: ApprovalView }) {
  const word = useWords(deskText)
  const { day } = useWriters()
  const item = Form.useWatch<string | undefined>('item')
  const falsehood = licences.find((one) => one.item.code === item)?.falsehood ?? null
  const forgoes = act === 'ForgoParallelRevocation'
  return (
    <>
      {forgoes && <p className="soft">{word.forgoHint}</p>}
      {falsehood && isOwed(falsehood) && (
        <>
          <p>{word.owed(day(falsehood.foundOn))}</p>
          <blockquote>{falsehood.findings}</blockquote>
        </>
      )}
      <Grounds
        label={word.revokeGround}
        words={revocationWords}
        reason={forgoes ? word.harm : word.reason}
        {...(isOwed(falsehood) && { only: 'fraud' })}
      />
    </>
  )
}

/** What is objected, and whether it is upheld; overruled, the reasons name the public interest that asks for the name. */
function ObjectionFields({ view: { licences } }: { view: ApprovalView }) {
  const [word, grounds] = [useWords(deskText), useWords(objectionWords)]
  const { day } = useWriters()
  const item = Form.useWatch<string | undefined>('item')
  const objection = licences.find((one) => one.item.code === item)?.objection
  return (
    <>
      {objection && <p>{word.objected(day(objection.objectedOn), grounds[objection.ground])}</p>}
      {objection?.reason && <blockquote>{objection.reason}</blockquote>}
      <Asked name="upheld" label={word.isUpheld}>
        <Select
          options={[
            ['true', word.objectionUpheld],
            ['false', word.objectionOverruled],
          ]}
          empty={word.choose}
        />
      </Asked>
      <Sentences name="reason" label={word.reason} />
    </>
  )
}

/** What whoever builds says at the window, while they may. */
function ObjectingFields({ view: { licences } }: { view: ApprovalView }) {
  const [word, grounds] = [useWords(deskText), useWords(objectionWords)]
  const { day } = useWriters()
  const item = Form.useWatch<string | undefined>('item')
  const until = licences.find((one) => one.item.code === item)?.objectBy
  return (
    <>
      {until && <p>{word.mayObject(day(until))}</p>}
      <Asked name="ground" label={word.objectionGround}>
        <Select options={objectionGrounds.map((value) => [value, grounds[value]] as const)} empty={word.choose} />
      </Asked>
      <Sentences name="reason" label={word.objectionReason} />
    </>
  )
}

/** On what ground of the law a licence ends, and why. */
function Grounds({
  label,
  words,
  reason,
  only,
}: {
  label: string
  words: typeof revocationWords | typeof withdrawalWords | typeof cancellationWords
  reason?: string
  /** The one ground there is. */
  only?: string
}) {
  const word = useWords(deskText)
  const all = Object.entries(useWords<Record<string, string>>(words))
  const grounds = all.filter(([ground]) => only === undefined || ground === only)
  return (
    <>
      <Asked name="ground" label={label}>
        <Select options={grounds} empty={word.choose} />
      </Asked>
      <Sentences name="reason" label={reason ?? word.reason} />
    </>
  )
}

import { useState } from 'react'
import { Link } from 'wouter'
import { lodgeAnonymously, lodgeComplaint } from '#api/complaints.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { complaintKinds, type ComplaintKind } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { complaintKindWords } from '../../ui/complaint-words.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { useUntil } from '../../ui/until.ts'
import { text } from './text.ts'
import { UnitFields } from './unit-fields.tsx'

type Receipt = ReplyOf<typeof lodgeComplaint>

/** The form of a complaint, then its receipt. */
export function Page() {
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  return receipt ? <Lodged receipt={receipt} /> : <ComplaintForm done={setReceipt} />
}

function ComplaintForm({ done }: { done(receipt: Receipt): void }) {
  const word = useWords(text)
  const { account } = useSession()
  const isApplicant = account?.role === 'applicant' || account?.role === 'agent'
  const { faults, send, sending } = useLodging(isApplicant, done)
  const { kind, unit, window, caseNumber, story, contact } = word
  const labels: Record<string, string> = {
    kind,
    departmentCode: unit,
    windowCode: window,
    caseNumber,
    story,
    contact,
  }
  return (
    <>
      <ErrorSummary faults={faults} labelOf={(field) => labels[field] ?? field} />
      <Title lead={word.formLead}>{word.formTitle}</Title>
      <p className="notice">{isApplicant ? word.signedIn : word.anonymous}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(new FormData(event.currentTarget))
        }}
      >
        <KindField fault={faultOf(faults, 'kind')} />
        <UnitFields faults={faults} />
        <StoryFields faults={faults} />
        <div className="buttons">
          <button type="submit" className="button" disabled={sending}>
            {word.send}
          </button>
        </div>
      </form>
    </>
  )
}

function KindField({ fault }: { fault: string | undefined }) {
  const word = useWords(text)
  const kinds = useWords(complaintKindWords)
  return (
    <Field name="kind" label={word.kind} fault={fault}>
      {(tied) => (
        <select {...tied} defaultValue="">
          <option value="">{word.choose}</option>
          {complaintKinds.map((one) => (
            <option key={one} value={one}>
              {kinds[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** What happened, about which case, and how to reach whoever says so. */
function StoryFields({ faults }: { faults: Faults | null }) {
  const word = useWords(text)
  const about = usePlace().search.get('case') ?? ''
  return (
    <>
      <Field
        {...{ name: 'caseNumber', label: word.caseNumber, hint: word.caseHint, optional: word.optional }}
        fault={faultOf(faults, 'caseNumber')}
      >
        {(tied) => (
          <input {...tied} type="text" inputMode="numeric" maxLength={60} autoComplete="off" defaultValue={about} />
        )}
      </Field>
      <Field name="story" label={word.story} hint={word.storyHint} fault={faultOf(faults, 'story')}>
        {(tied) => <textarea {...tied} rows={6} maxLength={4000} />}
      </Field>
      <Field
        {...{ name: 'contact', label: word.contact, hint: word.contactHint, optional: word.optional }}
        fault={faultOf(faults, 'contact')}
      >
        {(tied) => <input {...tied} type="text" maxLength={200} autoComplete="tel" />}
      </Field>
    </>
  )
}

/** Sends the form: with the account of whoever is signed in, without one otherwise. */
function useLodging(isApplicant: boolean, done: (receipt: Receipt) => void) {
  const word = useWords(text)
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending: sending } = useCommand(isApplicant ? lodgeComplaint : lodgeAnonymously)
  const send = async (form: FormData) => {
    const value = (name: string) => String(form.get(name) ?? '').trim()
    const [kind, departmentCode, story] = [value('kind'), value('departmentCode'), value('story')]
    const open = [
      ...(kind === '' ? [{ field: 'kind', message: word.enterKind }] : []),
      ...(departmentCode === '' ? [{ field: 'departmentCode', message: word.enterUnit }] : []),
      ...(story === '' ? [{ field: 'story', message: word.enterStory }] : []),
    ]
    setFaults(open.length > 0 ? faultsIn(open) : null)
    if (open.length > 0) return
    const body = {
      ...{ kind: kind as ComplaintKind, departmentCode, story, contact: value('contact') },
      ...{ windowCode: value('windowCode') || null, caseNumber: value('caseNumber') || null },
    }
    try {
      done(await mutateAsync({ body }))
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return { faults, send, sending }
}

function Lodged({ receipt: { number, queryCode, acceptBy } }: { receipt: Receipt }) {
  const word = useWords(text)
  const until = useUntil()
  return (
    <>
      <Title lead={word.doneLead(until(acceptBy))}>{word.done}</Title>
      <dl className="facts">
        <dt>{word.number}</dt>
        <dd className="number">{number}</dd>
        <dt>{word.code}</dt>
        <dd className="number">{queryCode}</dd>
      </dl>
      <p>{word.keep}</p>
      <p>
        <Link to="/complaints">{word.back}</Link>
      </p>
    </>
  )
}

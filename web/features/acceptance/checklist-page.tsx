import { Alert, Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ChecklistLines } from './checklist-lines.tsx'
import { Unsent } from './offline/unsent.tsx'
import { useSiteAccount } from './offline/site-account.ts'
import { useKeptPage } from './offline/site-pages.ts'
import { useChecklist } from './offline/use-checklist.ts'
import { acceptanceAt, type AcceptanceView } from './questions.ts'
import { siteText } from './site-text.ts'

/** The checklist of one's department, for a telephone on site: it opens, is filled in and is kept without a network. */
export function Page() {
  const word = useWords(siteText)
  const { moment } = useWriters()
  const { id = '' } = usePlace().params
  const account = useSiteAccount()
  const { data, error } = useQuestion(acceptanceAt(id), { refetchInterval: 30_000 })
  const { kept, opens } = useKeptPage<AcceptanceView>(account?.id, id, data)
  // While it is asked again there is neither an answer nor a refusal: what was kept stays.
  const view = data ?? (error && error.status !== 0 ? undefined : kept?.view)
  const unasked = view !== undefined && data === undefined && (error !== null || !navigator.onLine)
  return (
    <div className="page">
      <title>{word.title}</title>
      <p>
        <Link to={`/acceptances/${id}`}>← {word.back}</Link>
      </p>
      {error && !view && <RefusalNotice error={error} />}
      {!view && !error && <Spin />}
      {opens && <p className="soft">✓ {word.opens}</p>}
      {unasked && kept && (
        <Alert className="site-notice" type="info" showIcon role="status" title={word.asOf(moment(kept.at))} />
      )}
      {view && account && <OfVisit key={view.rounds.length} view={view} account={account.id} />}
    </div>
  )
}

function OfVisit({ view, account }: { view: AcceptanceView; account: string }) {
  const word = useWords(siteText)
  const named = useNamed()
  const { day, moment } = useWriters()
  const { id: acceptanceId, ownDepartment, project } = view
  const device = useChecklist({ account, acceptanceId, round: view.rounds.length, project })
  const round = view.rounds.at(-1)
  const checks = view.checks.find(({ department }) => department.code === ownDepartment)
  const recorded = round?.parts.find(({ department }) => department.code === ownDepartment)?.checklist
  if (!round || !checks) return <p>{word.notInspector}</p>
  const { list, held, sendNow, discard } = device
  if (list === null) return <Spin />
  return (
    <>
      <header className="sheet">
        <h1>{named(project)}</h1>
        <p>
          <strong>{named(checks.department)}</strong> {named(checks.accepts)}
        </p>
        <p className="soft">
          {round.visitOn && `${day(round.visitOn)} ${round.time} · ${round.place}`} · {named(checks.basis)}
        </p>
        {recorded && (
          <Alert
            type="success"
            showIcon
            title={word.sentAt(recorded.by ? named(recorded.by) : '', moment(recorded.seenAt))}
          />
        )}
      </header>
      <Unsent {...{ list, held, sendNow, discard }} />
      {(list.lines.length > 0 || !recorded) && <ChecklistLines lines={checks.lines} list={list} device={device} />}
    </>
  )
}

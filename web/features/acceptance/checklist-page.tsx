import { Alert, Button, Input, Radio, Spin } from 'antd'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { checkResults, type CheckedLine } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { deskText } from './desk-text.ts'
import { keepPage, keptPage } from './offline-checklists.ts'
import { acceptanceAt, type AcceptanceView } from './questions.ts'
import { useChecklist, type ChecklistOnDevice } from './use-checklist.ts'
import { resultWords } from './words.ts'

/** The checklist of one's department, for a telephone on site: it works without a network. */
export function Page() {
  const word = useWords(deskText)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(acceptanceAt(id), { refetchInterval: 30_000 })
  useEffect(() => {
    if (data) keepPage(id, data)
  }, [id, data])
  const view = data ?? (error?.status === 0 ? keptPage<AcceptanceView>(id) : null)
  return (
    <div className="page">
      <title>{word.checklistTitle}</title>
      <p>
        <Link to={`/acceptances/${id}`}>← {word.back}</Link>
      </p>
      {error && error.status !== 0 && <RefusalNotice error={error} />}
      {!view && !error && <Spin />}
      {view && <OfVisit key={view.rounds.length} view={view} />}
    </div>
  )
}

function OfVisit({ view }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { day, moment } = useWriters()
  const device = useChecklist(view.id, view.rounds.length)
  const { ownDepartment, project } = view
  const round = view.rounds.at(-1)
  const checks = view.checks.find(({ department }) => department.code === ownDepartment)
  const recorded = round?.parts.find(({ department }) => department.code === ownDepartment)?.checklist
  if (!round || !checks) return <p>{word.notInspector}</p>
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
      <Standing device={device} acceptanceId={view.id} />
      {(device.list.lines.length > 0 || !recorded) && <Lines lines={checks.lines} device={device} />}
    </>
  )
}

/** Where the list is: kept here, or not taken, and why. */
function Standing({ device, acceptanceId }: { device: ChecklistOnDevice; acceptanceId: string }) {
  const word = useWords(deskText)
  const { moment } = useWriters()
  const { list, held, sendNow, discard } = device
  if (list.refused)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`${word.refused}: ${list.refused.sentence}`}
        description={
          <>
            <p>{word.refusedKept}</p>
            <div className="toolbar">
              <Link to={`/acceptances/${acceptanceId}`}>{word.back}</Link>
              <Button onClick={discard}>{word.discard}</Button>
            </div>
          </>
        }
      />
    )
  if (list.seenAt === null) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={word.kept(moment(list.seenAt))}
      description={
        <>
          <p>{held === 'session' ? word.signIn : word.offline}</p>
          <Button onClick={sendNow}>{word.tryAgain}</Button>
        </>
      }
    />
  )
}

interface LinesProps {
  lines: readonly { code: string; name: string; nameEn: string }[]
  device: ChecklistOnDevice
}

function Lines({ lines, device }: LinesProps) {
  const word = useWords(deskText)
  const results = useWords(resultWords)
  const named = useNamed()
  const { list, answer, finish } = device
  const answerOf = (code: string): CheckedLine | undefined => list.lines.find((line) => line.code === code)
  const complete = lines.every(({ code }) => {
    const line = answerOf(code)
    return line && (line.result !== 'deviates' || line.remark.trim() !== '')
  })
  return (
    <section className="sheet" aria-labelledby="lines">
      <h2 id="lines">{word.checklistTitle}</h2>
      {lines.map(({ code, name, nameEn }) => {
        const line = answerOf(code)
        return (
          <fieldset key={code} className="site-check">
            <legend>{named({ name, nameEn })}</legend>
            <Radio.Group
              name={code}
              size="large"
              optionType="button"
              buttonStyle="solid"
              value={line?.result}
              options={checkResults.map((result) => ({ value: result, label: results[result] }))}
              onChange={({ target }) =>
                answer({ code, result: target.value as CheckedLine['result'], remark: line?.remark ?? '' })
              }
            />
            {line?.result === 'deviates' && (
              <Input.TextArea
                aria-label={word.what}
                placeholder={word.what}
                rows={2}
                maxLength={1000}
                value={line.remark}
                onChange={({ target }) => answer({ ...line, remark: target.value })}
              />
            )}
          </fieldset>
        )
      })}
      {!complete && <p className="soft">{word.answerAll}</p>}
      <Button type="primary" size="large" disabled={!complete} onClick={finish}>
        {word.send}
      </Button>
    </section>
  )
}

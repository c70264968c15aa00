import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { grantCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { leaderText } from './leader-text.ts'
import type { CaseFile } from './questions.ts'

/** Granting in two touches, the opinion already begun; whatever else is done with the whole case in view. */
export function DecideBar({ file }: { file: CaseFile }) {
  const said = useWords(leaderText)
  const [isSure, setSure] = useState(false)
  const [opinion, setOpinion] = useState('同意。')
  const { mutate, error, isPending, isSuccess } = useCommand(grantCase)
  if (isSuccess)
    return (
      <div className="decide-bar" role="status">
        <p>{said.done}</p>
        <Link to="/decisions">{said.back}</Link>
      </div>
    )
  if (!file.mayDo.includes('GrantCase')) return <p className="decide-bar">{said.notYours}</p>
  return (
    <div className="decide-bar">
      <RefusalNotice error={error} />
      {isSure ? (
        <>
          <label htmlFor="opinion">{said.opinion}</label>
          <Input.TextArea
            id="opinion"
            rows={2}
            maxLength={1000}
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
          />
          <p className="toolbar">
            <Button
              type="primary"
              loading={isPending}
              disabled={opinion.trim() === ''}
              onClick={() => mutate({ params: { id: file.id }, body: { opinion }, version: file.version })}
            >
              {said.sure}
            </Button>
            <Button onClick={() => setSure(false)}>{said.cancel}</Button>
          </p>
        </>
      ) : (
        <p className="toolbar">
          <Button type="primary" onClick={() => setSure(true)}>
            {said.grant}
          </Button>
          <Link to={`/cases/${file.id}?list=decision`}>{said.otherwise}</Link>
        </p>
      )}
    </div>
  )
}

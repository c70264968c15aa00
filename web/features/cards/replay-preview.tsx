import { Button, Progress } from 'antd'
import { useState } from 'react'
import { ruleReplay, startRuleReplay } from '#api/rule-replays.ts'
import type { RulesFile } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { lastMonth } from './last-month.ts'
import { ReplayBars } from './replay-bars.tsx'
import { rulesText } from './rules-text.ts'

/** What the cards of last month would have been under a draft, before anybody is judged by it. */
export function ReplayPreview({ rules }: { rules: RulesFile }) {
  const word = useWords(rulesText)
  const { day } = useWriters()
  const [from, to] = lastMonth(useToday())
  const [id, setId] = useState<string | null>(null)
  const start = useCommand(startRuleReplay, { refresh: false, done: (replay) => setId(replay.id) })
  return (
    <section className="replay-preview">
      <p className="soft">{word.replayLead(day(from), day(to))}</p>
      <Button loading={start.isPending} onClick={() => start.mutate({ body: { from, to, rules } })}>
        {word.replay}
      </Button>
      <RefusalNotice error={start.error} />
      {id !== null && <Outcome key={id} id={id} />}
    </section>
  )
}

function Outcome({ id }: { id: string }) {
  const word = useWords(rulesText)
  const { number } = useWriters()
  const { data, error } = useQuestion(question(ruleReplay, { query: { id } }), {
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 700),
  })
  if (error) return <RefusalNotice error={error} />
  if (!data) return null
  const { state, told, of, report } = data
  if (report) {
    const { was, now } = report
    return (
      <div aria-live="polite">
        <p>
          <strong>{word.outcome(number(was.cards), number(now.cards))}</strong>{' '}
          {word.late(number(was.lateCases), number(now.lateCases))}{' '}
          {word.wouldCost(number(was.points), number(now.points))}
        </p>
        <ReplayBars was={was.byRule} now={now.byRule} />
      </div>
    )
  }
  if (state !== 'running') return <p role="alert">{word.failed}</p>
  return (
    <div role="status">
      <p>{word.replaying(number(told), number(of))}</p>
      <Progress aria-label={word.replay} percent={of === 0 ? 0 : Math.floor((told / of) * 100)} />
    </div>
  )
}

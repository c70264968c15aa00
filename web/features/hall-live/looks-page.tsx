import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Day, Pages, Words } from '../../ui/address-filters.tsx'
import { lookedAtWords } from '../../ui/looked-at-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { looksAt, type Look } from './questions.ts'
import { text } from './text.ts'

/** Who watches is watched: what supervisors looked at. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(looksAt(usePlace().search), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.looksTitle}</title>
      <h1>{word.looksTitle}</h1>
      <p className="soft">{word.looksSay}</p>
      <div className="toolbar">
        {account?.role !== 'supervisor' && <Words filter={filter} name="who" label={word.username} />}
        <Day filter={filter} name="from" label={word.from} />
        <Day filter={filter} name="to" label={word.to} />
      </div>
      <RefusalNotice error={error} />
      {!error && <Looks looks={data?.looks} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Looks({ looks }: { looks: Look[] | undefined }) {
  const word = useWords(text)
  const lookedAt = useWords(lookedAtWords)
  const named = useNamed()
  const { moment } = useWriters()
  const opens = useSession().account?.role === 'supervisor'
  return (
    <StackingTable<Look>
      rows={looks}
      rowKey="number"
      width={560}
      empty={word.noLooks}
      columns={[
        { title: word.when, key: 'at', width: 190, render: (_, { at }) => moment(at) },
        { title: word.who, key: 'by', width: 200, render: (_, { by }) => `${named(by)} ${by.username}` },
        {
          title: word.what,
          key: 'what',
          render: (_, { what, caseId, caseNumber }) => (
            <>
              {lookedAt[what]}{' '}
              {caseId && (opens ? <Link to={`/cases/${caseId}`}>{caseNumber ?? ''}</Link> : caseNumber)}
            </>
          ),
        },
      ]}
    />
  )
}

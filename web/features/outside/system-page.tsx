import { Spin } from 'antd'
import { Link } from 'wouter'
import { outsideSystem } from '#api/outside.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Detail } from './detail.ts'
import { Limits } from './limits.tsx'
import { CardsByRule, Differences, Kinds, Rejections } from './system-tables.tsx'
import { text } from './text.ts'

/** One outside system: what came of it, what was rejected and why, and where the two sides' counts differ. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { system: code = '' } = usePlace().params
  const { data, error } = useQuestion(question(outsideSystem, { params: { system: code } }))
  const title = data ? named(data.system) : word.title
  return (
    <div className="page">
      <title>{title}</title>
      <p>
        <Link to="/outside">{word.back}</Link>
      </p>
      <h1>{title}</h1>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && <Facts detail={data} />}
    </div>
  )
}

function Facts({ detail }: { detail: Detail }) {
  const word = useWords(text)
  const named = useNamed()
  const { system } = detail
  return (
    <>
      <p className="soft">
        {named(system.department)} · {word.zone} {system.zone} · {word.settled(system.settleHours)}
      </p>
      <p>
        {word.cases} {system.cases} = {word.onTime} {system.onTime} + {word.late} {system.late} + {word.withoutEnd}{' '}
        {system.withoutEnd}
      </p>
      <h2>{word.received}</h2>
      <Kinds kinds={detail.byKind} />
      <h2>{word.rejections}</h2>
      <Rejections rejections={detail.rejections} />
      <h2>{word.reconciliations}</h2>
      <Differences days={detail.reconciliations} />
      <h2>{word.byRule}</h2>
      <CardsByRule cards={detail.cardsByRule} />
      <h2>{word.items}</h2>
      <ul>
        {detail.items.map((item) => (
          <li key={item.code}>
            {item.code} {item.name}: <Limits item={item} />
          </li>
        ))}
      </ul>
    </>
  )
}

import { Spin } from 'antd'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { hallSettings } from '#api/hall-settings.ts'
import { hallRuleNames } from '#domain/hall/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Changes } from './changes.tsx'
import { SettingsForm } from './settings-form.tsx'
import { ruleWords, text, useSetting } from './text.ts'

type Version = ReplyOf<typeof hallSettings>['versions'][number]

/** The rules of the hall: a new version for its manager, and every version with what it changed. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { data, error } = useQuestion(question(hallSettings))
  const last = data?.versions[0]
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {account?.role === 'centre-manager' && last && <SettingsForm key={last.version} rules={last.rules} />}
      {data?.versions.map((version) => (
        <Line key={version.version} version={version} />
      ))}
    </div>
  )
}

function Line({ version: one }: { version: Version }) {
  const word = useWords(text)
  const names = useWords(ruleWords)
  const named = useNamed()
  const { day, number } = useWriters()
  const setting = useSetting()
  return (
    <section className="sheet">
      <h2>
        {word.version(number(one.version), one.name || word.first)}{' '}
        {one.inForce && <span className="status">{word.inForce}</span>}
      </h2>
      <p className="soft">
        {one.effectiveFrom && word.since(day(one.effectiveFrom))} {one.publishedBy && ` · ${named(one.publishedBy)}`}
      </p>
      {one.changes.length > 0 && <Changes changes={one.changes} />}
      <details>
        <summary>{word.all}</summary>
        <ul>
          {hallRuleNames.map((rule) => (
            <li key={rule}>
              {names[rule]}: {setting(rule, one.rules[rule])}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

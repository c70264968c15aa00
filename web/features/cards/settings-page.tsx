import { Spin } from 'antd'
import { supervisionSettings } from '#api/supervision-settings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { presetWords } from './preset-words.ts'
import { regimeText } from './regime-text.ts'
import { SettingsForm } from './settings-form.tsx'
import { startFrom } from './settings-start.ts'
import { Changes } from './setting-changes.tsx'

type Version = ReplyOf<typeof supervisionSettings>['versions'][number]

/** The settings of supervision: every version with what it changed, and a new one. */
export function Page() {
  const word = useWords(regimeText)
  const { account } = useSession()
  const { data, error } = useQuestion(question(supervisionSettings))
  return (
    <div className="page">
      <title>{word.settings}</title>
      <h1>{word.settings}</h1>
      <p className="soft">{word.settingsLead}</p>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {account?.role === 'supervisor' && data && (
        <SettingsForm key={data.versions[0]?.version ?? 0} start={startFrom(data)} />
      )}
      {data?.versions.map((version) => (
        <Line key={version.version} version={version} />
      ))}
    </div>
  )
}

function Line({ version: { version, name, effectiveFrom, inForce, publishedBy, changes } }: { version: Version }) {
  const word = useWords(regimeText)
  const presets: Readonly<Record<string, string>> = useWords(presetWords)
  const named = useNamed()
  const { day, number } = useWriters()
  return (
    <section className="sheet">
      <h2>
        {word.version(number(version))} {presets[name] ?? name}{' '}
        {inForce && <span className="status">{word.inForce}</span>}
      </h2>
      <p className="soft">
        {word.since(day(effectiveFrom))} {publishedBy && ` · ${named(publishedBy)}`}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>{word.changes(number(changes.length))}</summary>
          <Changes changes={changes} />
        </details>
      )}
    </section>
  )
}

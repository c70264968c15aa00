import { Tag } from 'antd'
import { auditList } from '#api/administration-users.ts'
import { auditActions, type AuditAction } from '#api/kernel/audit-actions.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { roleWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { actionWords, detailWords, text } from './audit-text.ts'
import { useDetailValue } from './audit-values.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Day, Pages, Words } from '../../ui/address-filters.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'

type Entry = ReplyOf<typeof auditList>['entries'][number]

/** Who did what and when; nothing here can be changed. */
export function Page() {
  const word = useWords(text)
  const said = useWords(actionWords)
  const filter = useFilter()
  const { data, error } = useQuestion(question(auditList, { query: filter.asked }), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <div className="toolbar">
        <Words filter={filter} name="who" label={word.who} />
        <Choice
          filter={filter}
          name="action"
          label={word.action}
          options={auditActions.map((each) => [each, said[each]])}
        />
        <Choice
          filter={filter}
          name="outcome"
          label={word.outcome}
          options={[
            ['ok', word.ok],
            ['refused', word.refused],
          ]}
        />
        <Day filter={filter} name="from" label={word.from} />
        <Day filter={filter} name="to" label={word.to} />
      </div>
      <RefusalNotice error={error} />
      {!error && <Entries entries={data?.entries} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Entries({ entries }: { entries: Entry[] | undefined }) {
  const word = useWords(text)
  const { moment } = useWriters()
  return (
    <StackingTable<Entry>
      rows={entries}
      rowKey="id"
      width={760}
      empty={word.empty}
      columns={[
        { title: word.at, key: 'at', width: 190, render: (_, { at }) => moment(at) },
        { title: word.who, key: 'by', width: 180, render: (_, entry) => <By entry={entry} /> },
        { title: word.action, key: 'action', width: 170, render: (_, { action }) => <Action action={action} /> },
        { title: word.subject, key: 'to', render: (_, entry) => <Subject entry={entry} /> },
        {
          title: word.outcome,
          key: 'outcome',
          width: 90,
          render: (_, { outcome }) => (outcome === 'ok' ? word.ok : <Tag>{word.refused}</Tag>),
        },
      ]}
    />
  )
}

/** What is done on the server itself bears no name. */
const isOperator = ({ name, value }: Entry['detail'][number]): boolean => name === 'by' && value === 'operator'

/** What nobody does: its hour comes. */
const ofItself: ReadonlySet<string> = new Set<AuditAction>(['announce-gaps'])

function By({ entry: { by, role, action, detail } }: { entry: Entry }) {
  const word = useWords(text)
  const named = useNamed()
  const roles: Record<string, string> = useWords(roleWords)
  if (!by) {
    if (role) return <>{word.applicant}</>
    if (detail.some(isOperator)) return <>{word.operator}</>
    return <>{ofItself.has(action) ? word.system : word.nobody}</>
  }
  return (
    <>
      {named(by)}
      <div className="soft">{`${by.username} · ${roles[role ?? ''] ?? ''}`}</div>
    </>
  )
}

function Action({ action }: { action: string }) {
  const said: Record<string, string> = useWords(actionWords)
  return <>{said[action] ?? action}</>
}

/** What there is one of is named by the act on it: `publish-calendar`. */
const isNamedBy = (action: string, subject: string): boolean => action.split('-').includes(subject)

function Subject({ entry: { to, action, subject: on, detail } }: { entry: Entry }) {
  const subject = on !== null && isNamedBy(action, on) ? null : on
  const named = useNamed()
  const language = useLanguage()
  const { of } = usePunctuation()
  const names: Record<string, string> = useWords(detailWords)
  const said = useDetailValue()
  const told = detail
    .filter((one) => !isOperator(one))
    .map(({ name, value }) => of(names[name] ?? name, said(name, value)))
  return (
    <>
      {to && `${named(to)}${language === 'en' ? ' ' : '　'}${to.username}`}
      {subject && <span className="breaks">{subject}</span>}
      {told.length > 0 && <div className="soft breaks">{told.join(' · ')}</div>}
      {!to && !subject && told.length === 0 && '—'}
    </>
  )
}

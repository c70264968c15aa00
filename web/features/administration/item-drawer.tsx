import { Drawer } from 'antd'
import { Link } from 'wouter'
import { itemVersions } from '#api/administration-items.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { itemStatusWords, residencyWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ChangeStatus } from './change-status.tsx'
import { PublishVersion } from './publish-version.tsx'
import { ItemStatus } from './item-status.tsx'
import type { ManagedItem } from './managed.ts'
import { fieldWords } from './item/item-words.ts'
import { limitWords, text } from './items-text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type History = ReplyOf<typeof itemVersions>

/** An item: what may be changed of it, and what was. */
export function ItemDrawer({ item, close }: { item: ManagedItem | null; close(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  return (
    <Drawer
      open={item !== null}
      onClose={close}
      title={item ? `${item.code} ${named(item)}` : ''}
      size={640}
      destroyOnHidden
    >
      {item && (
        <>
          <p className="soft">{named(item.department)}</p>
          <div>
            <ItemStatus item={item} />
          </div>
          <p>
            <Link to={`/administration/items/${item.code}`}>{word.workOn}</Link>
          </p>
          {account?.role === 'centre-manager' && (
            <>
              <ChangeStatus key={`status ${item.code}`} item={item} />
              <PublishVersion key={`version ${item.code} ${item.version}`} item={item} />
            </>
          )}
          <ItemHistory code={item.code} />
        </>
      )}
    </Drawer>
  )
}

function ItemHistory({ code }: { code: string }) {
  const word = useWords(text)
  const { data, error } = useQuestion(question(itemVersions, { params: { code } }))
  return (
    <section className="sheet">
      <h2>{word.versions}</h2>
      <RefusalNotice error={error} />
      <ol className="history">
        {data?.versions.map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </ol>
      <h2>{word.statusChanges}</h2>
      {data?.statusChanges.length === 0 && <p className="soft">{word.noChanges}</p>}
      <ol className="history">
        {data?.statusChanges.map((change) => (
          <StatusChange key={change.decidedAt} change={change} />
        ))}
      </ol>
    </section>
  )
}

function Version({ version }: { version: History['versions'][number] }) {
  const word = useWords(text)
  const { said } = useWords(limitWords)
  const residencies = useWords(residencyWords)
  const fields: Record<string, string> = useWords(fieldWords)
  const { moment } = useWriters()
  const { list } = usePunctuation()
  const { version: number, publishedAt, publishedBy, reason, promised, residency, windowCodes, changed } = version
  return (
    <li>
      <strong>{`${word.version} ${number}`}</strong>{' '}
      {changed.length > 0 ? word.changed(list(changed.map((field) => fields[field] ?? field))) : word.first}
      <p>{[said(promised), residencies[residency], ...windowCodes].join(' · ')}</p>
      {reason && <p>{reason}</p>}
      <p className="soft">{word.publishedBy(publishedBy ?? word.fromCity, moment(publishedAt))}</p>
    </li>
  )
}

function StatusChange({ change }: { change: History['statusChanges'][number] }) {
  const word = useWords(text)
  const statuses = useWords(itemStatusWords)
  const { day, moment } = useWriters()
  const { status, effectiveOn, reason, decidedAt, decidedBy, state } = change
  return (
    <li>
      <strong>{word.coming(day(effectiveOn), statuses[status])}</strong> {word[`state_${state}`]}
      <p>{reason}</p>
      <p className="soft">{word.publishedBy(decidedBy, moment(decidedAt))}</p>
    </li>
  )
}

import { Link } from 'wouter'
import { itemDraft } from '#api/administration-drafts.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { usePlace } from '../../../kernel/pages.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useSession } from '../../../kernel/session.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { CompareVersions } from './compare-versions.tsx'
import { DraftPanel, type WorkedOn } from './draft-panel.tsx'
import { ItemForm } from './item-form.tsx'
import { text } from './text.ts'

/** An item as it is worked on: its draft, the form that changes it, and its versions beside each other. */
export function Page() {
  const word = useWords(text)
  const { params } = usePlace()
  const code = params['code'] ?? ''
  const { data, error } = useQuestion(question(itemDraft, { params: { code } }))
  return (
    <div className="page">
      <p>
        <Link to="/administration/items">‹ {word.back}</Link>
      </p>
      {error && <title>{word.unknown}</title>}
      {error && <h1>{word.unknown}</h1>}
      <RefusalNotice error={error} />
      {data && <Item worked={data} />}
      {data && data.version > 1 && <CompareVersions code={code} />}
    </div>
  )
}

function Item({ worked }: { worked: WorkedOn }) {
  const word = useWords(text)
  const named = useNamed()
  const manages = useSession().account?.role === 'centre-manager'
  const { code, version, draft, published } = worked
  const item = draft?.item ?? published
  if (!item) return null
  const revision = draft?.revision ?? 0
  return (
    <>
      <title>{`${code} ${named(item)}`}</title>
      <h1>{`${code} ${named(item)}`}</h1>
      <p className="soft">{word.lead}</p>
      {version > 0 && <p>{word.version(version)}</p>}
      {draft ? <DraftPanel worked={worked} draft={draft} manages={manages} /> : <p>{word.noDraft}</p>}
      {!manages && <p className="soft">{word.readOnly}</p>}
      <ItemForm
        key={`${version} ${revision}`}
        item={item}
        revision={revision}
        disabled={!manages || Boolean(draft?.effectiveOn)}
      />
    </>
  )
}

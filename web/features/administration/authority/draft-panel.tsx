import { Button } from 'antd'
import { discardAuthorityDraft, publishAuthorityDraft } from '#api/administration-authority.ts'
import { useWords } from '../../../kernel/language.tsx'
import { levelWords } from '../../../ui/organisation-words.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { DiscardDraft } from '../draft/discard-draft.tsx'
import { ComparedLines } from '../draft/compared-lines.tsx'
import { DraftHead } from '../draft/draft-head.tsx'
import { Findings } from '../draft/findings.tsx'
import { PublishForm } from '../draft/publish-form.tsx'
import { text as draftText } from '../item/text.ts'
import { text } from './text.ts'
import { useChangeRows, usePlan, type WorkedOn } from './worked.ts'

interface PanelProps {
  worked: WorkedOn
  nameOf(id: string): string
  departmentOf(code: string): string
  manages: boolean
}

/** The draft: how it stands, what the check says of it, whose authority it changes, and what may be done with it. */
export function DraftPanel({ worked, nameOf, departmentOf, manages }: PanelProps) {
  const [word, own] = [useWords(draftText), useWords(text)]
  const rowsOf = useChangeRows()
  const { draft } = worked
  if (!draft) return <p>{own.noDraft}</p>
  const { revision, effectiveOn, changes, findings, plan } = draft
  const labelOf = (field: string) => {
    const [part, at = ''] = field.split('/')
    if (part === 'departments') return departmentOf(at)
    return `${own.wish(Number(at) + 1)} ${nameOf(plan.give[Number(at)]?.accountId ?? '')}`
  }
  return (
    <section className="sheet">
      <DraftHead draft={draft} />
      <Wishes worked={worked} nameOf={nameOf} editable={manages && !effectiveOn} />
      <Findings findings={findings} labelOf={labelOf} />
      <h2>{word.changes}</h2>
      {changes.length === 0 && <p className="soft">{word.nothingChanged}</p>}
      <ComparedLines rows={rowsOf(changes)} titles={[own.inForce, word.after]} />
      {manages && effectiveOn === null && (
        <PublishForm
          endpoint={publishAuthorityDraft}
          request={{ version: revision }}
          labelOf={labelOf}
          then={own.publishThen}
        />
      )}
      {manages && <DiscardDraft endpoint={discardAuthorityDraft} request={{ version: revision }} />}
    </section>
  )
}

/** What is to be given, one by one; what is to be taken away is undone where it stands. */
function Wishes({ worked, nameOf, editable }: Pick<PanelProps, 'worked' | 'nameOf'> & { editable: boolean }) {
  const [word, levels] = [useWords(text), useWords(levelWords)]
  const { plan, keep, error } = usePlan(worked)
  return (
    <>
      <p>
        {word.giving(plan.give.length)} · {word.taking(plan.take.length)}
      </p>
      <ul className="people pending-days">
        {plan.give.map(({ accountId, itemCode, level }, at) => (
          <li key={at} className="line">
            <span>
              {word.wish(at + 1)}
              {word.colon}
              {nameOf(accountId)} · {itemCode === 'all' ? word.everyItem : itemCode} · {levels[level]}
            </span>
            {editable && (
              <Button
                size="small"
                aria-label={`${word.remove} ${at + 1}`}
                onClick={() => keep({ give: plan.give.filter((_, other) => other !== at) })}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNotice error={error} />
    </>
  )
}

import { Alert } from 'antd'
import { discardItemDraft, publishItemDraft, type itemDraft } from '#api/administration-drafts.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { DiscardDraft } from '../draft/discard-draft.tsx'
import { Findings } from '../draft/findings.tsx'
import { PublishForm } from '../draft/publish-form.tsx'
import { ComparedFields } from './compared-fields.tsx'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

export type WorkedOn = ReplyOf<typeof itemDraft>
type Draft = NonNullable<WorkedOn['draft']>

interface PanelProps {
  worked: WorkedOn
  draft: Draft
  manages: boolean
}

/** A draft: how it stands, what it changes, what lint says of it, and what may be done with it. */
export function DraftPanel({ worked, draft, manages }: PanelProps) {
  const word = useWords(text)
  const { day, moment } = useWriters()
  const { code, version, published } = worked
  const { baseVersion, revision, savedBy, savedAt, effectiveOn, changed, item } = draft
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const labelOf = (field: string) => fields[field.split(/[./]/)[0] ?? ''] ?? field
  const request = { params: { code }, version: revision }
  return (
    <section className="sheet">
      <h2>{word.draftOf(baseVersion, revision)}</h2>
      <p className="soft">{word.savedBy(savedBy, moment(savedAt))}</p>
      {effectiveOn && <Alert type="info" showIcon title={word.coming(day(effectiveOn))} description={draft.reason} />}
      {baseVersion !== version && <Alert type="warning" showIcon title={word.outdated} />}
      <Findings findings={draft.findings} labelOf={labelOf} />
      <h2>{word.changes}</h2>
      {changed.length === 0 && <p className="soft">{word.nothingChanged}</p>}
      <ComparedFields before={published} after={item} changed={changed} titles={[word.before, word.after]} />
      {manages && effectiveOn === null && (
        <PublishForm endpoint={publishItemDraft} request={request} labelOf={labelOf} then={word.publishThen} />
      )}
      {manages && <DiscardDraft endpoint={discardItemDraft} request={request} />}
    </section>
  )
}

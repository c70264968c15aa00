import { Button } from 'antd'
import { discardCalendarDraft, previewCalendar, publishCalendarDraft } from '#api/administration-calendar.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { DiscardDraft } from '../draft/discard-draft.tsx'
import { DraftHead } from '../draft/draft-head.tsx'
import { PublishForm } from '../draft/publish-form.tsx'
import type { Order, WorkedOn } from './order.ts'
import { OrderedDays } from './ordered-days.tsx'
import { OrderPreview } from './order-preview.tsx'
import { text } from './text.ts'

interface PanelProps {
  worked: WorkedOn
  change(order: Order): void
}

/** The draft: how it stands, its days, what it does to open cases, and what may be done with it. */
export function DraftPanel({ worked: { draft }, change }: PanelProps) {
  const own = useWords(text)
  const { mutate, data, error, isPending } = useCommand(previewCalendar, { refresh: false })
  if (!draft) return <p className="soft">{own.pendingNone}</p>
  const { order, revision, effectiveOn } = draft
  return (
    <section className="sheet" aria-label={own.pending}>
      <DraftHead draft={draft} />
      <OrderedDays order={order} {...(!effectiveOn && { change })} />
      <p className="buttons">
        <Button loading={isPending} onClick={() => mutate({ body: order })}>
          {own.preview}
        </Button>
      </p>
      <RefusalNotice error={error} />
      {data && <OrderPreview preview={data} />}
      {!effectiveOn && data && (
        <PublishForm
          endpoint={publishCalendarDraft}
          request={{ version: revision }}
          labelOf={(field) => field}
          then={own.publishThen}
        />
      )}
      <DiscardDraft endpoint={discardCalendarDraft} request={{ version: revision }} />
    </section>
  )
}

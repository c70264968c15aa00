import { discardOrganisationDraft, publishOrganisationDraft } from '#api/administration-structure.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { DiscardDraft } from '../draft/discard-draft.tsx'
import { ComparedLines } from '../draft/compared-lines.tsx'
import { DraftHead } from '../draft/draft-head.tsx'
import { Findings } from '../draft/findings.tsx'
import { PublishForm } from '../draft/publish-form.tsx'
import { text as draftText } from '../item/text.ts'
import { rowsOf, type NameOf, type WorkedOn } from './change-lines.ts'
import { text } from './text.ts'

interface PanelProps {
  worked: WorkedOn
  nameOf: NameOf
  manages: boolean
}

/** The draft: how it stands, what the check says of it, what it changes, and what may be done with it. */
export function DraftPanel({ worked: { draft, structure }, nameOf, manages }: PanelProps) {
  const word = { ...useWords(draftText), ...useWords(text) }
  const own = useWords(text)
  const named = useNamed()
  if (!draft) return <p>{word.noDraft}</p>
  const { revision, effectiveOn, changes, findings } = draft
  const labelOf = (field: string) => {
    const [part, code = ''] = field.split('/')
    const of = part === 'windows' ? draft.structure.windows : [...draft.structure.departments, ...structure.departments]
    const entry = of.find((one) => one.code === code)
    return `${part === 'windows' ? word.window : word.department} ${code} ${entry ? named(entry) : ''}`
  }
  return (
    <section className="sheet">
      <DraftHead draft={draft} />
      <Findings findings={findings} labelOf={labelOf} />
      <h2>{word.changes}</h2>
      {changes.length === 0 && <p className="soft">{word.nothingChanged}</p>}
      <ComparedLines rows={rowsOf(changes, own, nameOf)} titles={[word.inForce, word.after]} />
      {manages && effectiveOn === null && (
        <PublishForm
          endpoint={publishOrganisationDraft}
          request={{ version: revision }}
          labelOf={labelOf}
          then={own.publishThen}
        />
      )}
      {manages && <DiscardDraft endpoint={discardOrganisationDraft} request={{ version: revision }} />}
    </section>
  )
}

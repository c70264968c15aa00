import { closePart, expectPart } from '#api/projects.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { constructionText } from './construction-text.ts'
import type { Project } from './questions.ts'

interface HeldUpProps {
  projectId: string
  part: Project['parts'][number]
}

/** Why an item cannot begin: another try where it may come back, or going on without it. */
export function HeldUp({ projectId, part: { item, heldUp, gone } }: HeldUpProps) {
  const word = useWords(constructionText)
  const named = useNamed()
  const { mutate, isPending } = useCommand(expectPart)
  return (
    <div className="notice warn">
      <p>
        {gone ? word.itemGone : word.heldUp}
        {!gone && heldUp && named(heldUp)}
      </p>
      {!gone && (
        <button
          type="button"
          className="link"
          disabled={isPending}
          onClick={() => mutate({ params: { id: projectId }, body: { item, on: null } })}
        >
          {word.again}
        </button>
      )}
      <Close {...{ projectId, item, gone }} />
    </div>
  )
}

/** Says what follows from going on without an item before it is done. */
function Close({ projectId, item, gone }: { projectId: string; item: string; gone: boolean }) {
  const word = useWords(constructionText)
  const { mutate, isPending, error } = useCommand(closePart)
  return (
    <details>
      <summary>{word.close}</summary>
      <p>{gone ? word.closeGone : word.closeGivenUp}</p>
      {error && <p role="alert">{faultsOf(error).sentence}</p>}
      <p className="buttons">
        <button
          type="button"
          className="button secondary"
          disabled={isPending}
          onClick={() => mutate({ params: { id: projectId }, body: { item } })}
        >
          {word.closeSend}
        </button>
      </p>
    </details>
  )
}

import { expectPart } from '#api/projects.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { constructionText } from './construction-text.ts'

interface HeldUpProps {
  projectId: string
  item: string
  /** The sentence of the refusal. */
  because: string
}

/** Why an item could not begin when it had its turn, and another try. */
export function HeldUp({ projectId, item, because }: HeldUpProps) {
  const word = useWords(constructionText)
  const { mutate, isPending } = useCommand(expectPart)
  return (
    <div className="notice warn">
      <p>
        {word.heldUp}
        {because}
      </p>
      <button
        type="button"
        className="link"
        disabled={isPending}
        onClick={() => mutate({ params: { id: projectId }, body: { item, on: null } })}
      >
        {word.again}
      </button>
    </div>
  )
}

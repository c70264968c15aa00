import type { KeyboardEvent } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { isJudged, type CheckLine, type Verdict } from './checklist.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

interface JudgeProps {
  line: CheckLine
  verdict: Verdict
  judge(verdict: Verdict): void
  /** What is to be known before it is judged. */
  note?: string
  /** The line has come into hand. */
  reach(): void
}

/** One line of the check-list: `f` it fits and on to the next open line, `d` it is to be corrected. */
export function Judge({ line, verdict, judge, note, reach }: JudgeProps) {
  const word = useWords(text)
  const { subject, name } = line
  const defective = () => judge({ fine: false, defect: verdict.defect })
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const isWriting = event.target instanceof HTMLTextAreaElement
    if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'f' && event.key !== 'd') return
    event.preventDefault()
    const here = event.currentTarget
    if (event.key === 'd') defective()
    else judge({ ...verdict, fine: true })
    requestAnimationFrame(() => (event.key === 'd' ? here.querySelector('textarea') : nextOpen(here))?.focus())
  }
  return (
    <fieldset className={isJudged(verdict) ? 'verdict' : 'verdict verdict-open'} onKeyDown={press} onFocus={reach}>
      <legend>
        {name} {note && <span className="soft">{note}</span>}
      </legend>
      <label>
        <input
          type="radio"
          name={subject}
          checked={verdict.fine === true}
          onChange={() => judge({ ...verdict, fine: true })}
        />
        {word.fine}
      </label>
      <label>
        <input type="radio" name={subject} checked={verdict.fine === false} onChange={defective} />
        {word.defective}
      </label>
      {verdict.fine === false && <Defect line={line} verdict={verdict} judge={judge} />}
    </fieldset>
  )
}

/** What is to be corrected: a usual sentence, or one's own. */
function Defect({ line: { name, templates }, verdict, judge }: Omit<JudgeProps, 'reach' | 'note'>) {
  const word = useWords(text)
  const { of } = usePunctuation()
  return (
    <>
      <textarea
        className="written"
        rows={2}
        maxLength={500}
        aria-label={of(name, word.defect)}
        placeholder={word.defect}
        value={verdict.defect}
        onChange={({ target }) => judge({ ...verdict, defect: target.value })}
      />
      <div className="phrases">
        {templates.map(({ label, sentence }) => (
          <button key={label} type="button" onClick={() => judge({ fine: false, defect: sentence })}>
            {label}
          </button>
        ))}
      </div>
    </>
  )
}

/** The first control of the next line that is not judged yet, after this one or from the top; else the button that sends. */
function nextOpen(here: HTMLElement): HTMLElement | null {
  const form = here.closest('form')
  const open = [...(form?.querySelectorAll<HTMLElement>('.verdict-open') ?? [])]
  const after = open.find((line) => here.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)
  return (after ?? open[0])?.querySelector('input') ?? form?.querySelector('button[type=submit]') ?? null
}

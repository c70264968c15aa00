import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { acceptCase, requestCorrection } from '#api/cases.ts'
import { formLine } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ActForm } from './act-form.tsx'
import { Judge } from './check-line.tsx'
import { firstVerdict, isJudged, useCheckLines, type CheckLine, type Verdict } from './checklist.ts'
import { lawText } from './law-text.ts'
import { useOwedPapers } from './owed-papers.ts'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

/**
 * The check-list of the application: every line gets a verdict. Those to be corrected make the one notice (Art. 32(4));
 * where all fit, the same button accepts.
 */
export function Correction({ file, guide, look, done }: ActProps) {
  const word = useWords(text)
  const { number } = useWriters()
  const lines = useCheckLines(file, guide)
  const { verdictOn, judge, judgeRest, defects, fits, open } = useVerdicts(lines)
  const law = useWords(lawText)
  const owed = useOwedPapers(file, guide)
  const [overrideReason, setOverrideReason] = useState('')
  const isAgain = file.corrections.length > 0
  const tooLate = isAgain && defects.some(({ subject }) => !file.suppliedAnew.includes(subject))
  const [unjudged, setUnjudged] = useState(false)
  const notice = useCommand(requestCorrection, { done })
  const accept = useCommand(acceptCase, { done })
  const box = useFirstFocus()
  const allFit = open.length === 0 && defects.length === 0 && owed.length === 0 && file.mayDo.includes('AcceptCase')
  const send = () => {
    const act = { params: { id: file.id }, version: file.version }
    setUnjudged(open.length > 0 || (defects.length === 0 && !allFit))
    if (open.length > 0) box.current?.querySelector<HTMLElement>('.verdict-open input')?.focus()
    else if (allFit) accept.mutate(act)
    else if (defects.length > 0)
      notice.mutate({ ...act, body: { defects, fits, ...(tooLate && reasonOf(overrideReason)) } })
  }
  return (
    <ActForm
      label={allFit ? word.allFitAccept : word.sendNotice(number(defects.length))}
      error={notice.error ?? accept.error}
      sending={notice.isPending || accept.isPending}
      send={send}
    >
      <p className="soft">{isAgain ? law.againHint : word.correctionHint}</p>
      <CheckState all={lines.length} open={open.length} judgeRest={judgeRest} />
      <div ref={box}>
        {lines.map((line) => (
          <Judge
            key={line.subject}
            line={line}
            verdict={verdictOn(line)}
            judge={(verdict) => judge(line, verdict)}
            reach={() => line.isPaper && line.handedIn && look(line.subject)}
            {...(isAgain && { note: file.suppliedAnew.includes(line.subject) ? law.newlySupplied : law.seenBefore })}
          />
        ))}
      </div>
      {tooLate && <OverrideReason value={overrideReason} write={setOverrideReason} />}
      {unjudged && <p role="alert">{open.length > 0 ? word.judgeAll : word.oneDefect}</p>}
    </ActForm>
  )
}

const reasonOf = (written: string) => (written.trim() === '' ? {} : { overrideReason: written.trim() })

/** How many lines have their verdict; the rest may all be said to fit. */
function CheckState({ all, open, judgeRest }: { all: number; open: number; judgeRest(): void }) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <p className="toolbar check-state">
      <span role="status">{word.judged(number(all - open), number(all))}</span>
      {open > 0 && (
        <Button size="small" onClick={judgeRest}>
          {word.restFits}
        </Button>
      )}
    </p>
  )
}

/** Why something that could be seen at the first notice is asked for now: kept with the notice. */
function OverrideReason({ value, write }: { value: string; write(reason: string): void }) {
  const law = useWords(lawText)
  return (
    <label className="override">
      {law.overrideReason}
      <textarea
        className="written"
        rows={2}
        maxLength={500}
        value={value}
        onChange={({ target }) => write(target.value)}
      />
    </label>
  )
}

/** The verdicts so far, what is to be corrected, and the lines still open. */
function useVerdicts(lines: readonly CheckLine[]) {
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({})
  const verdictOn = (line: CheckLine): Verdict => verdicts[line.subject] ?? firstVerdict(line)
  const open = lines.filter((line) => !isJudged(verdictOn(line)))
  return {
    verdictOn,
    open,
    judge: ({ subject }: CheckLine, verdict: Verdict) => setVerdicts((before) => ({ ...before, [subject]: verdict })),
    /** A line that is to be corrected, and does not say how yet, stays open. */
    judgeRest: () =>
      setVerdicts((before) => ({
        ...before,
        ...Object.fromEntries(
          open
            .filter((line) => verdictOn(line).fine === null)
            .map(({ subject }) => [subject, { fine: true, defect: '' } satisfies Verdict]),
        ),
      })),
    /** The papers that fit, and the form where no question of it is to be corrected. */
    fits: [
      ...lines.filter((line) => line.isPaper && verdictOn(line).fine === true).map(({ subject }) => subject),
      ...(lines.some((line) => !line.isPaper && verdictOn(line).fine === false) ? [] : [formLine]),
    ],
    defects: lines
      .filter((line) => verdictOn(line).fine === false)
      .map((line) => ({ subject: line.subject, defect: verdictOn(line).defect.trim() })),
  }
}

/** The first open line is in hand as soon as the list is there. */
function useFirstFocus() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('.verdict-open input')?.focus()
  }, [])
  return box
}

import { Input, Radio } from 'antd'
import { useState } from 'react'
import { requestCorrection } from '#api/cases.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { titleOf } from '../../ui/schema-field.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps, CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'

interface Verdict {
  fine: boolean | null
  defect: string
}
interface Line {
  subject: string
  name: string
  handedIn: boolean
}

/** The check-list of the application: every line gets a verdict, and those to be corrected make the one notice (Art. 32(4)). */
export function Correction({ file, guide, done }: ActProps) {
  const word = useWords(text)
  const { number } = useWriters()
  const lines = useLines(file, guide)
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({})
  const [unjudged, setUnjudged] = useState(false)
  const { mutate, error, isPending } = useCommand(requestCorrection, { done })
  const verdictOn = ({ subject, handedIn }: Line): Verdict =>
    verdicts[subject] ?? { fine: handedIn ? null : false, defect: handedIn ? '' : word.missingPaper }
  const defects = lines
    .filter((line) => verdictOn(line).fine === false)
    .map((line) => ({ subject: line.subject, defect: verdictOn(line).defect.trim() }))
  const complete = lines.every((line) => {
    const { fine, defect } = verdictOn(line)
    return fine === true || (fine === false && defect.trim() !== '')
  })
  const send = () => {
    setUnjudged(!complete || defects.length === 0)
    if (complete && defects.length > 0) mutate({ params: { id: file.id }, body: { defects }, version: file.version })
  }
  return (
    <ActForm label={word.sendNotice(number(defects.length))} error={error} sending={isPending} send={send}>
      <p className="soft">{word.correctionHint}</p>
      {lines.map((line) => (
        <Judge
          key={line.subject}
          line={line}
          verdict={verdictOn(line)}
          judge={(verdict) => setVerdicts({ ...verdicts, [line.subject]: verdict })}
        />
      ))}
      {unjudged && <p role="alert">{complete ? word.oneDefect : word.judgeAll}</p>}
    </ActForm>
  )
}

interface JudgeProps {
  line: Line
  verdict: Verdict
  judge(verdict: Verdict): void
}

function Judge({ line: { subject, name }, verdict, judge }: JudgeProps) {
  const word = useWords(text)
  return (
    <fieldset className="verdict">
      <legend>{name}</legend>
      <Radio.Group
        size="small"
        name={subject}
        value={verdict.fine}
        options={[
          { value: true, label: word.fine },
          { value: false, label: word.defective },
        ]}
        onChange={({ target }) => judge({ ...verdict, fine: target.value as boolean })}
      />
      {verdict.fine === false && (
        <Input.TextArea
          rows={2}
          maxLength={500}
          aria-label={`${name}：${word.defect}`}
          placeholder={word.defect}
          value={verdict.defect}
          onChange={({ target }) => judge({ ...verdict, defect: target.value })}
        />
      )}
    </fieldset>
  )
}

/** What is judged: the questions that were answered or had to be, and every paper that is required or was handed in. */
function useLines(file: CaseFile, guide: Guide): Line[] {
  const language = useLanguage()
  const { form, materials } = guide.item
  const answered = Object.entries(form.properties)
    .map(([subject, field]) => ({
      subject,
      name: titleOf(field, language),
      handedIn: file.answers[subject] !== undefined,
    }))
    .filter(({ subject, handedIn }) => handedIn || form.required.includes(subject))
  const papers = materials
    .map(({ code, name, nameEn, necessity }) => ({
      subject: code,
      name: language === 'en' ? nameEn : name,
      handedIn: file.materials.some(({ material }) => material === code),
      necessity,
    }))
    .filter(({ handedIn, necessity }) => handedIn || necessity === 'required')
  return [...papers, ...answered]
}

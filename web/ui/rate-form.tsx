import { useId, useState } from 'react'
import { poorGrades, poorReasons, ratingGrades, type PoorReason, type RatingGrade } from '#domain/evaluation/index.ts'
import { useWords, words } from '../kernel/language.tsx'
import { poorReasonWords, ratingGradeWords } from './rating-words.ts'

const text = words(
  {
    free: '自愿评价，一次服务评价一次；办理人员看不到是谁评的。',
    why: '哪里不满意？请至少选一项',
    said: '补充说明（可不填）',
    contact: '联系电话（愿意接受回访的请填）',
    send: '提交评价',
    thanks: (rated: string, grade: string) => `${rated}：${grade}，谢谢您！`,
    followed: '您的意见一个工作日内核实；属实的，由被评价单位限期整改。',
  },
  {
    free: 'It is up to you. Each service is rated once; whoever handled it does not see who rated.',
    why: 'What was wrong? Choose at least one',
    said: 'In your words (optional)',
    contact: 'Telephone number, if you would like to be called back',
    send: 'Send',
    thanks: (rated: string, grade: string) => `${rated}: ${grade}. Thank you!`,
    followed: 'What you say is looked into within a working day; what is true is put right in time.',
  },
)

export interface Rated {
  grade: RatingGrade
  reasons: PoorReason[]
  said?: string
  contact?: string
}

interface RateFormProps {
  /** Asks for it, and says afterwards that it was given. */
  title: string
  rated: string
  standing: 'may-rate' | 'rated' | 'not-served' | 'too-late'
  grade: RatingGrade | null
  send(rated: Rated): void
  isPending: boolean
  error: { sentence: string } | null
}

/** Asks whoever was served what they think of it: one touch for a good grade, the reasons first for a poor one. */
export function RateForm({ title: ask, rated, standing, grade: given, send, isPending, error }: RateFormProps) {
  const word = useWords(text)
  const grades = useWords(ratingGradeWords)
  const title = useId()
  const [poor, setPoor] = useState<RatingGrade | null>(null)
  if (standing === 'rated' && given)
    return (
      <div role="status">
        <p>{word.thanks(rated, grades[given])}</p>
        {poorGrades.includes(given) && <p className="soft">{word.followed}</p>}
      </div>
    )
  if (standing !== 'may-rate') return null
  const choose = (grade: RatingGrade) => (poorGrades.includes(grade) ? setPoor(grade) : send({ grade, reasons: [] }))
  return (
    <section aria-labelledby={title} className="no-print">
      <h3 id={title}>{ask}</h3>
      <p className="soft">{word.free}</p>
      <ul className="choices rate-grades">
        {ratingGrades.map((grade) => (
          <li key={grade}>
            <button disabled={isPending} aria-pressed={poor === grade} onClick={() => choose(grade)}>
              {grades[grade]}
            </button>
          </li>
        ))}
      </ul>
      {poor && <Poor send={(said) => send({ grade: poor, ...said })} isPending={isPending} />}
      {error && <p role="alert">{error.sentence}</p>}
    </section>
  )
}

type Said = Omit<Rated, 'grade'>

function Poor({ send, isPending }: { send(said: Said): void; isPending: boolean }) {
  const word = useWords(text)
  const names = useWords(poorReasonWords)
  const sent = (form: FormData) => {
    const [said, contact] = [written(form, 'said'), written(form, 'contact')]
    send({
      reasons: poorReasons.filter((reason) => form.getAll('reasons').includes(reason)),
      ...(said && { said }),
      ...(contact && { contact }),
    })
  }
  return (
    <form className="rate-poor" action={sent}>
      <fieldset>
        <legend>{word.why}</legend>
        {poorReasons.map((reason) => (
          <label key={reason}>
            <input type="checkbox" name="reasons" value={reason} /> {names[reason]}
          </label>
        ))}
      </fieldset>
      <label>
        {word.said}
        <textarea name="said" rows={3} maxLength={1000} />
      </label>
      <label>
        {word.contact}
        <input name="contact" inputMode="tel" autoComplete="tel" maxLength={100} />
      </label>
      <button className="primary" disabled={isPending}>
        {word.send}
      </button>
    </form>
  )
}

function written(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

import { useId, useState } from 'react'
import { rateService, ratingOfTicket } from '#api/ratings.ts'
import { poorGrades, poorReasons, ratingGrades, type PoorReason, type RatingGrade } from '#domain/evaluation/index.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { poorReasonWords, ratingGradeWords } from '../../ui/rating-words.ts'

const text = words(
  {
    ask: '请评价这次服务',
    free: '自愿评价，一次服务评价一次；窗口人员看不到是谁评的。',
    why: '哪里不满意？请至少选一项',
    said: '补充说明（可不填）',
    contact: '联系电话（愿意接受回访的请填）',
    send: '提交评价',
    thanks: (grade: string) => `已评价：${grade}，谢谢您！`,
    followed: '您的意见一个工作日内核实；属实的，由被评价单位限期整改。',
  },
  {
    ask: 'How was this service?',
    free: 'It is up to you. Each service is rated once; the counter does not see who rated.',
    why: 'What was wrong? Choose at least one',
    said: 'In your words (optional)',
    contact: 'Telephone number, if you would like to be called back',
    send: 'Send',
    thanks: (grade: string) => `You rated: ${grade}. Thank you!`,
    followed: 'What you say is looked into within a working day; what is true is put right in time.',
  },
)

/** Asks whoever was served what they think of it: one touch for a good grade, the reasons first for a poor one. */
export function Rate({ ticketId }: { ticketId: string }) {
  const word = useWords(text)
  const grades = useWords(ratingGradeWords)
  const title = useId()
  const [poor, setPoor] = useState<RatingGrade | null>(null)
  const params = { id: ticketId }
  const { data } = useQuestion(question(ratingOfTicket, { params }))
  const { mutate, error, isPending } = useCommand(rateService)
  if (data?.standing === 'rated' && data.grade)
    return (
      <div role="status">
        <p>{word.thanks(grades[data.grade])}</p>
        {poorGrades.includes(data.grade) && <p className="soft">{word.followed}</p>}
      </div>
    )
  if (data?.standing !== 'may-rate') return null
  const choose = (grade: RatingGrade) =>
    poorGrades.includes(grade) ? setPoor(grade) : mutate({ params, body: { grade, reasons: [] } })
  return (
    <section aria-labelledby={title} className="no-print">
      <h2 id={title}>{word.ask}</h2>
      <p className="soft">{word.free}</p>
      <ul className="choices">
        {ratingGrades.map((grade) => (
          <li key={grade}>
            <button disabled={isPending} aria-pressed={poor === grade} onClick={() => choose(grade)}>
              {grades[grade]}
            </button>
          </li>
        ))}
      </ul>
      {poor && <Poor send={(said) => mutate({ params, body: { grade: poor, ...said } })} isPending={isPending} />}
      {error && <p role="alert">{error.sentence}</p>}
    </section>
  )
}

interface Said {
  reasons: PoorReason[]
  said?: string
  contact?: string
}

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

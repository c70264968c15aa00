import { rateStage, ratingsOfCase } from '#api/ratings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { RateForm } from '../../ui/rate-form.tsx'

const text = words(
  {
    title: '评价办理',
    accepted: '受理',
    decided: '审批',
    collected: '送达',
    rated: '已评价',
  },
  {
    title: 'Rate how it was handled',
    accepted: 'Taking it in',
    decided: 'Deciding it',
    collected: 'Handing the result over',
    rated: 'You rated',
  },
)

type Stage = ReplyOf<typeof ratingsOfCase>['stages'][number]

/** The stages of one's case that are done: each is rated once, and what was said stays to be seen. */
export function RateStages({ id }: { id: string }) {
  const word = useWords(text)
  const { data } = useQuestion(question(ratingsOfCase, { params: { id } }))
  const stages = data?.stages.filter(({ standing }) => standing !== 'too-late') ?? []
  if (stages.length === 0) return null
  return (
    <section aria-labelledby="rate-stages" className="rate-stages">
      <h2 id="rate-stages">{word.title}</h2>
      {stages.map((stage) => (
        <OneStage key={stage.stage} id={id} {...stage} />
      ))}
    </section>
  )
}

function OneStage({ id, stage, standing, grade }: Stage & { id: string }) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(rateStage)
  return (
    <RateForm
      {...{ title: word[stage], rated: `${word[stage]} · ${word.rated}`, standing, grade, error, isPending }}
      send={(rated) => mutate({ params: { id }, body: { stage, ...rated } })}
    />
  )
}

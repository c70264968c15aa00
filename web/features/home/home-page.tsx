import { useWords, words } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { centreIndicators } from './questions.ts'

const text = words(
  { title: '进一扇门，办所有事', items: (count: string) => `${count} 个事项可在中心办理` },
  { title: 'One door in, everything done', items: (count: string) => `${count} services can be handled in the centre` },
)

export function Page() {
  const { title, items } = useWords(text)
  const { number } = useWriters()
  const figures = useQuestion(centreIndicators)
  return (
    <>
      <Title>{title}</Title>
      <Answered to={figures}>{({ itemsResident }) => <p>{items(number(itemsResident))}</p>}</Answered>
    </>
  )
}

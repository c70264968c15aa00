import { Link } from 'wouter'
import { useWords, words } from '../kernel/language.tsx'
import { Title } from '../ui/title.tsx'

const text = words(
  { title: '没有这个页面', advice: '地址可能有误，或者页面已经移走。', home: '回到首页搜索办理事项' },
  {
    title: 'There is no such page',
    advice: 'The address may be mistyped, or the page has moved.',
    home: 'Go to the home page and search for a service',
  },
)

export function NotFound() {
  const { title, advice, home } = useWords(text)
  return (
    <>
      <Title>{title}</Title>
      <p>{advice}</p>
      <p>
        <Link to="/">{home}</Link>
      </p>
    </>
  )
}

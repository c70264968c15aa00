import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { situationIn } from '../../ui/situation.ts'
import { Title } from '../../ui/title.tsx'
import { Conditions } from './conditions.tsx'
import { Costs } from './costs.tsx'
import { Decision } from './decision.tsx'
import { Faq, Related } from './faq.tsx'
import { ApplyButton, Glance } from './glance.tsx'
import { Heading } from './heading.tsx'
import { Laws } from './laws.tsx'
import { Limits } from './limits.tsx'
import { Papers } from './papers.tsx'
import { guideTo, type Guide } from './questions.ts'
import { Remedies, Result } from './result.tsx'
import { sections, type SectionName } from './section.tsx'
import { Situation } from './situation.tsx'
import { Steps } from './steps.tsx'
import { text } from './text.ts'
import { Where } from './where.tsx'

/** The guide to an item: everything one must know to apply (Licensing Law Art. 30), in the order people ask. */
export function Page() {
  const { params, search } = usePlace()
  const answer = useQuestion(guideTo(params['code'] ?? '', situationIn(search)), {
    // While an answer to a guided question is taken in, the guide stays where it is.
    placeholderData: (before) => (before?.item.code === params['code'] ? before : undefined),
  })
  if (answer.error?.status === 404) return <Unknown />
  return (
    <Answered whole to={answer}>
      {(guide) => <GuideTo guide={guide} />}
    </Answered>
  )
}

function Unknown() {
  const word = useWords(text)
  return (
    <>
      <Title lead={word.unknownAdvice}>{word.unknown}</Title>
      <SearchBox />
    </>
  )
}

function GuideTo({ guide }: { guide: Guide }) {
  const named = useNamed()
  const { item } = guide
  return (
    <article className="guide">
      <Title>{named(item)}</Title>
      <Heading guide={guide} />
      <Situation guide={guide} />
      <Glance guide={guide} />
      <div className="guide-body">
        <Contents without={item.faq.length === 0 ? ['faq'] : []} />
        <div>
          <Conditions guide={guide} />
          <Papers guide={guide} />
          <Limits guide={guide} />
          <Costs fees={item.fees} />
          <Steps guide={guide} />
          <Where guide={guide} />
          <Decision guide={guide} />
          <Laws bases={item.legalBases} />
          <Result result={item.result} />
          <Remedies above={item.reconsideration === 'organ-above'} />
          <Faq faq={item.faq} />
          <Related guide={guide} />
          <ApplyButton guide={guide} />
        </div>
      </div>
    </article>
  )
}

function Contents({ without }: { without: readonly SectionName[] }) {
  const word = useWords(text)
  return (
    <nav className="contents" aria-label={word.contents}>
      <ul>
        {sections
          .filter((name) => !without.includes(name))
          .map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{word[name]}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

import { Fragment } from 'react'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Promise } from './promise.tsx'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { text } from './text.ts'

type Paper = Guide['item']['materials'][number]

/** Every paper: in which form, whether it must be there, where it comes from, and which text asks for it. */
export function Papers({ guide }: { guide: Guide }) {
  const { item, obtainable } = guide
  const word = useWords(text)
  return (
    <Section name="whatINeed">
      <p className="soft">{word.only}</p>
      <ol className="papers">
        {item.materials.map((paper) => (
          <PaperLine
            key={paper.code}
            paper={paper}
            from={obtainable.find(({ material }) => material === paper.code)?.items ?? []}
          />
        ))}
      </ol>
      <Promise guide={guide} />
    </Section>
  )
}

function PaperLine({ paper, from }: { paper: Paper; from: Guide['obtainable'][number]['items'] }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  return (
    <li>
      <h3>
        {named(paper)}{' '}
        <span className={paper.necessity === 'required' ? 'tag' : 'tag soft'}>{word[paper.necessity]}</span>
      </h3>
      <p>
        {word[paper.kind](number(Math.max(1, paper.copies)))} · <Origin paper={paper} />
        {from.length > 0 && (
          <>
            {' · '}
            {word.getIt}
            {word.colon}
            {from.map((item, at) => (
              <Fragment key={item.code}>
                {at > 0 && word.comma}
                <Link to={`/items/${item.code}`}>{named(item)}</Link>
              </Fragment>
            ))}
          </>
        )}
      </p>
      <p className="soft">
        {paper.legalBasis === null ? (
          word.noBasis
        ) : (
          <>
            {word.basis}
            {word.colon}
            <span lang="zh-CN">{paper.legalBasis}</span>
          </>
        )}
      </p>
    </li>
  )
}

function Origin({ paper: { source, sourceOrg } }: { paper: Paper }) {
  const word = useWords(text)
  if (source === 'applicant') return word.fromApplicant
  if (source === 'other' || !sourceOrg) return word.fromOther
  return (
    <>
      {word.fromGovernment} <span lang="zh-CN">{sourceOrg}</span>
    </>
  )
}

import { Button } from 'antd'
import { signExplanation } from '#api/explanations.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { explanationReasonWords } from '../../ui/explanation-words.ts'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Explanation } from './questions.ts'
import { text } from './text.ts'

/** Every version, the newest first, with who wrote and who signed it; the head signs the newest. */
export function Versions({ explanation, signs }: { explanation: Explanation; signs: boolean }) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <section className="sheet" aria-labelledby="versions">
      <h2 id="versions">{word.versions}</h2>
      {explanation.versions.length === 0 && <p>{word.nothing}</p>}
      {explanation.versions.map((version) => (
        <article key={version.version}>
          <h3>
            {word.version(number(version.version))} <Reason of={version} />
          </h3>
          <div lang="zh-CN">
            <Paragraphs text={version.body} />
          </div>
          {version.bodyEn && (
            <div lang="en">
              <Paragraphs text={version.bodyEn} />
            </div>
          )}
          <Record of={version} />
        </article>
      ))}
      {signs && explanation.status === 'written' && <Sign explanation={explanation} />}
    </section>
  )
}

type Version = Explanation['versions'][number]

function Reason({ of: { reason } }: { of: Version }) {
  return <span className="soft">{useWords(explanationReasonWords)[reason]}</span>
}

function Record({ of: { author, at, signedAt, signedBy } }: { of: Version }) {
  const word = useWords(text)
  const named = useNamed()
  const { moment } = useWriters()
  const signed = signedAt !== null && signedBy !== null
  return (
    <p className="soft">
      {word.writtenBy(named(author), moment(at))} ·{' '}
      {signed ? word.signedBy(named(signedBy), moment(signedAt)) : word.unsigned}
    </p>
  )
}

function Sign({ explanation: { id, version } }: { explanation: Explanation }) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(signExplanation)
  return (
    <>
      <p>{word.signHint}</p>
      <RefusalNotice error={error} />
      <p className="toolbar">
        <Button
          type="primary"
          loading={isPending}
          onClick={() => version !== null && mutate({ params: { id }, body: { version } })}
        >
          {word.sign}
        </Button>
      </p>
    </>
  )
}

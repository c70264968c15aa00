import { useEffect, useState } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useAsk, useQuestion } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { Title } from '../../ui/title.tsx'
import { CodeForm } from './code-form.tsx'
import { judge, verdictOf, type Verdict as Judged } from './judge.ts'
import { publishedKeys } from './kept-keys.ts'
import { NumberForm } from './number-form.tsx'
import { licenceNumbered, numberIn } from './questions.ts'
import type { PublicKey } from './signature.ts'
import { text } from './text.ts'
import { Verdict } from './verdict.tsx'

/** Whether a licence is good: by its number, or by its code, which is checked here and then against the register. */
export function Page() {
  const word = useWords(text)
  const number = numberIn(usePlace())
  const { judged, checking, check, forget } = useCode()
  const byCode = judged !== null || checking
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <div aria-live="polite">
        {checking && <p className="waiting">{word.checking}</p>}
        {judged && <Verdict verdict={judged} focus />}
        {!byCode && number !== '' && <OfNumber number={number} />}
      </div>
      <div className="two-ways">
        <NumberForm key={number} number={number} asked={forget} />
        <CodeForm check={check} />
      </div>
    </>
  )
}

function OfNumber({ number }: { number: string }) {
  const { checking } = useWords(text)
  const { data, error, refetch } = useQuestion(licenceNumbered(number))
  const [isOld] = useState(data !== undefined)
  if (data) return <Verdict verdict={verdictOf(data)} focus={!isOld} />
  if (error) return <Trouble error={error} retry={() => void refetch()} />
  return <p className="waiting">{checking}</p>
}

/** The code that stands behind the `#` of the address, or was scanned or pasted, and what it is worth. */
function useCode() {
  const ask = useAsk()
  const today = useToday()
  const [keys, setKeys] = useState<Promise<readonly PublicKey[]> | null>(null)
  const [judged, setJudged] = useState<Judged | null>(null)
  const [checking, setChecking] = useState(false)
  const check = async (content: string, known = keys) => {
    setChecking(true)
    setJudged(null)
    // Keys may have changed since the page was loaded; without a network those it was loaded with will do.
    const fresh = await publishedKeys(ask)
    const published = fresh.length > 0 ? fresh : ((await known) ?? [])
    setJudged(await judge(content, { ask, keys: published, origin: location.origin, today }))
    setChecking(false)
  }
  useEffect(() => {
    const loaded = publishedKeys(ask)
    setKeys(loaded)
    const checkAddress = () => {
      const payload = location.hash.slice(1)
      if (payload !== '') void check(payload, loaded)
    }
    checkAddress()
    addEventListener('hashchange', checkAddress)
    return () => removeEventListener('hashchange', checkAddress)
    // Once a page: what is asked with never changes while it stands.
  }, [ask])
  return { judged, checking, check, forget: () => setJudged(null) }
}

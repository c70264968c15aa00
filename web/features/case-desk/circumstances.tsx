import { Link } from 'wouter'
import { promisedPapers } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { objectionWords } from '../../ui/objection-words.ts'
import { lawText } from './law-text.ts'
import type { CaseFile, Guide } from './questions.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** What is out of the usual about a case and bears on what may be done; nothing where all is as usual. */
export function Circumstances({ file, guide }: { file: CaseFile; guide: Guide }) {
  const word = useWords(lawText)
  const lines = useLines(file, guide)
  if (lines.length === 0 && file.about === null) return null
  return (
    <section className="sheet" aria-labelledby="matters">
      <h2 id="matters">{word.matters}</h2>
      <ul className="places">
        {file.about && <About about={file.about} />}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function About({ about: { purpose, licence, validTo } }: { about: NonNullable<CaseFile['about']> }) {
  const word = useWords(lawText)
  const { day } = useWriters()
  return (
    <li>
      <strong>{word[purpose]}</strong> {word.aboutLicenceHint(validTo === null ? word.endless : day(validTo))}{' '}
      <Link to={`/cases/${licence}`}>{word.theLicence}</Link>
    </li>
  )
}

function useLines(file: CaseFile, { item }: Guide): string[] {
  const { acceptedBy, correctBy, tolerated, line, waitingFor, revokeBy, objection, special } = file
  const [word, grounds] = [useWords(lawText), useWords(objectionWords)]
  const named = useNamed()
  const { day, number } = useWriters()
  const { list } = usePunctuation()
  const papers = item.materials.filter(({ code }) => tolerated?.materials.includes(code)).map(named)
  const promise = usePromiseLine(file, item)
  const inLine = line !== null && ['window', 'review', 'decision'].includes(waitingFor)
  const untold = item.interestedParties === true && special.interestedParties.length === 0
  return [
    acceptedBy === 'silence' && word.bySilence,
    correctBy && word.correctBy(day(correctBy)),
    tolerated && (tolerated.missed ? word.missed : word.owed)(list(papers), day(tolerated.dueOn)),
    promise,
    untold && ['review', 'decision'].includes(waitingFor) && word.untold,
    revokeBy && word.revokeBy(day(revokeBy)),
    objection && word.objected(day(objection.objectedOn), grounds[objection.ground]),
    objection?.upheld === true && word.upheld,
    objection?.upheld === false && word.overruled,
    inLine && (line.left <= 0 ? word.noneLeft : lineWords(line, number(line.left))),
  ].filter((said): said is string => typeof said === 'string')

  function lineWords({ ahead }: NonNullable<CaseFile['line']>, left: string): string {
    return ahead === null ? word.lineFirst(left) : word.lineAhead(ahead, left)
  }
}

/** What an application promises instead of papers, and what its check came to. */
function usePromiseLine({ commits, commitment, materials }: CaseFile, item: Guide['item']): string | null {
  const word = useWords(lawText)
  const named = useNamed()
  const { day } = useWriters()
  const { list } = usePunctuation()
  const of = (codes: readonly string[]) => list(item.materials.filter(({ code }) => codes.includes(code)).map(named))
  if (commitment === null)
    return commits ? word.committed(of(promisedPapers(item, { materials, commits: true }))) : null
  const { outcome, putRightBy, checkBy } = commitment
  if (outcome !== null) return outcome === 'kept' ? word.promiseKept : word.promiseBroken
  if (putRightBy !== null) return word.putRightUntil(day(putRightBy))
  return checkBy === null
    ? word.committed(of(commitment.materials))
    : word.toCheck(of(commitment.materials), day(checkBy))
}

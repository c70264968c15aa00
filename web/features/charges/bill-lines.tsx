import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { ChargeBill } from './questions.ts'
import { kindWord, text } from './text.ts'

type Line = ChargeBill['lines'][number]

/** Every charge with how it came about. */
export function BillLines({ bill: { lines, facts } }: { bill: ChargeBill }) {
  const word = useWords(text)
  const { money } = useWriters()
  return (
    <>
      <h2>{word.lines}</h2>
      {lines.some(({ basisTooLow }) => basisTooLow) && <p className="soft">{word.tooLowHint}</p>}
      {lines.some(({ endUnverified }) => endUnverified) && <p className="soft">{word.endHint}</p>}
      <div className="scroll" tabIndex={0} role="region" aria-label={word.lines}>
        <table>
          <thead>
            <tr>
              <th scope="col">{word.charge}</th>
              <th scope="col">{word.how}</th>
              <th scope="col" className="figure">
                {word.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code}>
                <ChargeName line={line} />
                <td>
                  <HowComputed line={line} unit={facts.find(({ code }) => code === line.base?.fact)?.unit ?? ''} />
                </td>
                <td className="figure">{money(line.amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function ChargeName({ line }: { line: Line }) {
  const word = useWords(text)
  const named = useNamed()
  const language = useLanguage()
  const collector = named({ name: line.collector, nameEn: line.collectorEn })
  return (
    <th scope="row">
      {named(line)} {line.basisTooLow && <span className="tag warn">{word.tooLow}</span>}
      {line.basisToCheck && <span className="tag">{word.toCheck}</span>}
      {line.endUnverified && <span className="tag">{word.endUnverified}</span>}
      <small className="below">
        {word[kindWord[line.kind]]} · {word.before} {collector}
        {line.fate && ` · ${language === 'en' ? line.fate.en : line.fate.zh}`}
      </small>
      <small className="below">
        {word.basis} <span lang="zh">{line.basis}</span>
      </small>
    </th>
  )
}

function HowComputed({ line: { base, rate, demoValue }, unit }: { line: Line; unit: string }) {
  const word = useWords(text)
  const { number, money } = useWriters()
  const factor = rate && (rate.unit === 'fen' ? money(rate.value) : `${number(rate.value)}‰`)
  return (
    <>
      {base ? `${number(base.value)} ${unit} ${factor ? `× ${factor}` : `· ${word.tier}`}` : word.fixed}
      {demoValue && <small className="below">{word.demo}</small>}
    </>
  )
}

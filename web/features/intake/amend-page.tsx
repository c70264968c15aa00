import { Spin } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { fieldAnchor } from '../../ui/field.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { titleOf } from '../../ui/schema-field.tsx'
import { ApplicationForm } from './application-form.tsx'
import { papersOf } from './paper.ts'
import { fileOf, type CaseFile, type Guide } from './questions.ts'
import { Done } from './received.tsx'
import { text } from './text.ts'
import { useDraft, useSupplement } from './use-amending.ts'
import { useSituation } from './use-situation.ts'
import type { Received } from './use-opening.ts'

/** The application of somebody at the window changed: a draft, or one that was returned for correction. */
export function Page() {
  const { id = '' } = usePlace().params
  return <Amending key={id} id={id} />
}

/** The case as it was when it was opened: what a colleague does meanwhile is told when it is sent, and nothing typed is lost. */
function Amending({ id }: { id: string }) {
  const word = useWords(text)
  const { data, error, isFetchedAfterMount } = useQuestion(fileOf(id), { staleTime: 0 })
  const [file, setFile] = useState<CaseFile>()
  if (!file && data && isFetchedAfterMount) setFile(data)
  if (file?.mayDo.includes('SupplementCase')) return <OfCase file={file} Change={Correction} />
  if (file?.mayDo.includes('SaveDraft')) return <OfCase file={file} Change={Draft} />
  return (
    <Frame id={id} title={file ? word.notNow : word.title}>
      {error ? <RefusalNotice error={error} /> : !file && <Spin />}
    </Frame>
  )
}

interface ChangeProps {
  file: CaseFile
  guide: Guide
  choose(code: string, answer: string): void
}

function OfCase({ file, Change }: { file: CaseFile; Change(props: ChangeProps): ReactNode }) {
  const { guide, error, choose } = useSituation(file.itemCode, file.situation)
  if (!guide) return error ? <RefusalNotice error={error} /> : <Spin />
  return <Change file={file} guide={guide} choose={choose} />
}

function Draft({ file, guide, choose }: ChangeProps) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [received, setReceived] = useState<Received | null>(null)
  const way = useDraft(file, setReceived)
  if (received) return <Done received={received} again={() => navigate(`/intake?item=${file.itemCode}`)} />
  return (
    <Frame id={file.id} title={word.draftTitle} of={file}>
      <ApplicationForm
        guide={guide}
        known={file.answers}
        handedIn={papersOf(file, word.handedInBefore)}
        choose={choose}
        way={way}
      />
    </Frame>
  )
}

function Correction({ file, guide, choose }: ChangeProps) {
  const word = useWords(text)
  const way = useSupplement(file)
  return (
    <Frame id={file.id} title={word.correctionTitle} of={file}>
      <Defects file={file} guide={guide} />
      <ApplicationForm
        guide={guide}
        known={file.answers}
        handedIn={papersOf(file, word.handedInBefore)}
        choose={choose}
        way={way}
      />
    </Frame>
  )
}

/** The notice, line by line, each with the way to where it is put right. */
function Defects({ file, guide: { item, asked } }: Pick<ChangeProps, 'file' | 'guide'>) {
  const word = useWords(text)
  const language = useLanguage()
  const named = useNamed()
  const nameOf = (subject: string) => {
    const field = item.form.properties[subject]
    const paper = [...item.materials, ...asked].find(({ code }) => code === subject)
    return field ? titleOf(field, language) : paper ? named(paper) : subject
  }
  return (
    <section className="sheet" aria-labelledby="defects">
      <h2 id="defects">{word.defects}</h2>
      <p className="soft">{word.correctionLead}</p>
      <ol>
        {(file.corrections.at(-1) ?? []).map(({ subject, defect }) => (
          <li key={subject}>
            <a href={`#${fieldAnchor(subject)}`}>{nameOf(subject)}</a>：{defect}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Frame({ id, title, of, children }: { id: string; title: string; of?: CaseFile; children: ReactNode }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <div className="page narrow">
      <title>{title}</title>
      <p>
        <Link to={`/cases/${id}`}>← {word.toCase}</Link>
      </p>
      <h1>{title}</h1>
      {of && (
        <p className="soft">
          {[named({ name: of.itemName, nameEn: of.itemNameEn }), of.applicant, of.caseNumber]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {children}
    </div>
  )
}

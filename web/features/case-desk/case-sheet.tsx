import { Link } from 'wouter'
import type { Status } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday } from '../../kernel/time.ts'
import { statusWords } from '../../ui/case-words.ts'
import { AskedOfOthers } from '../../ui/asked-of-others.tsx'
import { CaseCards } from '../../ui/case-cards.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { SuspendedTag } from '../../ui/suspended-tag.tsx'
import { Answers } from './answers.tsx'
import { Circumstances } from './circumstances.tsx'
import { Clocks, useWorkdaysLeft } from './clocks.tsx'
import { Deciding } from './deciding.tsx'
import { Documents } from './documents.tsx'
import { History } from './history.tsx'
import { Notes } from './notes.tsx'
import { Papers } from './papers.tsx'
import type { CaseFile, Guide } from './questions.ts'
import { Suspended } from './suspended.tsx'
import { text } from './text.ts'

interface SheetProps {
  file: CaseFile
  guide: Guide
  /** The file that is looked at. */
  paper: string | null
  show(fileId: string | null): void
}

/** Everything about the case, in the order it is read. */
export function CaseSheet({ file, guide, paper, show }: SheetProps) {
  return (
    <>
      <Head file={file} />
      <Suspended file={file} />
      <Circumstances file={file} guide={guide} />
      <Clocks id={file.id} guide={guide} />
      <Answers file={file} guide={guide} />
      <Papers file={file} guide={guide} open={paper} show={show} />
      <OfOtherOffices file={file} />
      <Documents id={file.id} />
      <CaseCards id={file.id} />
      <Notes id={file.id} />
      <History file={file} guide={guide} />
    </>
  )
}

const asking: readonly string[] = ['reviewer', 'deputy-head', 'head']

/** What other offices were asked for, and the way to ask for more. */
function OfOtherOffices({ file: { id } }: { file: CaseFile }) {
  const word = useWords(text)
  const { account } = useSession()
  const mayAsk = account != null && asking.includes(account.role)
  return (
    <AskedOfOthers id={id} className="sheet">
      {mayAsk && <Link to={`/data-requests?case=${id}`}>{word.askOffice}</Link>}
    </AskedOfOthers>
  )
}

/** Which case it is and how much time is left; it stays in sight while the rest is read. */
function Head({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const status = useWords(statusWords)[file.status as Status]
  const named = useNamed()
  const today = useToday()
  const left = useWorkdaysLeft(file)
  const { suspension } = file.special
  const name = named({ name: file.itemName, nameEn: file.itemNameEn })
  return (
    <header className="sheet case-head">
      <title>{`${file.caseNumber ?? ''} ${name}`}</title>
      <h1>
        {name} <span className="status">{status}</span>
      </h1>
      <Deciding file={file} />
      <p className="toolbar">
        {suspension ? (
          <SuspendedTag {...suspension} today={today} />
        ) : (
          <DueTag dueOn={file.dueOn} today={today} daysLeft={left} />
        )}
        <strong>{file.caseNumber}</strong>
        <span>
          {word.applicant}
          {word.colon}
          {file.applicant}
        </span>
        <span className="soft">
          {word.channel}
          {word.colon}
          {file.channel === 'window' ? word.window : word.online}
        </span>
        {file.queryCode && (
          <span className="soft">
            {word.queryCode}
            {word.colon}
            {file.queryCode}
          </span>
        )}
      </p>
    </header>
  )
}

import { Link } from 'wouter'
import type { WaitingFor } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { waitingWords } from '../../ui/case-words.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { Project } from './questions.ts'
import { text } from './text.ts'
import { partStatusWord } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Part = Project['parts'][number]

/** The items of a project: each with its case, what it waits for, and which others wait for it. */
export function DeskParts({ project: { parts } }: { project: Project }) {
  const word = useWords(deskText)
  const { list } = usePunctuation()
  const said = useWords(text)
  const named = useNamed()
  const { day, number } = useWriters()
  const waitedForBy = ({ item, status }: Part) =>
    status === 'granted' ? [] : parts.filter((other) => other.status === 'waiting' && other.needs.includes(item))
  return (
    <StackingTable<Part>
      rows={parts}
      rowKey="item"
      width={1000}
      empty={word.none}
      columns={[
        { title: word.item, key: 'item', render: (_, part) => <Item part={part} /> },
        { title: word.department, key: 'department', width: 150, render: (_, part) => named(part.department) },
        { title: word.status, key: 'status', width: 90, render: (_, { status }) => said[partStatusWord[status].word] },
        { title: word.waitsFor, key: 'waits', width: 210, render: (_, part) => <WaitsFor part={part} parts={parts} /> },
        {
          title: word.waitedForBy,
          key: 'waited',
          width: 190,
          render: (_, part) => list(waitedForBy(part).map(named)) || word.nobody,
        },
        {
          title: word.span,
          key: 'span',
          width: 150,
          render: (_, { planned: { beginsOn, endsOn } }) => `${day(beginsOn)} – ${day(endsOn)}`,
        },
        {
          title: word.room,
          key: 'room',
          width: 130,
          render: (_, { planned: { critical, slackDays } }) =>
            critical ? <strong>{said.critical}</strong> : said.slack(number(slackDays)),
        },
      ]}
    />
  )
}

/** Its name and case; the case is a link for its own department and for the centre. */
function Item({ part }: { part: Part }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { account } = useSession()
  const own = account?.departmentCode === part.departmentCode
  const reached = own || account?.departmentCode === null
  return (
    <>
      <strong>{named(part)}</strong> {own && <span className="status">{word.ours}</span>}
      {part.caseId && part.caseNumber && (
        <div>{reached ? <Link to={`/cases/${part.caseId}`}>{part.caseNumber}</Link> : part.caseNumber}</div>
      )}
    </>
  )
}

function WaitsFor({ part, parts }: { part: Part; parts: readonly Part[] }) {
  const word = useWords(deskText)
  const { list } = usePunctuation()
  const waiting = useWords(waitingWords)
  const named = useNamed()
  const { day } = useWriters()
  const { status, waitingFor, blocked, expectedOn, needs } = part
  if (status === 'open') {
    if (waitingFor === null || waitingFor === 'applicant') return word.applicantsTurn
    return waiting[waitingFor as WaitingFor]
  }
  if (status !== 'waiting') return word.nobody
  if (blocked) return word.blocked
  const others = needs.flatMap((need) => parts.find(({ item }) => item === need) ?? [])
  const open = others.filter((other) => other.status !== 'granted').map(named)
  if (expectedOn) open.push(word.bringsOn(day(expectedOn)))
  return list(open) || word.begins
}

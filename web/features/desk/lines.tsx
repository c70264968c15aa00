import { Link } from 'wouter'
import type { Status } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { statusWords } from '../../ui/case-words.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { SuspendedTag } from '../../ui/suspended-tag.tsx'
import { searchOf, type WorkFilter, type WorkLine } from '../../ui/work-filter.ts'
import type { Selection } from './selection.ts'
import { text } from './text.ts'

interface LinesProps {
  lines: readonly WorkLine[]
  filter: WorkFilter
  selection: Selection
}

/** The lines of a list: each a link to its case, and a box where it can be taken in with others. */
export function Lines({ lines, filter, selection }: LinesProps) {
  const word = useWords(text)
  const boxes = selection.possible.length > 0
  return (
    <table className="lines">
      <thead>
        <tr>
          {boxes && (
            <th scope="col" className="lines-box">
              <input
                type="checkbox"
                aria-label={word.chooseAll}
                checked={selection.chosen.length === selection.possible.length}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          <th scope="col">{word.due}</th>
          <th scope="col">{word.number}</th>
          <th scope="col">{word.item}</th>
          <th scope="col">{word.applicantName}</th>
          <th scope="col">{word.status}</th>
          <th scope="col">{word.submitted}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} filter={filter} selection={selection} boxes={boxes} />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  line: WorkLine
  filter: WorkFilter
  selection: Selection
  boxes: boolean
}

function Line({ line, filter, selection, boxes }: LineProps) {
  const word = useWords(text)
  const statuses = useWords(statusWords)
  const named = useNamed()
  const today = useToday()
  const { shortMoment } = useWriters()
  const { id, caseNumber, status, dueOn, daysLeft, submittedAt } = line
  const canBeChosen = selection.possible.includes(id)
  return (
    <tr data-row>
      {boxes && (
        <td className="lines-box">
          {canBeChosen && (
            <input
              type="checkbox"
              aria-label={word.select(caseNumber ?? '')}
              checked={selection.chosen.includes(id)}
              onChange={() => selection.toggle(id)}
            />
          )}
        </td>
      )}
      <td>
        {line.suspended ? (
          <SuspendedTag {...line.suspended} today={today} />
        ) : (
          <DueTag dueOn={dueOn} today={today} daysLeft={daysLeft} />
        )}
      </td>
      <td className="lines-number">
        <Link to={`/cases/${id}${searchOf(filter)}`}>{caseNumber}</Link>
      </td>
      <td>{named({ name: line.itemName, nameEn: line.itemNameEn })}</td>
      <td>{line.applicant}</td>
      <td>{statuses[status as Status]}</td>
      <td className="soft">{submittedAt && shortMoment(submittedAt)}</td>
    </tr>
  )
}

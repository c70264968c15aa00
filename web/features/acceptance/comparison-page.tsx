import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { comparisonAsked, type Course } from './questions.ts'
import { text } from './text.ts'

/** What accepting works took one department after another, and what it takes together: counted numbers. */
export function Page() {
  const word = useWords(text)
  const answer = useQuestion(comparisonAsked)
  return (
    <>
      <Title lead={word.comparisonLead}>{word.comparison}</Title>
      <Answered to={answer}>
        {({ serial: [before], joint: [after] }) =>
          before && after ? <Table before={before} after={after} /> : <p>{word.noRuns}</p>
        }
      </Answered>
    </>
  )
}

function Table({ before, after }: { before: Course; after: Course }) {
  const word = useWords(text)
  const named = useNamed()
  const { day, number, percent } = useWriters()
  const counted: [string, (course: Course) => string][] = [
    [word.project, ({ project }) => named(project)],
    [word.departments, ({ departments }) => number(departments)],
    [word.workdays, ({ workdays }) => number(workdays)],
    [word.ownDays, ({ applicantWorkdays }) => number(applicantWorkdays)],
    [word.applications, ({ applications }) => number(applications)],
    [word.papersHanded, ({ papers }) => number(papers)],
    [word.visits, ({ visits }) => number(visits)],
    [word.departmentVisits, ({ departmentVisits }) => number(departmentVisits)],
    [word.letters, ({ letters }) => number(letters)],
    [word.fromTo, ({ appliedOn, letterOn }) => `${day(appliedOn)} – ${day(letterOn)}`],
  ]
  const share = 1 - after.workdays / before.workdays
  return (
    <>
      <p className="notice">{word.saved(number(before.workdays), number(after.workdays), percent(share))}</p>
      <Bars before={before} after={after} />
      <div className="scroll" tabIndex={0} role="region" aria-label={word.comparison}>
        <table>
          <thead>
            <tr>
              <th scope="col">{word.measure}</th>
              <th scope="col">{word.serial}</th>
              <th scope="col">{word.joint}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map(([label, of]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{of(before)}</td>
                <td>{of(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Working days from the application to the last letter, one bar each; the numbers stand beside them. */
function Bars({ before, after }: { before: Course; after: Course }) {
  const word = useWords(text)
  const { number } = useWriters()
  const longest = Math.max(before.workdays, after.workdays, 1)
  const courses: [string, Course][] = [
    [word.serial, before],
    [word.joint, after],
  ]
  return (
    <figure className="course-bars">
      <figcaption>{word.barsSay}</figcaption>
      {courses.map(([label, { workdays, applicantWorkdays }]) => (
        <div key={label} className="course-bar">
          <span>{label}</span>
          <svg viewBox={`0 0 ${longest} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect width={workdays} height="1" className="course-all" />
            <rect x={workdays - applicantWorkdays} width={applicantWorkdays} height="1" className="course-own" />
          </svg>
          <strong>{number(workdays)}</strong>
        </div>
      ))}
    </figure>
  )
}

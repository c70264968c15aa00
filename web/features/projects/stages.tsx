import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { constructionText } from './construction-text.ts'
import type { Project } from './questions.ts'
import { StageClocks } from './stage-clocks.tsx'
import { StageLicences } from './stage-licences.tsx'
import { text } from './text.ts'
import { partStatusWord } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Stage = Project['stages'][number]

interface StagesProps {
  project: Project
  /** Whoever builds may apply; a desk only looks. */
  applies: boolean
}

/** The stages of a construction project: how far each is, who leads it, promised and lawful dates, and what may be applied for. */
export function Stages({ project, applies }: StagesProps) {
  return (
    <ul className="case-lines">
      {project.stages.map((stage) => (
        <StageLine key={stage.code} project={project} stage={stage} applies={applies} />
      ))}
    </ul>
  )
}

function StageLine({ project, stage, applies }: StagesProps & { stage: Stage }) {
  const word = useWords(constructionText)
  const { list } = usePunctuation()
  const said = useWords(text)
  const named = useNamed()
  const { number, day } = useWriters()
  const { word: status, tone } = partStatusWord[stage.status]
  const { planned, lead, departments, handledIn, handlingNumber } = stage
  const place = stage.handling === 'acceptance' ? 'acceptances' : 'parallel-approvals'
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <strong>
          {stage.number === null ? word.side : word.stage(number(stage.number))} · {named(stage)}
        </strong>
        <span className={`tag ${tone}`}>{said[status]}</span>
      </p>
      <p className="soft">
        {word.leads(named(lead))} · {word.answers(list(departments.map(named)))}
      </p>
      <p>
        {stage.status === 'granted'
          ? word.done(day(planned.endsOn))
          : stage.status === 'open'
            ? word.by(day(planned.endsOn), day(stage.lawfulOn))
            : word.spans(day(planned.beginsOn), day(planned.endsOn))}
        {planned.critical && stage.status !== 'granted' && <strong> · {word.decides}</strong>}
      </p>
      {stage.status === 'waiting' && !stage.ready && (
        <p className="soft">{word.after(list(waitedFor(project, stage).map(named)))}</p>
      )}
      {stage.status === 'open' && stage.handling === 'parallel' && handledIn && <StageClocks id={handledIn} />}
      {stage.status === 'granted' && stage.handling === 'parallel' && handledIn && <StageLicences id={handledIn} />}
      <p className="buttons">
        {handledIn && (
          <Link to={`/${place}/${handledIn}`}>
            {word.open} {handlingNumber}
          </Link>
        )}
        {applies && stage.ready && <Apply project={project} stage={stage} />}
      </p>
    </li>
  )
}

function Apply({ project, stage }: { project: Project; stage: Stage }) {
  const word = useWords(constructionText)
  if (stage.handling === 'acceptance')
    return (
      <Link className="button" to={`/acceptances/apply?project=${project.id}`}>
        {word.applyAcceptance}
      </Link>
    )
  return (
    <Link className="button" to={`/projects/${project.id}/stages/${stage.code}`}>
      {stage.status === 'waiting' ? word.apply : word.applyAgain}
    </Link>
  )
}

const waitedFor = ({ stages }: Project, { needs }: Stage): Stage[] =>
  stages.filter(({ code, status }) => needs.includes(code) && status !== 'granted')

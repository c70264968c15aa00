import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { projects } from '#api/projects.ts'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import { myProjects } from './questions.ts'
import { text } from './text.ts'
import { projectStatusWord } from './words.ts'

type Line = ReplyOf<typeof projects>['projects'][number]

/** Projects one's department has an item in, or all of them for the centre, the newest first. */
export function Page() {
  const word = useWords(deskText)
  const { data, error } = useQuestion(myProjects, { refetchInterval: 60_000 })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <RefusalNotice error={error} />
      <Lines lines={data?.projects} />
    </div>
  )
}

function Lines({ lines }: { lines: Line[] | undefined }) {
  const word = useWords(deskText)
  const statuses = useWords(text)
  const named = useNamed()
  const { day, number: figure } = useWriters()
  return (
    <StackingTable<Line>
      rows={lines}
      rowKey="id"
      width={700}
      empty={word.none}
      columns={[
        {
          title: word.project,
          key: 'project',
          render: (_, { id, number, ...project }) => (
            <>
              <Link to={`/projects/${id}`}>{named(project)}</Link>
              <div className="soft">{number}</div>
            </>
          ),
        },
        {
          title: word.status,
          key: 'status',
          width: 140,
          render: (_, { status }) => statuses[projectStatusWord[status]],
        },
        { title: word.started, key: 'started', width: 150, render: (_, { startedOn }) => day(startedOn) },
        {
          title: word.done,
          key: 'done',
          width: 120,
          render: (_, { granted, parts }) => word.progress(figure(granted), figure(parts)),
        },
      ]}
    />
  )
}

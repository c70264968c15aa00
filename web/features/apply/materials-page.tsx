import { Link } from 'wouter'
import { promisedPapers } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { Title } from '../../ui/title.tsx'
import { withOwnMark, type ShownMark } from '../../ui/paper-mark.ts'
import type { Application } from './application.ts'
import { ApplicationPage } from './application-page.tsx'
import { MaterialSlot } from './material-slot.tsx'
import { Promise } from './promise.tsx'
import { text } from './text.ts'

/** The papers of an application: each is taken as soon as it is chosen. */
export const Page = () => <ApplicationPage>{(application) => <Materials application={application} />}</ApplicationPage>

function Materials({ application }: { application: Application }) {
  const word = useWords(text)
  const { file, guide, materials, save } = application
  const promised = application.commits ? promisedPapers(guide.item, { materials, commits: true }) : []
  const markOf = ({ code, confidential }: Application['guide']['item']['materials'][number]): ShownMark | null =>
    materials.find(({ material, mark }) => material === code && mark)?.mark ??
    (confidential ? { ground: confidential, reason: null } : null)
  const list = `/cases/${file.id}/apply`
  return (
    <>
      <p>
        <Link to={list}>← {word.back}</Link>
      </p>
      <Title lead={word.papersLead}>{word.papersTitle}</Title>
      <Promise application={application} />
      {guide.item.materials.map((material) => (
        <MaterialSlot
          key={material.code}
          material={material}
          promised={promised.includes(material.code)}
          fileIds={materials.filter((handed) => handed.material === material.code).map(({ fileId }) => fileId)}
          add={(fileId) =>
            save({ materials: [...materials, { material: material.code, fileId, ...withOwnMark(markOf(material)) }] })
          }
          mark={markOf(material)}
          markAs={(mark) =>
            save({
              materials: materials.map(({ mark: old, ...handed }) => ({
                ...handed,
                ...withOwnMark(handed.material === material.code ? mark : old),
              })),
            })
          }
          remove={(fileId) =>
            save({
              materials: materials.filter((handed) => handed.material !== material.code || handed.fileId !== fileId),
            })
          }
        />
      ))}
      <div className="buttons">
        <Link className="button" to={list}>
          {word.papersDone}
        </Link>
      </div>
    </>
  )
}

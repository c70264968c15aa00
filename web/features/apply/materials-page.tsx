import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { Title } from '../../ui/title.tsx'
import type { Application } from './application.ts'
import { ApplicationPage } from './application-page.tsx'
import { MaterialSlot } from './material-slot.tsx'
import { text } from './text.ts'

/** The papers of an application: each is taken as soon as it is chosen. */
export const Page = () => <ApplicationPage>{(application) => <Materials application={application} />}</ApplicationPage>

function Materials({ application }: { application: Application }) {
  const word = useWords(text)
  const { file, guide, materials, save } = application
  const list = `/cases/${file.id}/apply`
  return (
    <>
      <p>
        <Link to={list}>← {word.back}</Link>
      </p>
      <Title lead={word.papersLead}>{word.papersTitle}</Title>
      {guide.item.materials.map((material) => (
        <MaterialSlot
          key={material.code}
          material={material}
          fileIds={materials.filter((handed) => handed.material === material.code).map(({ fileId }) => fileId)}
          add={(fileId) => save({ materials: [...materials, { material: material.code, fileId }] })}
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

import { Button, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { deleteFile } from '#api/files.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useAsk } from '../../kernel/questions.tsx'
import { Field } from '../../ui/field.tsx'
import { MarkField } from '../../ui/mark-field.tsx'
import type { OwnMark, ShownMark } from '../../ui/paper-mark.ts'
import { uploadLimit } from '../../ui/upload.ts'
import type { Paper } from './paper.ts'
import type { Material } from './questions.ts'
import { takeFile } from './take-file.ts'
import { text } from './text.ts'

const Camera = lazy(() => import('./camera.tsx').then(({ Camera: part }) => ({ default: part })))

interface SlotProps {
  material: Material
  fault: string | undefined
  papers: readonly Paper[]
  add(paper: Paper): void
  remove(fileId: string): void
  markAs(mark: OwnMark | null): void
}

/** One paper of the guide, scanned or photographed at the window, and what it looks like. */
export function PaperSlot({ material, fault, papers, add, remove, markAs }: SlotProps) {
  const word = useWords(text)
  const named = useNamed()
  const { share, said, take } = useTaking(material.code, add)
  const [camera, setCamera] = useState(false)
  const isShareable = material.necessity === 'shareable'
  return (
    <div className="slot">
      <Field
        name={material.code}
        label={named(material)}
        optional={isShareable ? word.shareable : material.necessity === 'required' ? undefined : word.optional}
        hint={isShareable ? word.shareableHint(material.sourceOrg ?? '') : undefined}
        fault={said ?? (papers.length > 0 ? undefined : fault)}
      >
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept={uploadLimit.types.join(',')}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) void take(file).then(() => (target.value = ''))
            }}
          />
        )}
      </Field>
      <Button size="small" aria-expanded={camera} onClick={() => setCamera(!camera)}>
        {word.photograph}
        <span className="unseen">：{named(material)}</span>
      </Button>
      {share !== null && <progress value={share} aria-label={named(material)} />}
      {camera && (
        <Suspense fallback={<Spin />}>
          <Camera
            name={named(material)}
            taken={(file) => {
              setCamera(false)
              void take(file)
            }}
            close={() => setCamera(false)}
          />
        </Suspense>
      )}
      <Taken papers={papers} name={named(material)} remove={remove} />
      <SlotMark {...{ material, papers, markAs }} />
    </div>
  )
}

/** Whether what lies in the slot is confidential: as the applicant says, or as the item says of every such paper. */
function SlotMark({ material, papers, markAs }: Pick<SlotProps, 'material' | 'papers' | 'markAs'>) {
  const named = useNamed()
  if (papers.length === 0) return null
  const { code, confidential } = material
  const byNature: ShownMark | null = confidential ? { ground: confidential, reason: null } : null
  const mark = papers.find((paper) => paper.mark)?.mark ?? byNature
  return <MarkField name={`${code}-mark`} label={named(material)} mark={mark} change={markAs} />
}

function useTaking(material: string, add: (paper: Paper) => void) {
  const word = useWords(text)
  const language = useLanguage()
  const [share, setShare] = useState<number | null>(null)
  const [said, setSaid] = useState<string>()
  const take = async (file: File) => {
    setShare(0)
    const taken = await takeFile(file, material, language, setShare)
    setShare(null)
    setSaid(typeof taken === 'string' ? taken || word.wrongType : undefined)
    if (typeof taken !== 'string') add(taken)
  }
  return { share, said, take }
}

/** What was taken, to be looked at, and taken away again if it is no good. */
function Taken({ papers, name, remove }: Pick<SlotProps, 'papers' | 'remove'> & { name: string }) {
  const word = useWords(text)
  const ask = useAsk()
  if (papers.length === 0) return null
  return (
    <ul className="taken">
      {papers.map(({ file, preview, address }) => (
        <li key={file.id}>
          {preview && (
            <a href={preview} target="_blank" rel="noreferrer">
              <img src={preview} alt={`${word.preview}：${name}`} />
            </a>
          )}
          <span>{address ? word.handedInBefore : word.attached(file.name)}</span>
          {address && (
            <a href={address} target="_blank" rel="noreferrer">
              {word.look}
              <span className="unseen">：{name}</span>
            </a>
          )}
          <Button
            size="small"
            onClick={() => {
              remove(file.id)
              // What cannot be deleted now is swept away later, as every file that belongs to no case.
              if (!address) ask(deleteFile, { params: { id: file.id } }).catch(() => undefined)
            }}
          >
            {word.remove}
            <span className="unseen">：{file.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

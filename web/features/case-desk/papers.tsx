import { Button, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { downloadFile } from '#api/files.ts'
import { addressOf } from '../../kernel/ask.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import type { CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'

const FileViewer = lazy(() => import('./file-viewer.tsx').then(({ FileViewer: part }) => ({ default: part })))

/** The papers of the guide and what was handed in for each, looked at in place. */
export function Papers({ file, guide }: { file: CaseFile; guide: Guide }) {
  const word = useWords(text)
  const named = useNamed()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="sheet" aria-labelledby="papers">
      <h2 id="papers">{word.papers}</h2>
      <ul className="papers">
        {guide.item.materials.map((material) => {
          const handedIn = file.materials.filter((one) => one.material === material.code)
          return (
            <li key={material.code}>
              <span>{named(material)}</span>
              {handedIn.length === 0 && <span className="soft">{word.missingPaper}</span>}
              {handedIn.map(({ fileId }) => (
                <Button
                  key={fileId}
                  size="small"
                  aria-expanded={open === fileId}
                  onClick={() => setOpen(open === fileId ? null : fileId)}
                >
                  {open === fileId ? word.close : word.look}
                  <span className="unseen">：{named(material)}</span>
                </Button>
              ))}
            </li>
          )
        })}
      </ul>
      {open !== null && (
        <Suspense fallback={<Spin />}>
          <FileViewer key={open} address={addressOf(downloadFile.path, { id: open }, undefined)} />
        </Suspense>
      )}
    </section>
  )
}

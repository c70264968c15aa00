import { Button, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { caseDocuments } from '#api/documents.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { pdfAt } from './pdf-at.ts'

const FileViewer = lazy(() => import('./file-viewer.tsx').then(({ FileViewer: part }) => ({ default: part })))

const text = words(
  { title: '文书', none: '尚无文书', look: '查看', close: '收起', print: '打印' },
  { title: 'Documents', none: 'None yet', look: 'Look', close: 'Close', print: 'Print' },
)

type Listed = ReplyOf<typeof caseDocuments>['documents'][number]

/** The letters the department has written in this case, and its licence: looked at in place, or opened to be printed. */
export function Documents({ id }: { id: string }) {
  const word = useWords(text)
  const { data, error } = useQuestion(question(caseDocuments, { params: { id } }))
  const [open, setOpen] = useState<string | null>(null)
  const shown = data?.documents.find(({ document }) => document === open)
  return (
    <section className="sheet" aria-labelledby="documents">
      <h2 id="documents">{word.title}</h2>
      <RefusalNotice error={error} />
      {data?.documents.length === 0 && <p className="soft">{word.none}</p>}
      <ul className="papers">
        {data?.documents.map((one) => (
          <Line
            key={one.document}
            listed={one}
            isOpen={one.document === open}
            toggle={() => setOpen(one.document === open ? null : one.document)}
          />
        ))}
      </ul>
      {shown && <Shown listed={shown} />}
    </section>
  )
}

function Line({ listed, isOpen, toggle }: { listed: Listed; isOpen: boolean; toggle(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { dayOf } = useWriters()
  const name = named({ name: listed.title, nameEn: listed.titleEn })
  return (
    <li className={isOpen ? 'papers-open' : undefined}>
      <span>
        {name}
        <span className="soft">
          {' '}
          {listed.number} · {dayOf(listed.at)}
        </span>
      </span>
      <span>
        <Button size="small" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? word.close : word.look}
          <span className="unseen">：{name}</span>
        </Button>{' '}
        <Button size="small" href={listed.address} target="_blank" rel="noreferrer">
          {word.print}
          <span className="unseen">：{name}</span>
        </Button>
      </span>
    </li>
  )
}

function Shown({ listed: { address, title, titleEn } }: { listed: Listed }) {
  const name = useNamed()({ name: title, nameEn: titleEn })
  return (
    <div className="viewer-place">
      <Suspense fallback={<Spin />}>
        <FileViewer key={address} name={name} load={() => pdfAt(address)} address={address} />
      </Suspense>
    </div>
  )
}

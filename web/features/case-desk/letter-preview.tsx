import { Button, Form, Modal, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { previewDecision } from '#api/documents.ts'
import type { BodyOf } from '#api/kernel/endpoint.ts'
import { addressOf } from '../../kernel/ask.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { pdfAt } from './pdf-at.ts'

const FileViewer = lazy(() => import('./file-viewer.tsx').then(({ FileViewer: part }) => ({ default: part })))

const text = words({ preview: '预览决定书', close: '关闭' }, { preview: 'Preview the letter', close: 'Close' })

type Draft = BodyOf<typeof previewDecision>

/** Inside the form of a decision: the letter it would send with what was typed so far. */
export function LetterPreview<Values>({ id, draftOf }: { id: string; draftOf(typed: Values): Draft }) {
  const word = useWords(text)
  const form = Form.useFormInstance<Values>()
  const [draft, setDraft] = useState<Draft | null>(null)
  const address = addressOf(previewDecision.path, { id }, undefined)
  return (
    <>
      <Button block onClick={() => setDraft(draftOf(form.getFieldsValue()))}>
        {word.preview}
      </Button>
      <Modal
        open={draft !== null}
        title={word.preview}
        width={860}
        footer={<Button onClick={() => setDraft(null)}>{word.close}</Button>}
        onCancel={() => setDraft(null)}
        destroyOnHidden
      >
        {draft && (
          <Suspense fallback={<Spin />}>
            <FileViewer name={word.preview} load={() => pdfAt(address, draft)} />
          </Suspense>
        )}
      </Modal>
    </>
  )
}

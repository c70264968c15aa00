import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { draftAnnouncement, editAnnouncement } from '#api/announcements.ts'
import { textFaults, type Texts } from '#domain/announcements/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useFieldLabels } from './field-labels.ts'
import { Publication } from './publication.tsx'
import type { Managed } from './questions.ts'
import { text } from './text.ts'
import { TextColumn } from './text-column.tsx'

const nothing: Texts = { title: '', titleEn: '', body: '', bodyEn: '' }
const textsOf = ({ title, titleEn, body, bodyEn }: Texts): Texts => ({ title, titleEn, body, bodyEn })
const same = (one: Texts, other: Texts) => JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other))

/** The texts as they are typed, as they are kept, and the command that keeps them. */
function useTexts(announcement: Managed | null) {
  const [, navigate] = useLocation()
  const [form] = Form.useForm<Texts>()
  const [kept, setKept] = useState<Texts>(announcement ? textsOf(announcement) : nothing)
  const [texts, setTexts] = useState(kept)
  const draft = useCommand(draftAnnouncement, { done: ({ id }) => navigate(`/announcements/${id}`) })
  const edit = useCommand(editAnnouncement, {
    done: (saved) => {
      setKept(textsOf(saved))
      setTexts(textsOf(saved))
      form.setFieldsValue(textsOf(saved))
    },
  })
  const keep = () => {
    if (!announcement) return draft.mutate({ body: texts })
    edit.mutate({ params: { id: announcement.id }, body: texts, version: announcement.version })
  }
  return { form, texts, setTexts, isSaved: same(kept, texts), keep, keeping: announcement ? edit : draft }
}

/** Both languages side by side with their preview; saving keeps a version, publishing shows the last one kept. */
export function Editor({ announcement }: { announcement: Managed | null }) {
  const word = useWords(text)
  const { form, texts, setTexts, isSaved, keep, keeping } = useTexts(announcement)
  const isOver = announcement?.status === 'withdrawn'
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        disabled={isOver}
        initialValues={texts}
        onValuesChange={(_, values: Texts) => setTexts(textsOf({ ...texts, ...values }))}
        onFinish={keep}
      >
        <div className="columns">
          <TextColumn language="zh-CN" texts={texts} />
          <TextColumn language="en" texts={texts} />
        </div>
        <PersonalData texts={texts} />
        <RefusalNotice error={keeping.error} />
        {keeping.isSuccess && isSaved && <Alert type="success" showIcon role="status" title={word.saved} />}
        {!isOver && (
          <p className="toolbar">
            <Button type={isSaved ? 'default' : 'primary'} htmlType="submit" loading={keeping.isPending}>
              {announcement?.publishedVersion ? word.saveVersion : word.saveDraft}
            </Button>
          </p>
        )}
      </Form>
      {announcement && <Publication key={announcement.version} announcement={announcement} isSaved={isSaved} />}
    </>
  )
}

/** The numbers of persons found while writing: publishing would be refused for them. */
function PersonalData({ texts }: { texts: Texts }) {
  const word = useWords(text)
  const { number } = useWriters()
  const names = useFieldLabels()
  const faults = textFaults(texts)
  if (faults.length === 0) return null
  const lines = faults.map(({ field, kind, line, masked }) => word[kind](names[field], number(line), masked))
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={word.personal}
      description={
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  )
}

import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { askablePapers, requestData } from '#api/data-requests.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { Asked } from '../../ui/asked.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useDepartments } from '../../ui/departments.ts'
import { Select } from '../../ui/select.tsx'
import { text } from './text.ts'

/** Asks another office for the data behind a paper; for a case where one came from it. */
export function AskForData({ caseId }: { caseId: string | undefined }) {
  const word = useWords(text)
  const [isOpen, setOpen] = useState(caseId !== undefined)
  const [made, setMade] = useState(false)
  return (
    <section className="sheet" aria-label={word.make}>
      {made && <Alert type="success" showIcon role="status" title={word.made} />}
      <Button type={isOpen ? 'default' : 'primary'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {word.make}
      </Button>
      {isOpen && (
        <Asking
          caseId={caseId}
          done={() => {
            setOpen(false)
            setMade(true)
          }}
        />
      )}
    </section>
  )
}

interface Values {
  paper: string
  providerCode: string
  purpose: string
}

function Asking({ caseId, done }: { caseId: string | undefined; done(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { aside } = usePunctuation()
  const [form] = Form.useForm<Values>()
  const { data, error: unknown } = useQuestion(question(askablePapers, { query: caseId ? { case: caseId } : {} }))
  const { mutate, error, isPending } = useCommand(requestData, { done })
  const papers = new Map(data?.papers.map((one) => [`${one.item.code} ${one.paper.code}`, one]))
  const send = ({ paper, providerCode, purpose }: Values) => {
    const [itemCode = '', material = ''] = paper.split(' ')
    mutate({ body: { itemCode, material, providerCode, purpose: purpose.trim(), ...(caseId && { caseId }) } })
  }
  if (data?.papers.length === 0) return <p className="soft">{word.nothingToAsk}</p>
  return (
    <Form<Values>
      {...{ form, layout: 'vertical', requiredMark: false, onFinish: send }}
      onValuesChange={({ paper }) => {
        const holder = paper === undefined ? null : papers.get(paper)?.providerCode
        if (holder) form.setFieldValue('providerCode', holder)
      }}
    >
      {caseId && <p>{word.forCase}</p>}
      <RefusalNotice error={unknown} />
      <Asked name="paper" label={word.paper}>
        <Select
          empty={word.choosePaper}
          options={[...papers].map(([key, { item, paper, sourceOrg }]) => {
            const issued = sourceOrg ? aside(word.issuedBy(sourceOrg)) : ''
            return [key, caseId ? `${named(paper)}${issued}` : `${named(item)} · ${named(paper)}${issued}`] as const
          })}
        />
      </Asked>
      <Holder />
      <Asked name="purpose" label={word.purposeField}>
        <Input.TextArea rows={2} maxLength={500} />
      </Asked>
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.send}
      </Button>
    </Form>
  )
}

/** The office that holds the data: any but one's own. */
function Holder() {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  const { departments } = useDepartments()
  const others = departments.filter(({ code }) => code !== account?.departmentCode)
  return (
    <Asked name="providerCode" label={word.provider}>
      <Select empty={word.chooseProvider} options={others.map((one) => [one.code, named(one)] as const)} />
    </Asked>
  )
}

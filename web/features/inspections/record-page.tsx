import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { recordInspection } from '#api/inspections.ts'
import type { InspectionKind } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { FormField } from '../../ui/act-panel.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useDepartmentPeople } from '../../ui/department-people.ts'
import { useUnitFields } from '../../ui/unit-fields.ts'
import { FindingFields, newFinding, type Finding } from './finding-fields.tsx'
import { inspectionKindWords, text } from './text.ts'

interface Values {
  kind: InspectionKind
  departmentCode: string
  windowCode: string
  /** The wall clock of the town. */
  visitedAt: string
  remark?: string
}

/** The wall clock of the town now, to the minute. */
const wallClock = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)

/** Records a visit, on the spot and on a phone. */
export function Page() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [form] = Form.useForm<Values>()
  const [findings, setFindings] = useState<Finding[]>([])
  const chosen = Form.useWatch('departmentCode', form)
  const people = useDepartmentPeople(chosen)
  const { mutate, error, isPending } = useCommand(recordInspection, {
    done: ({ id }) => navigate(`/inspections/${id}`),
  })
  const send = ({ kind, windowCode, visitedAt, remark = '' }: Values) =>
    mutate({ body: { ...{ kind, windowCode, remark }, visitedAt: `${visitedAt}+08:00`, findings: findings.map(sent) } })
  return (
    <div className="page">
      <title>{word.record}</title>
      <p>
        <Link to="/inspections">← {word.back}</Link>
      </p>
      <h1>{word.record}</h1>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'covert', departmentCode: '', windowCode: '', visitedAt: wallClock() }}
        onFinish={send}
      >
        <VisitFields chosen={chosen} />
        <Findings findings={findings} set={setFindings} people={people} />
        <RefusalNotice error={error} labelOf={(field) => (field.startsWith('findings') ? word.found : field)} />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.save}
        </Button>
      </Form>
    </div>
  )
}

/** Where, when and how; the windows are those of the department chosen. */
function VisitFields({ chosen }: { chosen: string | undefined }) {
  const word = useWords(text)
  const kinds = useWords(inspectionKindWords)
  const units = useUnitFields(chosen)
  return (
    <div className="sheet">
      <FormField
        field={{
          ...{ name: 'kind', label: word.kind },
          as: [
            ['open', kinds.open],
            ['covert', kinds.covert],
          ],
        }}
      />
      {units.map((field) => (
        <FormField key={field.name} field={{ ...field, optional: false }} />
      ))}
      <Form.Item name="visitedAt" label={word.visitedAt} rules={[{ required: true, message: word.needed }]}>
        <Input type="datetime-local" style={{ maxWidth: '16em' }} />
      </Form.Item>
      <FormField field={{ name: 'remark', label: word.remark, as: 'text', optional: true }} />
    </div>
  )
}

/** A finding as it is sent: its part only where the list leaves it open. */
const sent = ({ item, severity, part, note, persons, photos }: Finding) => ({
  ...{ item, severity, note, persons },
  ...(item === 'other' && { part }),
  photos: photos.map(({ id }) => id),
})

interface FindingsProps {
  findings: Finding[]
  people: readonly (readonly [id: string, shown: string])[]
  /** A photo may arrive while something else is typed: changes are made to what stands then. */
  set(change: (before: Finding[]) => Finding[]): void
}

function Findings({ findings, people, set }: FindingsProps) {
  const word = useWords(text)
  return (
    <>
      {findings.map((finding, index) => (
        <FindingFields
          key={finding.key}
          nth={index + 1}
          finding={finding}
          people={people}
          change={(changes) =>
            set((before) => before.map((one) => (one.key === finding.key ? { ...one, ...changes } : one)))
          }
          remove={() => set((before) => before.filter(({ key }) => key !== finding.key))}
        />
      ))}
      <p>
        <Button onClick={() => set((before) => [...before, newFinding()])}>{word.addFinding}</Button>
      </p>
    </>
  )
}

import { Button, Form } from 'antd'
import { Link, useLocation } from 'wouter'
import { card as cardQuestion } from '#api/cards.ts'
import { issueOrder } from '#api/orders.ts'
import type { OrderForm } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { FormField, type ActField } from '../../ui/act-panel.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useUnitFields } from '../../ui/unit-fields.ts'
import { orderFormWords } from './order-words.ts'
import { text } from './text.ts'

interface Values {
  form: OrderForm
  departmentCode: string
  windowCode?: string
  matter: string
  demand: string
  days: string | number
}

/** Issues an order: alone, or about a card the address names, whose unit and explanation stand in the form already. */
export function Page() {
  const word = useWords(text)
  const cardId = usePlace().search.get('card')
  const { data: card, isPending } = useQuestion(question(cardQuestion, { params: { id: cardId ?? '' } }), {
    enabled: cardId !== null,
  })
  const english = useLanguage() === 'en'
  if (cardId !== null && isPending) return null
  const first = card && {
    departmentCode: card.department.code,
    windowCode: card.window?.code ?? '',
    matter: english ? card.explanation.en : card.explanation.zh,
  }
  return (
    <div className="page">
      <title>{word.issue}</title>
      <p>
        <Link to="/orders">← {word.back}</Link>
      </p>
      <h1>{word.issue}</h1>
      {card && (
        <p>
          <Link to={`/cards/${card.id}`}>
            {word.fromCard(`${card.rule} ${english ? card.title.en : card.title.zh}`)}
          </Link>
        </p>
      )}
      <IssueForm first={first} cards={card ? [card.id] : []} cases={card?.caseId ? [card.caseId] : []} />
    </div>
  )
}

interface IssueFormProps {
  first: Partial<Values> | undefined
  cards: string[]
  cases: string[]
}

function IssueForm({ first, cards, cases }: IssueFormProps) {
  const word = useWords(text)
  const forms = useWords(orderFormWords)
  const [, navigate] = useLocation()
  const [form] = Form.useForm<Values>()
  const units = useUnitFields(Form.useWatch('departmentCode', form) ?? first?.departmentCode)
  const { mutate, error, isPending } = useCommand(issueOrder, { done: ({ id }) => navigate(`/orders/${id}`) })
  const fields: ActField[] = [
    {
      ...{ name: 'form', label: word.form },
      as: [
        ['rectification', forms.rectification],
        ['proposal', forms.proposal],
      ],
    },
    ...units,
    { name: 'matter', label: word.matterField, as: 'text' },
    { name: 'demand', label: word.demandField, as: 'text' },
    { name: 'days', label: word.daysField, as: 'days' },
  ]
  return (
    <Form<Values>
      form={form}
      className="sheet"
      layout="vertical"
      requiredMark={false}
      initialValues={{ form: 'rectification', days: 5, ...first }}
      onFinish={({ windowCode, days, ...terms }) =>
        mutate({ body: { ...terms, windowCode: windowCode || null, days: Number(days), cards, cases } })
      }
    >
      {fields.map((field) => (
        <FormField key={field.name} field={field} />
      ))}
      <p className="soft">{word.nobodyNamed}</p>
      <RefusalNotice error={error} labelOf={(name) => fields.find((field) => field.name === name)?.label ?? name} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.send}
      </Button>
    </Form>
  )
}

import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import * as api from '#api/cards.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { chargedLevels } from '#domain/supervision/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { actWords, fieldWords } from './act-words.ts'
import type { CardAct, CardView } from './questions.ts'
import { text } from './text.ts'
import { Select } from '../../ui/select.tsx'

type Field = 'explanation' | 'corrected' | 'reasons' | 'reason' | 'level'
type Values = Partial<Record<Field, string | boolean>>

/** Each act with what it asks for. */
const acts: Record<CardAct, readonly [endpoint: unknown, ...fields: Field[]]> = {
  AcknowledgeCard: [api.acknowledgeCard],
  ExplainCard: [api.explainCard, 'explanation', 'corrected'],
  AppealCard: [api.appealCard, 'reasons'],
  UpholdCard: [api.upholdCard, 'reason'],
  ProposeCancellation: [api.proposeCancellation, 'reason'],
  ProposeDowngrade: [api.proposeDowngrade, 'level', 'reason'],
  ApproveProposal: [api.approveProposal],
  RejectProposal: [api.rejectProposal, 'reason'],
  DismissInvestigation: [api.dismissInvestigation, 'reason'],
  ChargeInvestigation: [api.chargeInvestigation, 'level', 'reason'],
}

/** What one may do with the card now: an act is chosen, its form filled in, and done. */
export function CardActs({ card }: { card: CardView }) {
  const word = useWords(text)
  const names = useWords(actWords)
  const named = useNamed()
  const levels = useWords(cardLevelWords)
  const [chosen, setChosen] = useState<CardAct | null>(null)
  const { mayDo, proposal } = card
  return (
    <section className="sheet" aria-labelledby="acts">
      <h2 id="acts">{word.acts}</h2>
      {proposal && (
        <p>
          <strong>
            {proposal.what === 'cancel' ? names.ProposeCancellation : names.ProposeDowngrade}
            {proposal.level && ` → ${levels[proposal.level]}`}
          </strong>{' '}
          <span className="soft">{word.proposed(named(proposal.by))}</span>
          <br />
          {proposal.reason}
        </p>
      )}
      {mayDo.length === 0 && <p className="soft">{word.nothing}</p>}
      <div className="toolbar">
        {mayDo.map((act) => (
          <Button key={act} aria-expanded={chosen === act} onClick={() => setChosen(chosen === act ? null : act)}>
            {names[act]}
          </Button>
        ))}
      </div>
      {chosen && <ActForm key={chosen} card={card} act={chosen} />}
    </section>
  )
}

function ActForm({ card, act }: { card: CardView; act: CardAct }) {
  const names = useWords(actWords)
  const label = useWords(fieldWords)
  const [endpoint, ...fields] = acts[act]
  const { mutate, error, isPending } = useCommand(endpoint as Endpoint<{ id: string }, undefined, Values, unknown>)
  const send = (values: Values) =>
    mutate({ params: { id: card.id }, version: card.version, ...(fields.length > 0 && { body: values }) } as never)
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ corrected: false, level: 'yellow' }}
      onFinish={send}
    >
      {fields.map((field) => (
        <ActField key={field} field={field} />
      ))}
      {(act === 'ProposeCancellation' || act === 'ProposeDowngrade') && <p className="soft">{label.hint}</p>}
      <RefusalNotice error={error} labelOf={(field) => (label as Record<string, string>)[field] ?? field} />
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {names[act]}
        </Button>
      </Form.Item>
    </Form>
  )
}

function ActField({ field }: { field: Field }) {
  const label = useWords(fieldWords)
  const word = useWords(text)
  const levels = useWords(cardLevelWords)
  if (field === 'corrected')
    return (
      <Form.Item name={field} valuePropName="checked">
        <Checkbox>{label.corrected}</Checkbox>
      </Form.Item>
    )
  if (field === 'level')
    return (
      <Form.Item name={field} label={label.level}>
        <Select options={chargedLevels.map((level) => [level, levels[level]])} />
      </Form.Item>
    )
  return (
    <Form.Item name={field} label={label[field]} rules={[{ required: true, whitespace: true, message: word.needed }]}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  )
}

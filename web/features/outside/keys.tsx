import { Alert, Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { issueOutsideKey, revokeOutsideKey } from '#api/outside.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ConfirmAct } from '../../ui/confirm-act.tsx'
import { keyScopeWords } from '../../ui/key-words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import type { Detail } from './detail.ts'
import { registerText } from './register-text.ts'

type Key = Detail['keys'][number]

/** The keys of a system: a new one is shown once; an old one is revoked when the new one is in use. */
export function Keys({ system, keys }: { system: string; keys: Key[] }) {
  const word = useWords(registerText)
  return (
    <section className="sheet" aria-labelledby="keys">
      <h2 id="keys">{word.keys}</h2>
      <p className="soft">{word.keysLead}</p>
      <IssueKey system={system} />
      <KeyTable keys={keys} />
    </section>
  )
}

const scopesOf = { both: ['push', 'reconcile'], push: ['push'], reconcile: ['reconcile'] } as const

interface Wanted {
  scopes: keyof typeof scopesOf
  perMinute: string
  days: string
}

function IssueKey({ system }: { system: string }) {
  const [word, scope] = [useWords(registerText), useWords(keyScopeWords)]
  const { list } = usePunctuation()
  const [shown, setShown] = useState<{ key: string | null } | null>(null)
  const { mutate, error, isPending } = useCommand(issueOutsideKey, { done: setShown })
  return (
    <Form<Wanted>
      layout="vertical"
      requiredMark={false}
      initialValues={{ scopes: 'both', perMinute: '60', days: '180' }}
      onFinish={({ scopes, perMinute, days }) =>
        mutate({
          params: { system },
          body: { scopes: [...scopesOf[scopes]], perMinute: Number(perMinute), days: Number(days) },
        })
      }
    >
      <Form.Item name="scopes" label={word.scopes}>
        <Select
          options={[
            ['both', list([scope.push, scope.reconcile])],
            ['push', scope.push],
            ['reconcile', scope.reconcile],
          ]}
        />
      </Form.Item>
      <div className="beside">
        <Form.Item name="perMinute" label={word.perMinute} rules={upTo(6000, word.wrong)}>
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="days" label={word.days} rules={upTo(366, word.wrong)}>
          <Input inputMode="numeric" maxLength={3} />
        </Form.Item>
      </div>
      <RefusalNotice error={error} />
      <Form.Item>
        <Button htmlType="submit" loading={isPending}>
          {word.issue}
        </Button>
      </Form.Item>
      {shown && (
        <Form.Item>
          <Shown value={shown.key} />
        </Form.Item>
      )}
    </Form>
  )
}

/** A whole number from one to so many. */
const upTo = (most: number, message: string) => [
  {
    required: true,
    validator: (_: unknown, said: string) =>
      /^[1-9]\d*$/.test(said) && Number(said) <= most ? Promise.resolve() : Promise.reject(new Error(message)),
  },
]

function Shown({ value }: { value: string | null }) {
  const word = useWords(registerText)
  if (value === null) return <Alert type="warning" showIcon role="status" title={word.shownAlready} />
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={word.shown}
      description={
        <Typography.Text copyable={{ tooltips: [word.copy, word.copied] }} code>
          {value}
        </Typography.Text>
      }
    />
  )
}

function KeyTable({ keys }: { keys: Key[] }) {
  const word = useWords(registerText)
  const scope: Record<string, string> = useWords(keyScopeWords)
  const { list } = usePunctuation()
  const { moment } = useWriters()
  const stateOf = ({ revokedAt, expiresAt }: Key) =>
    revokedAt !== null ? word.revoked : expiresAt < new Date().toISOString() ? word.expired : word.good
  const scopes = (key: Key) => list(key.scopes.map((one) => scope[one] ?? one))
  return (
    <StackingTable<Key>
      rows={keys}
      rowKey="id"
      width={760}
      empty={word.noKeys}
      columns={[
        { title: word.created, key: 'created', render: (_, { createdAt }) => moment(createdAt) },
        { title: word.scopes, key: 'scopes', render: (_, key) => scopes(key) },
        { title: word.perMinute, key: 'perMinute', width: 110, render: (_, { perMinute }) => perMinute },
        { title: word.expires, key: 'expires', render: (_, { expiresAt }) => moment(expiresAt) },
        {
          title: word.lastUsed,
          key: 'lastUsed',
          render: (_, { lastUsedAt }) => (lastUsedAt === null ? word.neverUsed : moment(lastUsedAt)),
        },
        { title: word.state, key: 'state', width: 90, render: (_, key) => stateOf(key) },
        {
          key: 'revoke',
          width: 100,
          render: (_, key) =>
            stateOf(key) === word.good && (
              <ConfirmAct
                danger
                endpoint={revokeOutsideKey}
                request={{ params: { id: key.id } }}
                name={word.revoke}
                then={word.revokeThen}
              />
            ),
        },
      ]}
    />
  )
}

import { Button, Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { disableOutsideSystem, enableOutsideSystem, outsideSystem } from '#api/outside.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { ConfirmAct } from '../../ui/confirm-act.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Detail } from './detail.ts'
import { ItemForm } from './item-form.tsx'
import type { Item } from './item-values.ts'
import { Keys } from './keys.tsx'
import { Limits } from './limits.tsx'
import { RegisterForm } from './register-form.tsx'
import { registerText } from './register-text.ts'
import { Differences, Kinds, Rejections } from './system-tables.tsx'
import { text } from './text.ts'

/** One outside system as its administrator sets it: registration, items with their limits, keys, and what came with them. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { system: code = '' } = usePlace().params
  const { data, error } = useQuestion(question(outsideSystem, { params: { system: code } }))
  const title = data ? named(data.system) : word.title
  return (
    <div className="page">
      <title>{title}</title>
      <p>
        <Link to="/administration/outside">{word.back}</Link>
      </p>
      <h1>
        {title} {data?.system.disabledAt && <span className="status">{word.disabled}</span>}
      </h1>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && <Managed detail={data} />}
    </div>
  )
}

function Managed({ detail }: { detail: Detail }) {
  const word = useWords(text)
  const say = useWords(registerText)
  const { system, items, keys } = detail
  return (
    <>
      <Registration system={system} />
      <Items system={system.code} items={items} />
      <Keys system={system.code} keys={keys} />
      <section className="sheet" aria-labelledby="seen">
        <h2 id="seen">{say.supervised}</h2>
        <h3>{word.received}</h3>
        <Kinds kinds={detail.byKind} />
        <h3>{word.rejections}</h3>
        <Rejections rejections={detail.rejections} />
        <h3>{word.reconciliations}</h3>
        <Differences days={detail.reconciliations} />
      </section>
    </>
  )
}

function Registration({ system }: Pick<Detail, 'system'>) {
  const word = useWords(text)
  const say = useWords(registerText)
  const named = useNamed()
  const [open, setOpen] = useState(false)
  const { code, department, zone, settleHours, disabledAt } = system
  const request = { params: { system: code } }
  return (
    <section className="sheet">
      <p className="soft">
        {code} · {named(department)} · {word.zone} {zone} · {word.settled(settleHours)}
      </p>
      <div className="toolbar">
        <Button onClick={() => setOpen(true)}>{say.change}</Button>
        {disabledAt === null ? (
          <ConfirmAct
            danger
            endpoint={disableOutsideSystem}
            request={request}
            name={say.disable}
            then={say.disableThen}
          />
        ) : (
          <ConfirmAct endpoint={enableOutsideSystem} request={request} name={say.enable} then={say.enableThen} />
        )}
      </div>
      <RegisterForm open={open} system={system} close={() => setOpen(false)} />
    </section>
  )
}

function Items({ system, items }: { system: string; items: Item[] }) {
  const say = useWords(registerText)
  const [chosen, setChosen] = useState<Item | 'new' | null>(null)
  return (
    <section className="sheet" aria-labelledby="items">
      <h2 id="items">{say.items}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.code}>
            <Button type="link" className="in-table" onClick={() => setChosen(item)}>
              {item.code} {item.name}
            </Button>{' '}
            <Limits item={item} />
          </li>
        ))}
      </ul>
      <Button onClick={() => setChosen('new')}>{say.addItem}</Button>
      <ItemForm system={system} item={chosen} close={() => setChosen(null)} />
    </section>
  )
}

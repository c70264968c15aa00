import { Button } from 'antd'
import { useState } from 'react'
import { managedItems } from '#api/administration-items.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { itemStatuses } from '#domain/catalogue/index.ts'
import { levels as allLevels } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { itemStatusWords, levelWords, residencyWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { useFilter, type Filter } from '../../ui/address-filter.ts'
import { Choice, Pages, Words } from '../../ui/address-filters.tsx'
import { DraftsList } from './item/drafts-list.tsx'
import { WorkbookPanel } from './item/workbook-panel.tsx'
import { ItemDrawer } from './item-drawer.tsx'
import { ItemStatus } from './item-status.tsx'
import { limitWords, text } from './items-text.ts'
import type { ManagedItem } from './managed.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'

type Answer = ReplyOf<typeof managedItems>

/** The catalogue as those who run the centre see it. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const manages = useSession().account?.role === 'centre-manager'
  const [chosen, setChosen] = useState<string | null>(null)
  const asked = question(managedItems, { query: filter.asked })
  const { data, error } = useQuestion(asked, { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      {data && <Totals totals={data.totals} />}
      <DraftsList />
      <WorkbookPanel manages={manages} />
      <Narrow filter={filter} />
      <RefusalNotice error={error} />
      {data && <p className="soft">{word.total(data.total)}</p>}
      {!error && <Items items={data?.items} manage={setChosen} />}
      <Pages filter={filter} next={data?.next ?? null} />
      <ItemDrawer item={data?.items.find(({ code }) => code === chosen) ?? null} close={() => setChosen(null)} />
    </div>
  )
}

function Totals({ totals }: { totals: Answer['totals'] }) {
  const word = useWords(text)
  const { number, percent } = useWriters()
  const figures: [string, string][] = [
    [word.items, number(totals.items)],
    [word.resident, number(totals.resident)],
    [word.residencyRate, totals.residencyRate === null ? '—' : percent(totals.residencyRate)],
    [word.suspended, number(totals.suspended)],
    [word.cancelled, number(totals.cancelled)],
  ]
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Narrow({ filter }: { filter: Filter }) {
  const word = useWords(text)
  const [statuses, residencies, levels] = [useWords(itemStatusWords), useWords(residencyWords), useWords(levelWords)]
  const residency = ['full', 'partial', 'none'] as const
  const handling = ['instant', 'promised'] as const
  return (
    <div className="toolbar">
      <Words filter={filter} name="q" label={word.find} />
      <DepartmentFilter filter={filter} />
      <Choice
        filter={filter}
        name="residency"
        label={word.residency}
        options={residency.map((each) => [each, residencies[each]])}
      />
      <Choice
        filter={filter}
        name="status"
        label={word.status}
        options={itemStatuses.map((each) => [each, statuses[each]])}
      />
      <Choice
        filter={filter}
        name="handlingType"
        label={word.handling}
        options={handling.map((each) => [each, word[each]])}
      />
      <Choice
        filter={filter}
        name="authority"
        label={word.authority}
        options={allLevels.map((each) => [each, levels[each]])}
      />
    </div>
  )
}

function Items({ items, manage }: { items: ManagedItem[] | undefined; manage(code: string): void }) {
  const word = useWords(text)
  const [residencies, levels] = [useWords(residencyWords), useWords(levelWords)]
  const { number } = useWriters()
  return (
    <StackingTable<ManagedItem>
      rows={items}
      rowKey="code"
      width={900}
      empty={word.empty}
      columns={[
        {
          title: word.item,
          key: 'item',
          render: (_, item) => <Name item={item} manage={manage} />,
        },
        { title: word.status, key: 'status', width: 170, render: (_, item) => <ItemStatus item={item} /> },
        { title: word.residency, key: 'residency', width: 100, render: (_, item) => residencies[item.residency] },
        { title: word.authority, key: 'authority', width: 120, render: (_, item) => levels[item.authority] },
        {
          title: word.promise,
          key: 'promise',
          width: 150,
          render: (_, item) => <Limits item={item} />,
        },
        { title: word.version, dataIndex: 'version', key: 'version', width: 70, align: 'right' },
        {
          title: word.openCases,
          key: 'openCases',
          width: 90,
          align: 'right',
          render: (_, { openCases }) => number(openCases),
        },
      ]}
    />
  )
}

function Limits({ item: { promised, statutory } }: { item: ManagedItem }) {
  const word = useWords(text)
  const { said } = useWords(limitWords)
  return (
    <>
      {said(promised)}
      <div className="soft">{statutory ? `${word.statutory} ${said(statutory)}` : word.noStatutory}</div>
    </>
  )
}

function Name({ item, manage }: { item: ManagedItem; manage(code: string): void }) {
  const word = useWords(text)
  const named = useNamed()
  const name = `${item.code} ${named(item)}`
  return (
    <>
      <Button type="link" className="in-table" aria-label={word.manage(name)} onClick={() => manage(item.code)}>
        {name}
      </Button>
      <div className="soft">{named(item.department)}</div>
    </>
  )
}

import { Link } from 'wouter'
import type { itemList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords, words } from '../kernel/language.tsx'
import { lengthOf, limitText } from './limit-words.ts'

const text = words(
  {
    person: '个人',
    enterprise: '企业',
    both: '个人和企业',
    suspended: '暂停办理',
    inHall: '可在大厅办理',
    receivedInHall: '大厅代收',
  },
  {
    person: 'People',
    enterprise: 'Companies',
    both: 'People and companies',
    suspended: 'Suspended',
    inHall: 'Handled in the hall',
    receivedInHall: 'Taken in at the hall',
  },
)

export type ItemLine = ReplyOf<typeof itemList>['items'][number]

/** A list of items, each enough to choose by. */
export function ItemLines({ items, departments = true }: { items: readonly ItemLine[]; departments?: boolean }) {
  const word = useWords(text)
  const limits = useWords(limitText)
  const named = useNamed()
  return (
    <ul className="item-lines">
      {items.map((item) => (
        <li key={item.code}>
          <h3>
            <Link to={`/items/${item.code}`}>{named(item)}</Link>
          </h3>
          <p className="item-facts">
            {item.status === 'suspended' && <span className="tag warn">{word.suspended}</span>}
            {departments && <span>{named(item.department)}</span>}
            <span>{item.audience.length > 1 ? word.both : word[item.audience[0] ?? 'both']}</span>
            <span className={item.handlingType === 'instant' ? 'at-once' : undefined}>
              {lengthOf(item.promised, limits)}
            </span>
            {item.residency !== 'none' && <span>{item.residency === 'full' ? word.inHall : word.receivedInHall}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

import { Tag } from 'antd'
import { Link } from 'wouter'
import type { outsideSystems } from '#api/outside.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { text } from './text.ts'

type System = ReplyOf<typeof outsideSystems>['systems'][number]

/** The systems at a glance; each leads to its page below `under`. */
export function Systems({ systems, under }: { systems: System[] | undefined; under: string }) {
  const word = useWords(text)
  const named = useNamed()
  const language = useLanguage()
  const { moment } = useWriters()
  const number = new Intl.NumberFormat(language)
  const count = (
    key: 'messages' | 'lateMessages' | 'rejected' | 'daysApart' | 'onTime' | 'late' | 'withoutEnd' | 'cards',
  ) => ({
    title: word[key],
    key,
    align: 'right' as const,
    width: 90,
    render: (_: unknown, system: System) => number.format(system[key]),
  })
  return (
    <StackingTable<System>
      rows={systems}
      rowKey="code"
      width={1080}
      empty={word.none}
      columns={[
        {
          title: word.system,
          key: 'system',
          render: (_, system) => (
            <>
              <Link to={`${under}/${system.code}`}>{named(system)}</Link>{' '}
              {system.disabledAt !== null && <Tag>{word.disabled}</Tag>}
            </>
          ),
        },
        { title: word.department, key: 'department', render: (_, { department }) => named(department) },
        {
          title: word.lastMessage,
          key: 'lastMessage',
          width: 150,
          render: (_, { lastMessageAt }) => (lastMessageAt === null ? word.never : moment(lastMessageAt)),
        },
        ...(['messages', 'lateMessages', 'rejected', 'daysApart'] as const).map(count),
        ...(['onTime', 'late', 'withoutEnd', 'cards'] as const).map(count),
      ]}
    />
  )
}

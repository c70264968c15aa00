import { cardLevels, cardStatuses, ruleNumbers, ruleTitleOf } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useFilter, type Filter } from '../../ui/address-filter.ts'
import { Choice, Day, Pages, type Option } from '../../ui/address-filters.tsx'
import { cardLevelWords, cardStatusWords } from '../../ui/card-words.ts'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { useDepartments } from '../../ui/departments.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { CardLines } from './card-lines.tsx'
import { CardNotices } from './card-notices.tsx'
import { cardsAsked } from './questions.ts'
import { text } from './text.ts'

/** Cards within one's reach, newest first: a clerk's own and their window's, a department's, or all of the hall's. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(cardsAsked(filter.asked), {
    placeholderData: (old) => old,
    refetchInterval: 60_000,
  })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <CardNotices />
      <Filters filter={filter} all={account?.role === 'supervisor' || account?.role === 'centre-manager'} />
      <RefusalNotice error={error} />
      {!error && <CardLines lines={data?.cards} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Filters({ filter, all }: { filter: Filter; all: boolean }) {
  const word = useWords(text)
  const levels = useWords(cardLevelWords)
  const statuses = useWords(cardStatusWords)
  const english = useLanguage() === 'en'
  const titleOf = (no: (typeof ruleNumbers)[number]) => (english ? ruleTitleOf(no).en : ruleTitleOf(no).zh)
  const yes: Option[] = [['true', word.yes]]
  return (
    <div className="toolbar">
      <Choice
        filter={filter}
        name="level"
        label={word.level}
        options={cardLevels.filter((level) => level !== 'blue').map((level) => [level, levels[level]])}
      />
      <Choice
        filter={filter}
        name="status"
        label={word.status}
        options={[['open', word.open], ...cardStatuses.map((status): Option => [status, statuses[status]])]}
      />
      <Choice
        filter={filter}
        name="rule"
        label={word.rule}
        options={ruleNumbers.map((no) => [no, titleOf(no) === no ? no : `${no} ${titleOf(no)}`])}
      />
      {all && <Places filter={filter} />}
      <Choice filter={filter} name="overdue" label={word.overdueOnly} options={yes} />
      {!all && <Choice filter={filter} name="mine" label={word.mineOnly} options={yes} />}
      <Day filter={filter} name="from" label={word.from} />
      <Day filter={filter} name="to" label={word.to} />
    </div>
  )
}

function Places({ filter }: { filter: Filter }) {
  const word = useWords(text)
  const windows = useDepartments().windowsOf(filter.get('department'))
  return (
    <>
      <DepartmentFilter filter={filter} />
      {windows.length > 0 && <Choice filter={filter} name="window" label={word.window} options={windows} />}
    </>
  )
}

import { Link } from 'wouter'
import type { itemList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ItemLines } from '../../ui/item-lines.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Title } from '../../ui/title.tsx'
import { Filters } from './filters.tsx'
import { NothingFound } from './nothing-found.tsx'
import { addressWith, events, itemsWanted, wantedIn, type Wanted } from './questions.ts'
import { text } from './text.ts'

/** Search and browse: what was found, narrowed down, a page at a time. */
export function Page() {
  const word = useWords(text)
  const wanted = wantedIn(usePlace().search)
  const answer = useQuestion(itemsWanted(wanted))
  const event = useEventName(wanted.event)
  return (
    <>
      <Title>{wanted.q ? word.found(wanted.q) : event ? word.eventTitle(event) : word.title}</Title>
      <SearchBox key={wanted.q} q={wanted.q} />
      <div className="beside">
        <Filters key={JSON.stringify(wanted)} wanted={wanted} />
        <div>
          <Answered to={answer}>
            {(found) =>
              found.total === 0 ? <NothingFound {...{ wanted, found }} /> : <Found {...{ wanted, found }} />
            }
          </Answered>
        </div>
      </div>
    </>
  )
}

function useEventName(code: string): string | undefined {
  const named = useNamed()
  const { data } = useQuestion(events)
  const event = data && [...data.life, ...data.business].find((one) => one.code === code)
  return event && named(event)
}

function Found({ wanted, found }: { wanted: Wanted; found: ReplyOf<typeof itemList> }) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { number } = useWriters()
  const { understoodAs: understood, total, next } = found
  return (
    <>
      <p role="status">
        {word.total(number(total))}
        {wanted.event !== '' && wanted.q === '' && <span className="soft"> · {word.inOrder}</span>}
      </p>
      {understood && (
        <p className="notice">{word.understood(understood.typed, english ? understood.meansEn : understood.means)}</p>
      )}
      <ItemLines items={found.items} />
      {(next !== null || wanted.after !== '') && (
        <nav className="buttons" aria-label={word.pages}>
          {next !== null && (
            <Link className="button secondary" to={addressWith(wanted, { after: next })}>
              {word.next}
            </Link>
          )}
          {wanted.after !== '' && <Link to={addressWith(wanted, {})}>{word.first}</Link>}
        </nav>
      )}
    </>
  )
}

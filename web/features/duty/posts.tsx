import { dutyPosts } from '#api/duty.ts'
import { governmentPost } from '#domain/organisation/index.ts'
import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { governmentText } from './government-text.ts'
import { useOrganName } from '../../ui/organ-name.ts'
import { PostTable } from './post-table.tsx'
import type { Post } from './questions.ts'
import { text } from './text.ts'

/** Every post with its holder, who stands in, and who serves it now; of several organs each opened by itself. */
export function Posts() {
  const word = useWords(text)
  const government = useWords(governmentText)
  const { account } = useSession()
  const { data } = useQuestion(question(dutyPosts), { refetchInterval: 60_000 })
  const organs = organsOf(data?.posts ?? [])
  const isVacant = account?.departmentCode === null && data?.posts.every(({ code }) => code !== governmentPost)
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{word.posts}</h2>
      {isVacant && (
        <p>
          <Link to={`/duty/posts/${governmentPost}`}>{government.title}</Link>
        </p>
      )}
      {data?.posts.length === 0 && <p className="soft">{word.noPosts}</p>}
      {organs.length === 1 && <PostTable posts={data?.posts ?? []} label={word.posts} named />}
      {organs.length > 1 && <Organs organs={organs} />}
    </section>
  )
}

/** The government, and departments where not every holder is there; all others folded into one line. */
function Organs({ organs }: { organs: readonly Post[][] }) {
  const word = useWords(text)
  const { number } = useWriters()
  const quiet = organs.filter(isQuiet)
  const list = (shown: readonly Post[][]) => (
    <div className="organs">
      {shown.map((posts) => (
        <Organ key={posts[0]?.department?.code ?? ''} posts={posts} />
      ))}
    </div>
  )
  return (
    <>
      {list(organs.filter((posts) => !isQuiet(posts)))}
      {quiet.length > 0 && (
        <details className="quiet-organs">
          <summary>{word.quietOrgans(number(quiet.length), number(quiet.flat().length), quiet.length === 1)}</summary>
          {list(quiet)}
        </details>
      )}
    </>
  )
}

/** The government first, then departments by their codes. */
function organsOf(posts: readonly Post[]): Post[][] {
  const byOrgan = Map.groupBy(posts, ({ department }) => department?.code ?? '')
  return [...byOrgan].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ofOrgan]) => ofOrgan)
}

/** A department in which every holder serves their own post. */
const isQuiet = (posts: readonly Post[]) =>
  posts.every(({ department, servedBy, holders: [holder] }) => department !== null && servedBy === holder?.id)

/** The posts of one organ, folded: how many, how many are stood in for, and how many nobody serves. */
function Organ({ posts }: { posts: readonly Post[] }) {
  const word = useWords(text)
  const organ = useOrganName()
  const { number } = useWriters()
  const department = posts[0]?.department ?? null
  const unserved = posts.filter(({ servedBy }) => servedBy === null).length
  const stoodIn = posts.filter(({ servedBy, holders: [holder] }) => servedBy !== null && servedBy !== holder?.id).length
  return (
    <details open={department === null}>
      <summary>
        {organ(department)} <span className="soft">{word.postCount(number(posts.length), posts.length === 1)}</span>
        {stoodIn > 0 && <span className="strip-served organ-mark">{word.stoodIn(number(stoodIn))}</span>}
        {unserved > 0 && <span className="strip-gap organ-mark">▲ {word.unserved(number(unserved))}</span>}
      </summary>
      <PostTable posts={posts} label={organ(department)} />
    </details>
  )
}

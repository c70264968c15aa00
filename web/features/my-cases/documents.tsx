import { caseDocuments } from '#api/documents.ts'
import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'

const text = words(
  {
    title: '文书下载',
    none: '暂无文书。',
    hint: '文书为 PDF 格式，可下载保存或打印。',
    open: (name: string) => `${name}（PDF，在新窗口打开）`,
  },
  {
    title: 'Documents',
    none: 'No documents yet.',
    hint: 'PDF files to save or print. They are legal documents and stay in Chinese.',
    open: (name: string) => `${name} (PDF, opens in a new window)`,
  },
)

/** Every letter of the case and its licence, the latest first. */
export function Documents({ id }: { id: string }) {
  const word = useWords(text)
  const answer = useQuestion(question(caseDocuments, { params: { id } }))
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{word.title}</h2>
      <Answered to={answer}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p>{word.none}</p>
          ) : (
            <>
              <ul className="documents">
                {documents.toReversed().map((one) => (
                  <Line key={one.document} {...one} />
                ))}
              </ul>
              <p className="soft">{word.hint}</p>
            </>
          )
        }
      </Answered>
    </section>
  )
}

interface LineProps {
  title: string
  titleEn: string
  number: string
  at: string
  address: string
}

function Line({ title, titleEn, number, at, address }: LineProps) {
  const word = useWords(text)
  const named = useNamed()
  const { dayOf } = useWriters()
  const name = named({ name: title, nameEn: titleEn })
  return (
    <li>
      <a href={address} target="_blank" rel="noreferrer" aria-label={word.open(name)}>
        {name}
      </a>
      <span className="soft">
        {number} · {dayOf(at)}
      </span>
    </li>
  )
}

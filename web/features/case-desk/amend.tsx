import { Button } from 'antd'
import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import type { CaseFile } from './questions.ts'
import { text } from './text.ts'

const ways = ['SupplementCase', 'SaveDraft'] as const

/** What a clerk may change of an application for somebody at the window; undefined where it is nothing. */
export const amendingOf = ({ mayDo }: CaseFile) => ways.find((name) => mayDo.includes(name))

/** The way to the application, to change it for somebody at the window. */
export function Amend({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const way = amendingOf(file)
  if (!way) return null
  return (
    <p className="act">
      {way === 'SaveDraft' && <span className="soft">{word.draftHint}</span>}
      <Link to={`/cases/${file.id}/application`} asChild>
        <Button type="primary" block>
          {word[way]}
        </Button>
      </Link>
    </p>
  )
}

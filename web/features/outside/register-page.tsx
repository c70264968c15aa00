import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { outsideSystems } from '#api/outside.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { RegisterForm } from './register-form.tsx'
import { registerText } from './register-text.ts'
import { Systems } from './systems.tsx'

/** The outside systems as their administrator finds them: whoever registers one goes on to its items and keys. */
export function Page() {
  const word = useWords(registerText)
  const [open, setOpen] = useState(false)
  const [, go] = useLocation()
  const { data, error } = useQuestion(question(outsideSystems, {}))
  const registered = (code?: string) => {
    setOpen(false)
    if (code !== undefined) go(`/administration/outside/${code}`)
  }
  return (
    <div className="page">
      <title>{word.manage}</title>
      <h1>{word.manage}</h1>
      <p className="soft">{word.lead}</p>
      <p>
        <Button type="primary" onClick={() => setOpen(true)}>
          {word.add}
        </Button>
      </p>
      <RefusalNotice error={error} />
      {!error && <Systems systems={data?.systems} under="/administration/outside" />}
      <RegisterForm open={open} system={null} close={registered} />
    </div>
  )
}

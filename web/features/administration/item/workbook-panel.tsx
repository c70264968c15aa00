import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { catalogueWorkbook } from '#api/administration-workbook.ts'
import type { Refused } from '../../../kernel/ask.ts'
import { useLanguage, useNamed, useWords } from '../../../kernel/language.tsx'
import { useFresh } from '../../../kernel/questions.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { checkFile, importFile, type Checked } from './send-workbook.ts'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../../ui/punctuation.ts'

/** The catalogue out to Excel and in again: checked first, brought in as drafts where nothing is wrong. */
export function WorkbookPanel({ manages }: { manages: boolean }) {
  const word = useWords(text)
  return (
    <details className="sheet">
      <summary>{word.workbook}</summary>
      <p className="soft">{word.workbookLead}</p>
      <p>
        <a href={catalogueWorkbook.path} download>
          {word.export}
        </a>
      </p>
      {manages && <Import />}
    </details>
  )
}

function Import() {
  const word = useWords(text)
  const language = useLanguage()
  const fresh = useFresh()
  const [file, setFile] = useState<File | null>(null)
  const check = useMutation<Checked, Refused, File>({ mutationFn: (chosen) => checkFile(chosen, language) })
  const bring = useMutation<{ drafts: string[] }, Refused, File>({
    mutationFn: (chosen) => importFile(chosen, language),
    onSuccess: () => fresh(),
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null)
    check.reset()
    bring.reset()
  }
  const whole = check.data?.faultCount === 0 && check.data.lines.length > 0
  return (
    <>
      <label className="field">
        {word.file}
        <input type="file" accept=".xlsx" onChange={({ target }) => choose(target.files?.[0])} />
      </label>
      <p className="buttons">
        <Button disabled={!file} loading={check.isPending} onClick={() => file && check.mutate(file)}>
          {word.checkFile}
        </Button>
        {whole && !bring.data && (
          <Button type="primary" loading={bring.isPending} onClick={() => file && bring.mutate(file)}>
            {word.import}
          </Button>
        )}
      </p>
      <RefusalNotice
        error={check.error ?? bring.error}
        labelOf={(field) => (field === 'file' ? word.theFile : field)}
      />
      {bring.data && <Alert type="success" showIcon role="status" title={word.imported(bring.data.drafts.length)} />}
      {check.data && !bring.data && <Result checked={check.data} />}
    </>
  )
}

function Result({ checked: { items, unchanged, lines, faults, faultCount } }: { checked: Checked }) {
  const word = useWords(text)
  const named = useNamed()
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const { list } = usePunctuation()
  const changes = (changed: readonly string[]) => word.changed(list(changed.map((field) => fields[field] ?? field)))
  return (
    <section aria-live="polite">
      <p>{word.checked(items, unchanged)}</p>
      {faultCount > 0 && (
        <Alert
          type="error"
          title={word.faults(faultCount)}
          description={
            <ul>
              {faults.map(({ sheet, row, column, reason }) => (
                <li key={`${sheet} ${row} ${column} ${reason}`}>
                  {word.place(sheet, row, column)}: {reason}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <ul className="people">
        {lines.map((line) => (
          <li key={line.code}>
            {line.code} {named(line)}
            <span className="soft"> · {line.isNew ? word.newItem : changes(line.changed)}</span>
          </li>
        ))}
      </ul>
      {lines.length > 0 && faultCount === 0 && <p className="soft">{word.importThen}</p>}
    </section>
  )
}

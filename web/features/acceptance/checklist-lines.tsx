import { Button, Input, Radio } from 'antd'
import { checkResults, type CheckedLine } from '#domain/projects/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import type { KeptChecklist } from './offline/checklists.ts'
import type { ChecklistOnDevice } from './offline/use-checklist.ts'
import { SitePhotos } from './site-photos.tsx'
import { siteText } from './site-text.ts'
import { resultWords } from './words.ts'

interface Line {
  code: string
  name: string
  nameEn: string
}

interface LinesProps {
  lines: readonly Line[]
  list: KeptChecklist
  device: ChecklistOnDevice
}

/** What is to be looked at on site, line by line, and the button that hands it in. */
export function ChecklistLines({ lines, list, device }: LinesProps) {
  const word = useWords(siteText)
  const complete = lines.every(({ code }) => {
    const line = answerOf(list, code)
    return line && (line.result !== 'deviates' || line.remark.trim() !== '')
  })
  return (
    <section className="sheet" aria-labelledby="lines">
      <h2 id="lines">{word.title}</h2>
      {lines.map((line) => (
        <OneLine key={line.code} {...{ line, list, device }} />
      ))}
      {!complete && <p className="soft">{word.answerAll}</p>}
      <Button type="primary" size="large" disabled={!complete || list.seenAt !== null} onClick={device.finish}>
        {word.send}
      </Button>
    </section>
  )
}

const answerOf = ({ lines }: KeptChecklist, code: string): CheckedLine | undefined =>
  lines.find((line) => line.code === code)

function OneLine({ line: { code, name, nameEn }, list, device }: Omit<LinesProps, 'lines'> & { line: Line }) {
  const word = useWords(siteText)
  const results = useWords(resultWords)
  const named = useNamed()
  const answered = answerOf(list, code)
  return (
    <fieldset className="site-check">
      <legend>{named({ name, nameEn })}</legend>
      <Radio.Group
        name={code}
        size="large"
        optionType="button"
        buttonStyle="solid"
        value={answered?.result}
        options={checkResults.map((result) => ({ value: result, label: results[result] }))}
        onChange={({ target }) =>
          device.answer({ code, result: target.value as CheckedLine['result'], remark: answered?.remark ?? '' })
        }
      />
      {answered?.result === 'deviates' && (
        <Input.TextArea
          aria-label={word.what}
          placeholder={word.what}
          rows={2}
          maxLength={1000}
          value={answered.remark}
          onChange={({ target }) => device.answer({ ...answered, remark: target.value })}
        />
      )}
      <SitePhotos code={code} photos={list.photos.filter((photo) => photo.code === code)} device={device} />
    </fieldset>
  )
}

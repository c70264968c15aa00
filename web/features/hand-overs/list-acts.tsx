import { Form, Input } from 'antd'
import { handOverActs, receivePapers, settleDiscrepancies, takeBackPapers } from '#api/hand-overs.ts'
import { useWords } from '../../kernel/language.tsx'
import { ActForm, ActSheet } from '../../ui/act-sheet.tsx'
import { Sentences } from '../../ui/asked.tsx'
import type { HandOver } from './questions.ts'
import { text } from './text.ts'

/** What one may do with a list: receive it line by line, settle what differs, or take it back. */
export function ListActs({ list }: { list: HandOver }) {
  const word = useWords(text)
  const open = handOverActs.filter((act) => list.mayDo.includes(act))
  if (open.length === 0) return null
  return (
    <ActSheet open={open} nameOf={(act) => word[act]}>
      {(act) =>
        act === 'ReceivePapers' ? (
          <Receive list={list} />
        ) : act === 'SettleDiscrepancies' ? (
          <ActForm<{ settlement: string }>
            {...{ endpoint: settleDiscrepancies, on: list, name: word[act] }}
            body={(values) => values}
          >
            <Sentences name="settlement" label={word.settle} />
          </ActForm>
        ) : (
          <ActForm<{ reason: string }>
            {...{ endpoint: takeBackPapers, on: list, name: word[act] }}
            body={(values) => values}
          >
            <Sentences name="reason" label={word.reason} />
          </ActForm>
        )
      }
    </ActSheet>
  )
}

type Seen = Record<string, string | undefined>

function Receive({ list }: { list: HandOver }) {
  const word = useWords(text)
  const body = (seen: Seen) => ({
    discrepancies: Object.entries(seen)
      .map(([line, what = '']) => ({ line: Number(line), what: what.trim() }))
      .filter(({ what }) => what !== ''),
  })
  return (
    <ActForm<Seen> {...{ endpoint: receivePapers, on: list, name: word.ReceivePapers, body }}>
      <p className="soft">{word.asListed}</p>
      {list.papers.map(({ what }, index) => (
        <Form.Item key={index} name={String(index + 1)} label={word.whatDiffers(`${index + 1}. ${what}`)}>
          <Input maxLength={200} />
        </Form.Item>
      ))}
    </ActForm>
  )
}

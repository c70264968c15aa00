import { useState, type FormEvent } from 'react'
import { supplyTolerated } from '#api/case-outcomes.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useLanguage, useNamed, useWords, words } from '../kernel/language.tsx'
import { useCommand } from '../kernel/questions.tsx'
import { useWriters } from '../kernel/time.ts'
import { faultsOf } from './faults.ts'
import { Field } from './field.tsx'
import { upload, uploadLimit } from './upload.ts'

const text = words(
  {
    hint: (day: string) => `受理时承诺${day}以前补齐下列材料。可以分次提交。`,
    file: 'PDF、JPG 或 PNG，不超过 20 MB',
    choose: '请选择要提交的文件',
    send: '提交补交的材料',
    sending: '正在提交…',
  },
  {
    hint: (day: string) =>
      `These papers were promised by ${day} when the application was accepted. They may come one by one.`,
    file: 'PDF, JPG or PNG, up to 20 MB',
    choose: 'Choose a file to hand in',
    send: 'Hand in the papers',
    sending: 'Sending…',
  },
)

interface SupplyProps {
  file: { id: string; tolerated: { materials: string[]; dueOn: string } | null }
  item: Pick<ServiceItem, 'materials'>
  done?(): void
}

/** Hands in papers a case was accepted without, each in its own slot. */
export function SupplyPapers({ file: { id, tolerated }, item, done }: SupplyProps) {
  const word = useWords(text)
  const language = useLanguage()
  const named = useNamed()
  const { day } = useWriters()
  const command = useCommand(supplyTolerated, { ...(done && { done }) })
  const [state, setState] = useState<{ busy: boolean; fault: string }>({ busy: false, fault: '' })
  if (tolerated === null) return null
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = chosenIn(event.currentTarget, tolerated.materials)
    if (chosen.length === 0) return setState({ busy: false, fault: word.choose })
    setState({ busy: true, fault: '' })
    try {
      const materials: { material: string; fileId: string }[] = []
      for (const { material, paper } of chosen)
        materials.push({ material, fileId: (await upload(paper, language, () => undefined)).id })
      await command.mutateAsync({ params: { id }, body: { materials } })
      setState({ busy: false, fault: '' })
    } catch (error) {
      const { fields, sentence } = faultsOf(error)
      setState({ busy: false, fault: fields[0]?.message ?? sentence })
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <p>{word.hint(day(tolerated.dueOn))}</p>
      {item.materials
        .filter(({ code }) => tolerated.materials.includes(code))
        .map((material) => (
          <Field key={material.code} name={material.code} label={named(material)} hint={word.file} fault={undefined}>
            {(tied) => <input {...tied} name={material.code} type="file" accept={uploadLimit.types.join(',')} />}
          </Field>
        ))}
      {state.fault && (
        <p className="fault" role="alert">
          {state.fault}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="button" disabled={state.busy}>
          {state.busy ? word.sending : word.send}
        </button>
      </p>
    </form>
  )
}

/** The papers chosen, each with the slot it is for. */
function chosenIn({ elements }: HTMLFormElement, materials: readonly string[]): { material: string; paper: File }[] {
  return materials.flatMap((material) => {
    const input = elements.namedItem(material)
    const [paper] = input instanceof HTMLInputElement ? (input.files ?? []) : []
    return paper ? [{ material, paper }] : []
  })
}

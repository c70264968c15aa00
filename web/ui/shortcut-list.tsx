import { Modal, Switch } from 'antd'
import { useEffect, useState } from 'react'
import { useWords, words } from '../kernel/language.tsx'
import { keysAreOn, listenToKeys, shortcutsNow, turnKeys, useShortcuts } from './shortcuts.ts'

const text = words(
  { title: '键盘快捷键', help: '显示这个列表', on: '使用单键快捷键', rest: '在输入框中打字时快捷键不起作用。' },
  {
    title: 'Keyboard shortcuts',
    help: 'Show this list',
    on: 'Use single-key shortcuts',
    rest: 'They rest while you type in a field.',
  },
)

interface ShortcutsProps {
  open: boolean
  show(): void
  hide(): void
}

/** Listens to the keys of the desk, and shows all that work on the page as it stands. */
export function Shortcuts({ open, show, hide }: ShortcutsProps) {
  const word = useWords(text)
  useEffect(listenToKeys, [])
  useShortcuts([{ keys: '?', does: word.help, press: show }])
  return (
    <Modal open={open} onCancel={hide} footer={null} title={word.title}>
      {open && <Keys />}
    </Modal>
  )
}

function Keys() {
  const word = useWords(text)
  const [on, setOn] = useState(keysAreOn)
  const turn = (wanted: boolean) => {
    turnKeys(wanted)
    setOn(wanted)
  }
  return (
    <>
      <dl className="keys">
        {shortcutsNow().map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{word.rest}</p>
      <label className="toolbar">
        <Switch checked={on} onChange={turn} /> {word.on}
      </label>
    </>
  )
}

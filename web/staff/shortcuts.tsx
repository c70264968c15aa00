import { Modal } from 'antd'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useWords, words } from '../kernel/language.tsx'

const text = words(
  {
    title: '键盘快捷键',
    help: '显示这个列表',
    work: '我的工作',
    intake: '窗口收件',
    next: '下一个可做的动作',
    then: '然后',
  },
  {
    title: 'Keyboard shortcuts',
    help: 'Show this list',
    work: 'My work',
    intake: 'Walk-in intake',
    next: 'To the next thing I may do',
    then: 'then',
  },
)

interface ShortcutsProps {
  open: boolean
  show(): void
  hide(): void
}

/** The keys of the desk; they rest while somebody is typing. */
export function Shortcuts({ open, show, hide }: ShortcutsProps) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  useEffect(() => {
    let before = ''
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const keys = before + event.key
      before = event.key === 'g' ? 'g' : ''
      if (event.key === '?') show()
      else if (keys === 'gw') navigate('/')
      else if (keys === 'gi') navigate('/intake')
      else if (event.key === 'a') document.querySelector<HTMLElement>('.acts button:not([disabled])')?.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate, show])
  const keys: [keys: string[], does: string][] = [
    [['?'], word.help],
    [['g', 'w'], word.work],
    [['g', 'i'], word.intake],
    [['a'], word.next],
  ]
  return (
    <Modal open={open} onCancel={hide} footer={null} title={word.title}>
      <dl className="keys">
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

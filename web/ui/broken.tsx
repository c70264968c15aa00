import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useWords, words } from '../kernel/language.tsx'

const text = words(
  { title: '这个页面出错了', said: '已经提交的内容不受影响。请重新载入。', again: '重新载入' },
  { title: 'This page has broken', said: 'What was sent is safe. Please load it again.', again: 'Load it again' },
)

/** Keeps a page that breaks while it is drawn from taking the frame of the desk with it. */
export class Sound extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const word = useWords(text)
  return (
    <div className="page narrow" role="alert">
      <h1>{word.title}</h1>
      <p>{word.said}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {word.again}
      </Button>
    </div>
  )
}

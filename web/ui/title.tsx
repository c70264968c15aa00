import { useWords, words } from '../kernel/language.tsx'

const text = words({ site: '一门 · 行政审批服务中心' }, { site: 'OneDoor · Approval Service Centre' })

/** The one heading of a page, which also names the document. */
export function Title({ children, lead }: { children: string; lead?: string }) {
  const { site } = useWords(text)
  return (
    <>
      <title>{`${children} - ${site}`}</title>
      <h1 tabIndex={-1}>{children}</h1>
      {lead && <p className="lead">{lead}</p>}
    </>
  )
}

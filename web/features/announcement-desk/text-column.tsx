import { Form, Input } from 'antd'
import type { Texts } from '#domain/announcements/index.ts'
import { useWords, type Language } from '../../kernel/language.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { text } from './text.ts'

/** Title and text in one language, with the preview below. */
export function TextColumn({ language, texts }: { language: Language; texts: Texts }) {
  const word = useWords(text)
  const inEnglish = language === 'en'
  const [title, body] = inEnglish ? (['titleEn', 'bodyEn'] as const) : (['title', 'body'] as const)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <section aria-label={inEnglish ? word.english : word.chinese}>
      <Form.Item name={title} label={inEnglish ? word.headlineEn : word.headline} rules={needed}>
        <Input maxLength={200} lang={language} />
      </Form.Item>
      <Form.Item name={body} label={inEnglish ? word.bodyEn : word.body} rules={needed} extra={word.bodyHint}>
        <Input.TextArea rows={12} maxLength={10_000} lang={language} />
      </Form.Item>
      <h2>{word.preview}</h2>
      <div className="preview-text" lang={language}>
        {texts[title] === '' && texts[body] === '' ? (
          <p className="soft">{word.previewEmpty}</p>
        ) : (
          <>
            <p className="preview-title">{texts[title]}</p>
            <Paragraphs text={texts[body]} />
          </>
        )}
      </div>
    </section>
  )
}

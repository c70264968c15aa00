import { Alert, Button, Card, Form, Input } from 'antd'
import { signIn } from '#api/identity.ts'
import { useLanguageChoice, useWords, words } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'

const text = words(
  {
    title: '一门 · 工作台',
    lead: '窗口、审查、决定与管理人员登录',
    username: '用户名',
    password: '密码',
    signIn: '登录',
    enterUsername: '请输入用户名',
    enterPassword: '请输入密码',
    portal: '办事人请到门户',
    other: 'English',
  },
  {
    title: 'OneDoor · Staff desk',
    lead: 'For windows, reviewers, deciders and managers',
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    enterUsername: 'Enter your user name',
    enterPassword: 'Enter your password',
    portal: 'Applicants: go to the portal',
    other: '中文',
  },
)

/** Signing in to the desk. */
export function SignIn() {
  const word = useWords(text)
  const { language, choose } = useLanguageChoice()
  const { mutate, error, isPending } = useCommand(signIn)
  return (
    <main className="gate">
      <Card>
        <h1>{word.title}</h1>
        <p>{word.lead}</p>
        {error && <Alert type="error" showIcon title={error.sentence || word.enterPassword} role="alert" />}
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(body: { username: string; password: string }) => mutate({ body })}
        >
          <Form.Item name="username" label={word.username} rules={[{ required: true, message: word.enterUsername }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={word.password} rules={[{ required: true, message: word.enterPassword }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isPending}>
            {word.signIn}
          </Button>
        </Form>
        <p className="gate-links">
          <a href="/">{word.portal}</a>
          <Button type="link" onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}>
            {word.other}
          </Button>
        </p>
      </Card>
    </main>
  )
}

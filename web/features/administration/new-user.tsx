import { Button, Drawer, Form, Input } from 'antd'
import { createUser } from '#api/administration-users.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useFormFaults } from '../../ui/form-faults.ts'
import { PasswordField } from './password-field.tsx'
import { PostFields, postOf, type PostForm } from './post-fields.tsx'
import { text } from './users-text.ts'

interface NewUserForm extends PostForm {
  username: string
  name: string
  nameEn: string
  password: string
}

/** Somebody new: name, post, and the password of the first day. */
export function NewUser({ open, close }: { open: boolean; close(createdName?: string): void }) {
  const word = useWords(text)
  return (
    <Drawer open={open} onClose={() => close()} title={word.add} size={560} destroyOnHidden>
      <NewUserFields close={close} />
    </Drawer>
  )
}

function NewUserFields({ close }: { close(createdName?: string): void }) {
  const word = useWords(text)
  const [form] = Form.useForm<NewUserForm>()
  const { mutate, error, isPending } = useCommand(createUser, { done: ({ name }) => close(name) })
  useFormFaults(form, error)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  const send = ({ username, name, nameEn, password, ...post }: NewUserForm) =>
    mutate({ body: { username, name: name.trim(), nameEn: nameEn.trim(), password, ...postOf(post) } })
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
      <Form.Item name="name" label={word.name} rules={needed}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={word.nameEn} rules={needed}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="username"
        label={word.username}
        extra={word.usernameHint}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,59}$/, message: word.usernameHint }]}
      >
        <Input autoComplete="off" spellCheck={false} maxLength={60} />
      </Form.Item>
      <PostFields form={form} />
      <PasswordField form={form} />
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.save}
      </Button>
    </Form>
  )
}

import { Alert, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import {
  changeUserRole,
  disableUser,
  enableUser,
  endUserSessions,
  resetSecondFactor,
  setTemporaryPassword,
  type userList,
} from '#api/administration-users.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ConfirmAct } from '../../ui/confirm-act.tsx'
import { useFormFaults } from '../../ui/form-faults.ts'
import { PasswordField } from './password-field.tsx'
import { formOf, PostFields, postOf, type PostForm } from './post-fields.tsx'
import { text } from './users-text.ts'

export type User = ReplyOf<typeof userList>['users'][number]

/** What may be done with an account. */
export function UserDrawer({ user, close }: { user: User | null; close(): void }) {
  const named = useNamed()
  const word = useWords(text)
  const title = user ? word.manage(named(user)) : ''
  return (
    <Drawer open={user !== null} onClose={close} title={title} size={560} destroyOnHidden>
      {user && <Acts user={user} />}
    </Drawer>
  )
}

function Acts({ user }: { user: User }) {
  const word = useWords(text)
  const name = useNamed()(user)
  const [done, setDone] = useState(0)
  const request = { params: { id: user.id } }
  const saved = () => setDone(done + 1)
  return (
    <>
      {done > 0 && <Alert key={done} type="success" showIcon role="status" title={word.done} />}
      <p className="buttons">
        {user.disabledAt === null ? (
          <ConfirmAct
            {...{ endpoint: disableUser, request, name: word.disable, then: word.disableThen(name), done: saved }}
            danger
          />
        ) : (
          <ConfirmAct
            {...{ endpoint: enableUser, request, name: word.enable, then: word.enableThen(name), done: saved }}
          />
        )}
        <ConfirmAct
          {...{ endpoint: endUserSessions, request, name: word.endSessions, then: word.endSessionsThen(name) }}
          done={saved}
          disabled={user.sessions === 0}
        />
        <ConfirmAct
          {...{ endpoint: resetSecondFactor, request, name: word.reset, then: word.resetThen(name), done: saved }}
          disabled={!user.secondFactor}
        />
      </p>
      <ChangePost key={`${user.role} ${user.department?.code ?? ''}`} user={user} saved={saved} />
      <SetPassword user={user} saved={saved} />
    </>
  )
}

function ChangePost({ user, saved }: { user: User; saved(): void }) {
  const word = useWords(text)
  const [form] = Form.useForm<PostForm>()
  const { mutate, error, isPending } = useCommand(changeUserRole, { done: saved })
  useFormFaults(form, error)
  const { role, department, windowCodes } = user
  return (
    <section className="sheet">
      <h2>{word.changeRole}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        name="post"
        initialValues={formOf(role, department?.code ?? null, windowCodes)}
        onFinish={(post: PostForm) => mutate({ params: { id: user.id }, body: postOf(post) })}
      >
        <PostFields form={form} />
        <p className="soft">{word.changeRoleThen}</p>
        <RefusalNotice error={error} />
        <Button htmlType="submit" loading={isPending}>
          {word.changeRole}
        </Button>
      </Form>
    </section>
  )
}

function SetPassword({ user, saved }: { user: User; saved(): void }) {
  const word = useWords(text)
  const [form] = Form.useForm<{ password: string }>()
  const { mutate, error, isPending } = useCommand(setTemporaryPassword, { done: saved })
  useFormFaults(form, error)
  return (
    <section className="sheet">
      <h2>{word.setPassword}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body: { password: string }) => mutate({ params: { id: user.id }, body })}
      >
        <PasswordField form={form} />
        <p className="soft">{word.setPasswordThen}</p>
        <RefusalNotice error={error} />
        <Button htmlType="submit" loading={isPending}>
          {word.setPassword}
        </Button>
      </Form>
    </section>
  )
}

import { Button, Form, Input, type FormInstance } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import { text } from './users-text.ts'

/** No characters that are taken for one another when read aloud. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four: about 79 bits, easy to say and to type. */
function suggestion(): string {
  const drawn = [...crypto.getRandomValues(new Uint32Array(16))].map((value) => letters[value % letters.length])
  return [0, 4, 8, 12].map((from) => drawn.slice(from, from + 4).join('')).join('-')
}

/** A password an administrator gives: shown, for it is to be told. */
export function PasswordField({ form }: { form: FormInstance }) {
  const word = useWords(text)
  return (
    <Form.Item
      name="password"
      label={word.password}
      extra={word.passwordHint}
      rules={[{ required: true, min: 10, max: 200, message: word.passwordHint }]}
    >
      <Input
        autoComplete="off"
        spellCheck={false}
        suffix={
          <Button size="small" onClick={() => form.setFieldValue('password', suggestion())}>
            {word.suggest}
          </Button>
        }
      />
    </Form.Item>
  )
}

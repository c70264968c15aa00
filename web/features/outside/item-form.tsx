import { Button, Checkbox, Drawer, Form, Input } from 'antd'
import { publishOutsideItem } from '#api/outside.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { emptyItem, itemOf, valuesOf, type Item, type ItemValues } from './item-values.ts'
import { registerText } from './register-text.ts'

interface ItemFormProps {
  system: string
  /** What is to be changed, a new one, or nothing for now. */
  item: Item | 'new' | null
  close(): void
}

/** What the cases of an item are measured by: published as a new version. */
export function ItemForm({ system, item, close }: ItemFormProps) {
  const word = useWords(registerText)
  const title = item === null || item === 'new' ? word.addItem : word.changeItem(item.name)
  return (
    <Drawer open={item !== null} onClose={close} title={title} size={560} destroyOnHidden>
      {item && <Fields system={system} item={item === 'new' ? null : item} close={close} />}
    </Drawer>
  )
}

function Fields({ system, item, close }: { system: string; item: Item | null; close(): void }) {
  const word = useWords(registerText)
  const { mutate, error, isPending } = useCommand(publishOutsideItem, { done: close })
  const shaped = (pattern: RegExp) => [{ required: true, pattern, message: word.wrong }]
  return (
    <Form<ItemValues>
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(item ?? emptyItem)}
      onFinish={(values) => mutate({ params: { system }, body: itemOf(values) })}
    >
      <p className="soft">{word.itemThen}</p>
      <Form.Item name="code" label={word.itemCode} rules={shaped(/^\S{1,64}$/)}>
        <Input disabled={item !== null} maxLength={64} />
      </Form.Item>
      <Form.Item name="name" label={word.itemName} rules={shaped(/\S/)}>
        <Input maxLength={200} />
      </Form.Item>
      {(['acceptance', 'promised', 'statutory', 'delivery'] as const).map((name) => (
        <LimitField key={name} name={name} />
      ))}
      {(['instant', 'statesDeadline', 'ownLaw'] as const).map((name) => (
        <Form.Item key={name} name={name} valuePropName="checked">
          <Checkbox>{word[name]}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item name="materials" label={word.materials}>
        <Input.TextArea rows={4} maxLength={40_000} />
      </Form.Item>
      <Form.Item
        name="steps"
        label={word.steps}
        extra={word.stepsHint}
        rules={[{ pattern: /^(\s*\S{1,64}[ \t]+\d{1,3}[ \t]*\*?[ \t]*(\n|$))*\s*$/, message: word.wrong }]}
      >
        <Input.TextArea rows={4} maxLength={10_000} />
      </Form.Item>
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.publish}
      </Button>
    </Form>
  )
}

function LimitField({ name }: { name: 'acceptance' | 'promised' | 'statutory' | 'delivery' }) {
  const word = useWords(registerText)
  return (
    <div className="beside">
      <Form.Item
        name={[name, 'value']}
        label={word[name]}
        extra={word.noLimit}
        rules={[{ pattern: /^([1-9]\d{0,2}|1000)?$/, message: word.wrong }]}
      >
        <Input inputMode="numeric" maxLength={4} />
      </Form.Item>
      <Form.Item name={[name, 'unit']} label={`${word[name]} · ${word.unit}`}>
        <Select
          options={[
            ['workday', word.workday],
            ['day', word.day],
          ]}
        />
      </Form.Item>
    </div>
  )
}

import { Type, type Static } from 'typebox'
import { Situation } from './situation.ts'

const Code = Type.String({ pattern: '^[a-z0-9-]{1,40}$', maxLength: 40 })
const ItemCode = Type.String({ pattern: '^[0-9]{4}$' })
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Names = Type.Record(Type.String({ maxLength: 60 }), Text(60), { maxProperties: 60 })

/** An item of a bundle: what it waits for, and how its own form and papers relate to what is asked once. */
export const BundlePart = Type.Object({
  item: ItemCode,
  /** Items whose result it needs first; where that result is one of its papers, the code of that paper. */
  needs: Type.Array(Type.Object({ item: ItemCode, material: Type.Optional(Text(60)) }), { maxItems: 12 }),
  /** Fields of its form that ask what another item asks under another name: field of the item → shared field. */
  fields: Type.Optional(Names),
  /** Answers to the item's own guided questions that follow from the goal itself. */
  situation: Type.Optional(Situation),
})
export type BundlePart = Static<typeof BundlePart>

const Answer = Type.Object({
  code: Code,
  name: Text(200),
  nameEn: Text(200),
  /** Items that are not needed by whoever answers so. */
  drops: Type.Optional(Type.Array(ItemCode, { maxItems: 20 })),
  /** What it answers in the guided questions of items. */
  situations: Type.Optional(Type.Record(ItemCode, Situation, { maxProperties: 20 })),
})

/** A goal (一件事) that takes several items of several departments: applied for once, planned as a whole. */
export const Bundle = Type.Object({
  code: Code,
  name: Text(60),
  nameEn: Text(60),
  summary: Text(300),
  summaryEn: Text(300),
  audience: Type.Array(Type.Unsafe<'person' | 'enterprise'>({ type: 'string', enum: ['person', 'enterprise'] }), {
    minItems: 1,
  }),
  questions: Type.Array(
    Type.Object({
      code: Code,
      name: Text(200),
      nameEn: Text(200),
      answers: Type.Array(Answer, { minItems: 2, maxItems: 12 }),
    }),
    { maxItems: 12 },
  ),
  parts: Type.Array(BundlePart, { minItems: 2, maxItems: 50 }),
})
export type Bundle = Static<typeof Bundle>

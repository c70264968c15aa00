// What is taken of an item from outside, from a workbook or a screen: nothing that is not named.
/** A question of a form as it may come in from outside. */
const Question = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'x-title-en'],
  properties: {
    type: { type: 'string', enum: ['string', 'integer', 'number', 'boolean', 'array'] },
    title: { type: 'string', minLength: 1, maxLength: 200 },
    'x-title-en': { type: 'string', minLength: 1, maxLength: 200 },
    'x-group': { type: 'string', maxLength: 200 },
    'x-group-en': { type: 'string', maxLength: 200 },
    'x-personal': { type: 'boolean' },
    'x-fact': { type: 'boolean' },
    description: { type: 'string', maxLength: 500 },
    'x-description-en': { type: 'string', maxLength: 500 },
    enum: { type: 'array', maxItems: 200, items: { type: 'string', maxLength: 200 } },
    'x-enum-en': { type: 'array', maxItems: 200, items: { type: 'string', maxLength: 200 } },
    format: { type: 'string', enum: ['date', 'citizen-id', 'credit-code', 'mobile'] },
    pattern: { type: 'string', maxLength: 200 },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0, maximum: 10_000 },
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    minItems: { type: 'integer', minimum: 0 },
    maxItems: { type: 'integer', minimum: 0, maximum: 200 },
    items: { type: 'object' },
  },
}

/** A form as it may come in from outside. */
export const formShape = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'additionalProperties', 'required', 'properties'],
  properties: {
    type: { const: 'object' },
    additionalProperties: { const: false },
    required: { type: 'array', items: { type: 'string' } },
    properties: {
      type: 'object',
      maxProperties: 100,
      patternProperties: { '^[A-Za-z][A-Za-z0-9]{0,59}$': Question },
      additionalProperties: false,
    },
  },
}

/** A schema with nothing in its values that it does not name. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner
}

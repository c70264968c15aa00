import path from 'node:path'
import ts from 'typescript'

/** What only the server needs of a contract. */
const serverOnly = new Set(['params', 'query', 'body', 'reply', 'summary', 'tag'])
const contracts = path.resolve(import.meta.dirname, '../api')

/** A plugin for builds of pages: contracts keep what asking takes, so that no browser loads schemas it never checks. */
export const contractsWithoutSchemas = {
  name: 'contracts-without-schemas',
  enforce: 'pre' as const,
  transform: { filter: { id: `${contracts}/**` }, handler: withoutSchemas },
}

function withoutSchemas(code: string, id: string): string {
  const cuts: ts.TextRange[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'endpoint')
      for (const argument of node.arguments)
        if (ts.isObjectLiteralExpression(argument))
          cuts.push(...argument.properties.filter(({ name }) => name && serverOnly.has(name.getText())))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true))
  return cuts
    .toSorted((a, b) => b.pos - a.pos)
    .reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end).replace(/^\s*,/, ''), code)
}

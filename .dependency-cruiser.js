const order = [
  'calendar',
  'organisation',
  'catalogue',
  'cases',
  '(projects|fees|licences|hall)',
  'supervision',
  'sharing',
  'statistics',
  'evaluation',
  'mining',
  'simulation',
  'reform',
]
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const test = '\\.test\\.tsx?$'
const worlds = '^(domain|api|server|web)/'

export default {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file.', {}, { circular: true }),
    rule(
      'domain-is-pure',
      'No HTTP, SQL, React or clock.',
      { path: '^domain/', pathNot: test },
      { pathNot: ['^domain/', '^node_modules/typebox/'] },
    ),
    rule(
      'api-is-only-promises',
      'A contract knows the domain and nothing else.',
      { path: '^api/', pathNot: test },
      { pathNot: ['^api/', '^domain/', '^node_modules/typebox/'] },
    ),
    rule(
      'cities-are-data',
      'A city is data for the domain.',
      { path: '^cities/', pathNot: test },
      { pathNot: ['^cities/', '^domain/'] },
    ),
    rule('server-never-sees-web', 'The worlds meet in api/.', { path: '^server/' }, { path: '^web/' }),
    rule('web-never-sees-server', 'The worlds meet in api/.', { path: '^web/' }, { path: '^server/' }),
    rule(
      'kernel-knows-no-module',
      'A kernel would be the same in another product.',
      { path: `${worlds}kernel/`, pathNot: test },
      // Who is signed in is asked everywhere: the browser's kernel knows that one contract.
      { path: `${worlds}(?!kernel/)`, pathNot: '^api/identity\\.ts$' },
    ),
    rule(
      'modules-meet-at-the-door',
      'Another module is its index.ts.',
      { path: '^(domain|server)/([^/]+)/' },
      { path: '^(domain|server)/(?!kernel/)[^/]+/', pathNot: ['^$1/$2/', '^(domain|server)/[^/]+/index\\.ts$'] },
    ),
    rule(
      'domain-is-met-at-the-door',
      'A domain module is its index.ts.',
      { path: '^(api|web|cities)/' },
      { path: '^domain/(?!kernel/)[^/]+/', pathNot: '^domain/[^/]+/index\\.ts$' },
    ),
    ...order.map((module, at) =>
      rule(
        `domain-order-${at}`,
        order.join(' → '),
        { path: `^domain/${module}/` },
        { path: `^domain/(${order.slice(at + 1).join('|') || '-'})/` },
      ),
    ),
    rule(
      'ui-knows-no-feature',
      'kernel ← ui ← features ← surfaces',
      { path: '^web/(kernel|ui|features)/' },
      { path: '^web/(portal|staff|hall|supervise|lab)/' },
    ),
    rule(
      'features-are-strangers',
      'Compose them in a surface.',
      { path: '^web/features/([^/]+)/' },
      { path: '^web/features/', pathNot: '^web/features/$1/' },
    ),
    rule(
      'portal-is-light',
      'A reader on a phone does not wait for the desk.',
      { path: '^web/portal/' },
      { path: '^node_modules/(antd|@ant-design|pdfjs-dist)/', reachable: true },
    ),
    rule(
      'one-door-to-the-database',
      'Only database.ts, with the reader it shares out and the queries it prepares, imports the driver.',
      { path: '^server/', pathNot: '^server/kernel/(database|prepared-query|shared-reader)\\.ts$' },
      { path: '^node_modules/pg/' },
    ),
    rule(
      'run-time-needs-are-dependencies',
      'What runs is in dependencies.',
      { path: '^(domain|api|server|cities)/', pathNot: test },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'testing-stays-in-tests',
      'Never shipped.',
      { path: '^(domain|api|server|web|cities)/', pathNot: test },
      { path: '^testing/' },
    ),
    rule(
      'no-junk-drawers',
      'Name a file for what it does.',
      {},
      { path: `${worlds}.*(^|/)(utils?|helpers?|common|misc|shared|types)(\\.tsx?$|/)` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}

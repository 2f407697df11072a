/**
 * The walls of the house. Each rule was seen failing on a planted violation: tests/integration/boundaries.test.ts plants them.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this module and it is no entry: delete it, or use it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['[.]d[.]ts$', '[.]config[.]', '^[.]', '^(electron|scripts|tests)/', '^renderer/app/main[.]tsx$'],
      },
      to: {},
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'shared/ may use only itself and packages that need no host.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/(zod|diff|chrono-node)/'] },
    },
    {
      name: 'engines-do-not-validate',
      comment:
        'The engines and the text layer take values that were parsed at the edge: of shared/domain they use types, and what is plain: modules without a schema.',
      severity: 'error',
      from: { path: '^shared/(text|compare|figures|analysis)/' },
      to: {
        path: ['^shared/domain/', '^node_modules/zod/'],
        pathNot: '^shared/domain/(default-comparison-settings|published)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'engines-know-no-boundary',
      comment: 'The contract belongs to processes; engines are functions.',
      severity: 'error',
      from: { path: '^shared/(domain|text|compare|figures|analysis)/' },
      to: { path: '^shared/contract/' },
    },
    {
      name: 'text-is-the-ground-floor',
      severity: 'error',
      from: { path: '^shared/text/' },
      to: { path: '^(shared|node_modules)/', pathNot: ['^shared/(text|domain)/'] },
    },
    {
      name: 'compare-is-pure',
      comment:
        'The comparison engine may use only itself, text and diff. Figures reach it as typed slots (data), put there by shared/analysis.',
      severity: 'error',
      from: { path: '^shared/compare/' },
      to: { pathNot: ['^shared/(compare|text|domain)/', '^node_modules/diff/'] },
    },
    {
      name: 'figures-are-pure',
      comment:
        'Reading and pairing figures may use only itself, text and chrono-node. Passages reach it as data, put there by shared/analysis.',
      severity: 'error',
      from: { path: '^shared/figures/' },
      to: { pathNot: ['^shared/(figures|text|domain)/', '^node_modules/chrono-node/'] },
    },
    {
      name: 'one-door',
      comment: 'Enter text, compare, figures and analysis through their index.ts.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|tests|scripts)/([^/]+)/' },
      to: { path: '^shared/(text|compare|figures|analysis)/', pathNot: ['^shared/[^/]+/index[.]ts$', '^$1/$2/'] },
    },
    {
      name: 'library-is-plain-node',
      comment: 'library/ also serves the command line, so it must not know Electron, the page or the command line.',
      severity: 'error',
      from: { path: '^electron/library/' },
      to: { path: ['^electron/(main|preload|security|cli)/', '^renderer/', '^node_modules/electron/'] },
    },
    {
      name: 'cli-is-plain-node',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: { path: ['^electron/(main|preload|security)/', '^renderer/', '^node_modules/electron/'] },
    },
    {
      name: 'main-does-not-enter-library',
      comment:
        'The main process speaks to the library through shared/contract; of electron/library it may only name the entry file.',
      severity: 'error',
      from: { path: '^electron/(main|security|preload)/' },
      to: { path: '^electron/(library|cli)/' },
    },
    {
      name: 'only-library-opens-sqlite',
      severity: 'error',
      from: { pathNot: '^(electron/library|tests|scripts)/' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'renderer-sees-shared-only',
      comment: 'The page talks to the library through shared/contract.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-never-computes',
      comment: 'The page may use the types of the engines, never their functions.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^shared/(text|compare|figures|analysis)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-client-holds-the-port',
      comment: 'Screens use the hooks of renderer/client.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/client/' },
      to: { path: '^shared/contract/(client|serve)[.]ts$' },
    },
    { name: 'no-test-code-in-product', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['[.]tsbuild', '^out/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

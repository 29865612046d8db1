// What the linter holds: correctness by types first, then the project's own rules of style. Layout is prettier's.
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import network from './test/support/network/names.json' with { type: 'json' };

const TYPESCRIPT = ['**/*.ts'];
const SCRIPTS = ['**/*.mjs', '**/*.cjs'];

const STYLE = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'TSEnumDeclaration', message: 'Kinds are unions of literals.' },
  { selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]', message: 'Private members are #private.' },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text of an article is set as text, never as markup.',
  },
];

const PRIVATE = 'Nothing leaves the machine: no code of ours names the network.';
const anyOf = (names) => `(${names.join('|').replaceAll('/', '.')})`;
const NETWORK_NAMES = [...network.globals, ...network.methods];
const NETWORK_MODULES = [...network.modules, ...network.programs];

/** The ways to the network other than by a global name or an import: names as properties, and modules that are asked for later. */
const NETWORK = [
  `MemberExpression > Identifier.property[name=/^${anyOf(NETWORK_NAMES)}$/]`,
  `MemberExpression > Literal.property[value=/^${anyOf(NETWORK_NAMES)}$/]`,
  `ObjectPattern > Property > Identifier.key[name=/^${anyOf(NETWORK_NAMES)}$/]`,
  `Literal[value=/^node:${anyOf(NETWORK_MODULES)}$/]`,
  `:matches(CallExpression[callee.name=/^(require|getBuiltinModule)$/], CallExpression[callee.property.name=/^(require|getBuiltinModule)$/]) > Literal.arguments[value=/^${anyOf(NETWORK_MODULES)}$/]`,
  `ImportExpression > Literal.source[value=/^${anyOf(NETWORK_MODULES)}$/]`,
  // An address, and what may be one.
  'ImportExpression > Literal.source[value=/^(?!node:)[a-z]+:/]',
  'ImportExpression > :not(Literal).source',
].map((selector) => ({ selector, message: PRIVATE }));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      curly: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-promise-reject-errors': 'error',
      'no-restricted-syntax': ['error', ...STYLE],
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What is in the package.
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...NETWORK_NAMES.map((name) => ({ name, message: PRIVATE }))],
      'no-restricted-imports': [
        'error',
        { paths: NETWORK_MODULES.flatMap((name) => [name, `node:${name}`]).map((name) => ({ name, message: PRIVATE })) },
      ],
      'no-restricted-syntax': ['error', ...STYLE, ...NETWORK],
    },
  },
  {
    // A suite is one long function of examples.
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      // mocha's `it` takes an asynchronous function.
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
  {
    // The tools that lint and build take a default export.
    files: SCRIPTS,
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-syntax': 'off' },
  },
);

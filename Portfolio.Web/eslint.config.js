import js from '@eslint/js';
import globals from 'globals';

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-implicit-globals': 'error',
      'no-shadow': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-return-assign': ['error', 'always'],
      'no-self-compare': 'error',
      'no-throw-literal': 'error',
      'no-unmodified-loop-condition': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      curly: 'error',
    },
  },
  { files: ['**/wwwroot/js/**'], languageOptions: { globals: { ...globals.browser, Blazor: 'readonly', DotNet: 'readonly', tus: 'readonly' } } },
  { files: ['**/Portfolio.Tests/Scripts/**'], languageOptions: { globals: { ...globals.node, document: 'readonly', window: 'readonly', HTMLFormElement: 'readonly' } } },
];

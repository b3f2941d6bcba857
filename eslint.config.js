// @ts-check
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Imports run one way only: each layer may use those to its left, never those to its right.
// `regex` and not `group`: a group pattern that starts with # is read as a comment.
/** @typedef {import('eslint').Linter.Config} Config */

const layers = ['schemas', 'lib', 'elements', 'islands', 'components', 'layouts', 'pages'];
const oneWay = layers.map(
  (layer, index) =>
    /** @type {Config} */ ({
      files: [`src/${layer}/**`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                regex:
                  `^#(receiver|${layers.slice(index + 1).join('|') || 'receiver'})/` +
                  (index < 2 ? '|^(astro|react)' : ''),
                message: `${layer} からは import できません。README「依存の向き」を見てください。`,
              },
            ],
          },
        ],
      },
    }),
);

/**
 * Each island is a whole of its own beside the elements: it gets plain data, and shares what lib decides.
 * @type {Config}
 */
const islandsAlone = {
  files: ['src/islands/*/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^#(receiver|elements|islands|components|layouts|pages|content)|^astro|^\\.\\./',
            message: 'island が使えるのは、同じフォルダーと lib、schemas だけです。',
          },
        ],
      },
    ],
  },
};

/** @type {Config} */
const noBrowserInLib = {
  files: ['src/schemas/**', 'src/lib/**'],
  rules: {
    'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'indexedDB', 'navigator'],
  },
};

/** @type {Config} */
const receiverKnowsNoSite = {
  files: ['src/receiver/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^#(elements|components|layouts|pages|content)|^astro',
            message: 'receiver が使えるのは lib、schemas、site.config だけです。',
          },
        ],
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'data/', 'test-results/', 'shots/'] },
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'] ?? [],
  ...oneWay,
  islandsAlone,
  { files: ['src/islands/**'], ...jsxA11y.configs.recommended },
  { files: ['src/islands/**'], ...reactHooks.configs.flat['recommended-latest'] },
  noBrowserInLib,
  receiverKnowsNoSite,
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      // Playwright reads which fixtures a function wants from its first parameter.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-console': 'off',
    },
  },
);

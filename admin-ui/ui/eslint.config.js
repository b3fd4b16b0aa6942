import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'src/client/schema.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  {
    rules: {
      // The first field of a dialog that somebody opened is where they want to be.
      'jsx-a11y/no-autofocus': 'off',
    },
  },
);

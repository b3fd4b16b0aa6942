import { words } from '../words/words';

export const themePickWords = words(
  'theme-pick',
  {
    chosen: 'Gekozen thema’s, het belangrijkste eerst',
    actions: 'Verplaatsen of weghalen:',
    up: '{{theme}} naar boven',
    down: '{{theme}} naar beneden',
    remove: '{{theme}} weghalen',
    first: 'Kies een thema',
    another: 'Voeg nog een thema toe',
  },
  {
    chosen: 'Chosen themes, the most important first',
    actions: 'Move or remove:',
    up: 'Move {{theme}} up',
    down: 'Move {{theme}} down',
    remove: 'Remove {{theme}}',
    first: 'Choose a theme',
    another: 'Add another theme',
  },
);

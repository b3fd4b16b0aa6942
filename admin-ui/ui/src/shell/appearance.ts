export type Appearance = 'light' | 'dark' | 'system';

const KEPT_AS = 'weerklank.appearance';
const DARK = 'pf-v6-theme-dark';
const device = () => window.matchMedia('(prefers-color-scheme: dark)');

export function appearance(): Appearance {
  const kept = localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Light or dark, as was chosen here or as the device says, also when the device changes its mind. */
export function startAppearance(): void {
  show();
  device().addEventListener('change', show);
}

export function chooseAppearance(chosen: Appearance): void {
  localStorage.setItem(KEPT_AS, chosen);
  show();
}

function show(): void {
  const chosen = appearance();
  document.documentElement.classList.toggle(DARK, chosen === 'dark' || (chosen === 'system' && device().matches));
}

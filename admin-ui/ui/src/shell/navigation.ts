import { words } from '../words/words';

/** What pages are called in the navigation. They stand here, so that the words of a page travel with that page only. */
export const navigationWords = words(
  'navigation',
  {
    home: 'Begin',
    history: 'Geschiedenis van de regels',
    changes: 'Wijzigingen',
    reviews: 'Wacht op beoordeling',
    stories: 'Verhalen',
    themes: 'Thema’s',
    rules: 'Regels',
    inside: 'Woorden die binnen blijven',
    tryText: 'Probeer een tekst',
    programme: 'Programma',
    champions: 'Boegbeelden',
    decisions: 'Beslissingen',
    audit: 'Controle van het logboek',
    packs: 'Verantwoordingspakket',
    people: 'Accounts en rollen',
    employees: 'Medewerkers',
  },
  {
    home: 'Start',
    history: 'History of the rules',
    changes: 'Changes',
    reviews: 'Awaits review',
    stories: 'Stories',
    themes: 'Themes',
    rules: 'Rules',
    inside: 'Words that stay inside',
    tryText: 'Try a text',
    programme: 'Programme',
    champions: 'Champions',
    decisions: 'Decisions',
    audit: 'Audit of the log',
    packs: 'Accountability pack',
    people: 'Accounts and roles',
    employees: 'Employees',
  },
);

export type NavigationName = keyof (typeof navigationWords)['nl'];

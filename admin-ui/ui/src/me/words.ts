import { words } from '../words/words';

export const meWords = words(
  'me',
  {
    parts: 'Onderdelen van je pagina',
    forYou: 'Voor jou',
    write: 'Schrijven',
    preferences: 'Voorkeuren',
    champion: 'Voorop gaan',
    data: 'Gegevens',
    administration: 'Naar het beheer',
    nobody: 'Je account hoort nog niet bij een medewerker',
    nobodyDetail: 'Vraag je beheerder om je account te koppelen. Daarna vind je hier suggesties die bij je passen.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren lukt hier niet. Je kunt de tekst zelf selecteren en kopiëren.',
    newTab: '(opent in een nieuw tabblad)',
  },
  {
    parts: 'Parts of your page',
    forYou: 'For you',
    write: 'Write',
    preferences: 'Preferences',
    champion: 'Going first',
    data: 'Your data',
    administration: 'To the administration',
    nobody: 'Your account does not belong to an employee yet',
    nobodyDetail: 'Ask your administrator to link your account. After that you find suggestions that suit you here.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Copying does not work here. You can select the text and copy it yourself.',
    newTab: '(opens in a new tab)',
  },
);

export const goalWords = words(
  'me-goals',
  {
    EXPERTISE: 'Mijn vakkennis laten groeien en laten zien',
    NETWORK: 'Mijn netwerk vergroten',
    CAREER: 'Verder komen in mijn werk',
    PRIDE: 'Laten zien waar ik trots op ben',
    HELP_COLLEAGUES: 'Collega’s helpen',
    RECRUIT: 'Nieuwe collega’s vinden',
  },
  {
    EXPERTISE: 'Grow and show what I know',
    NETWORK: 'Grow my network',
    CAREER: 'Get further in my work',
    PRIDE: 'Show what I am proud of',
    HELP_COLLEAGUES: 'Help colleagues',
    RECRUIT: 'Find new colleagues',
  },
);

export const stepWords = words(
  'me-steps',
  { OBSERVE: 'Meekijken', READ: 'Lezen en bespreken', SHARE: 'Delen', WRITE: 'Zelf schrijven' },
  { OBSERVE: 'Look along', READ: 'Read and discuss', SHARE: 'Share', WRITE: 'Write myself' },
);

export const stepDetailWords = words(
  'me-step-details',
  {
    OBSERVE: 'Af en toe iets om te lezen, meer niet.',
    READ: 'Iets om te lezen, of om met iemand over te praten.',
    SHARE: 'Ook stukken die je in je eigen woorden kunt delen.',
    WRITE: 'Ook onderwerpen waar jij iets over te vertellen hebt.',
  },
  {
    OBSERVE: 'Something to read now and then, no more.',
    READ: 'Something to read, or to talk about with somebody.',
    SHARE: 'Also pieces that you can share in your own words.',
    WRITE: 'Also subjects that you have something to say about.',
  },
);

export const followingWords = words(
  'me-following',
  {
    UNKNOWN: 'Weet ik niet',
    NONE: 'Niemand',
    FEW: 'Weinig mensen',
    SOME: 'Een aantal mensen',
    MANY: 'Veel mensen',
  },
  {
    UNKNOWN: 'I don’t know',
    NONE: 'Nobody',
    FEW: 'Few people',
    SOME: 'Some people',
    MANY: 'Many people',
  },
);

export const channelWords = words(
  'me-channels',
  { EMAIL: 'Per e-mail', CHAT: 'In de chat', APP: 'In de app', PULL: 'Zelf gekeken' },
  { EMAIL: 'By email', CHAT: 'In the chat', APP: 'In the app', PULL: 'Looked yourself' },
);

export const dayWords = words(
  'me-days',
  {
    MONDAY: 'Maandag',
    TUESDAY: 'Dinsdag',
    WEDNESDAY: 'Woensdag',
    THURSDAY: 'Donderdag',
    FRIDAY: 'Vrijdag',
    SATURDAY: 'Zaterdag',
    SUNDAY: 'Zondag',
  },
  {
    MONDAY: 'Monday',
    TUESDAY: 'Tuesday',
    WEDNESDAY: 'Wednesday',
    THURSDAY: 'Thursday',
    FRIDAY: 'Friday',
    SATURDAY: 'Saturday',
    SUNDAY: 'Sunday',
  },
);

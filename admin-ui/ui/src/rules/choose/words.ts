import { words } from '../../words/words';

export const changeWords = words(
  'choose-change',
  {
    title: 'In welke wijziging werk je?',
    intro: 'Je verandert regels in een wijziging. Daarin horen veranderingen bij elkaar die een ander samen beoordeelt. Tot die is gepubliceerd, verandert er voor niemand iets.',
    which: 'Je open wijzigingen',
    another: 'Een nieuwe wijziging beginnen',
    name: 'Naam van de nieuwe wijziging',
    example: 'Bijvoorbeeld: meer rust in de zomer',
    begin: 'Wijziging beginnen',
    goOn: 'Verder in deze wijziging',
  },
  {
    title: 'In which change do you work?',
    intro: 'You change rules within a change. It holds what belongs together and is reviewed together by somebody else. Until it is published, nothing changes for anybody.',
    which: 'Your open changes',
    another: 'Begin a new change',
    name: 'Name of the new change',
    example: 'For example: more rest in summer',
    begin: 'Begin the change',
    goOn: 'Go on in this change',
  },
);

import { words } from '../words/words';

export const homeWords = words(
  'home',
  {
    title: 'Begin',
    intro: 'Wat er op jou wacht.',
    review_one: '{{count}} wijziging van regels wacht op een oordeel van een ander dan de maker.',
    review_other: '{{count}} wijzigingen van regels wachten op een oordeel van een ander dan de maker.',
    quarantine_one: '{{count}} verhaal staat in quarantaine en wordt aan niemand voorgesteld.',
    quarantine_other: '{{count}} verhalen staan in quarantaine en worden aan niemand voorgesteld.',
    many: 'Minstens {{count}} verhalen staan in quarantaine en worden aan niemand voorgesteld.',
    inReview_one: '{{count}} verhaal wacht tot iemand er verantwoordelijkheid voor neemt.',
    inReview_other: '{{count}} verhalen wachten tot iemand er verantwoordelijkheid voor neemt.',
    nothing: 'Er wacht niets op je.',
    nothingDetail: 'Nieuwe wijzigingen en verhalen die aandacht vragen, zie je hier.',
    look: 'Bekijken',
  },
  {
    title: 'Start',
    intro: 'What is waiting for you.',
    review_one: '{{count}} change of rules awaits review by somebody other than its author.',
    review_other: '{{count}} changes of rules await review by somebody other than their author.',
    quarantine_one: '{{count}} story is in quarantine and is suggested to nobody.',
    quarantine_other: '{{count}} stories are in quarantine and are suggested to nobody.',
    many: 'At least {{count}} stories are in quarantine and are suggested to nobody.',
    inReview_one: '{{count}} story waits until somebody takes responsibility for it.',
    inReview_other: '{{count}} stories wait until somebody takes responsibility for them.',
    nothing: 'Nothing is waiting for you.',
    nothingDetail: 'New changes and stories that ask for attention show here.',
    look: 'Look',
  },
);

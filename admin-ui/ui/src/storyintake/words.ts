import { words } from '../words/words';

export const storyIntakeWords = words(
  'story-intake',
  {
    title: 'Verhalen inlezen',
    intro: 'Neem veel verhalen tegelijk over uit een bestand, met van elke regel de uitkomst.',
    help: 'Het bestand heeft op elke regel één verhaal, zoals je websysteem het kan uitvoeren. Wat al bekend is en niet veranderde, blijft zoals het is. Wat is ingetrokken, komt door inlezen niet terug. Een regel die niet klopt, wordt overgeslagen; de andere gaan door.',
    tagsFollow: 'Wat nieuw of veranderd is, wordt nu gelezen. Tot dat klaar is, staat erbij „Wordt gelezen”.',
  },
  {
    title: 'Import stories',
    intro: 'Take many stories at once from a file, and see for each line what became of it.',
    help: 'The file has one story on each line, as your web system can export it. What is known already and did not change, stays as it is. What was withdrawn is not brought back by an import. A line that is not right is passed over; the others go on.',
    tagsFollow: 'What is new or changed is being read now. Until that is done it says “Being read”.',
  },
);

import { language } from '../words/language';
import { useWords } from '../words/words';
import { changeWords } from './words';

const OWNERS = ['COMMS', 'HR', 'BOARD', 'COMPLIANCE'] as const;

/** What people call those who look after rules, in a row. */
export function useOwners(): (owners: readonly string[] | undefined) => string {
  const t = useWords(changeWords);
  return (owners) => {
    const names = OWNERS.filter((owner) => owners?.includes(owner)).map((owner) => t(owner));
    return new Intl.ListFormat(language(), { type: 'conjunction' }).format(names);
  };
}

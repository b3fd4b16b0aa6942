import type { TakenAtOnce } from './calls';

/** What became of one of several stories. */
export function becameOf(contentId: string, taken: TakenAtOnce): 'taken' | 'changed' | 'nothingWaited' {
  if (taken.changed?.includes(contentId)) {
    return 'changed';
  }
  return taken.items?.some((one) => one.contentId === contentId) ? 'taken' : 'nothingWaited';
}

import { asRefused, type Refused } from '../client/problem';

/** What became of one of several; nothing refused means done. */
export interface Outcome<T> {
  one: T;
  refused?: Refused | undefined;
}

/**
 * Does the same to several, one after the other: what is refused for one holds nothing up for the next.
 *
 * @param told hears of each as soon as it is known
 * @param goOn asked before each; the rest is left alone when it says no, or when nobody answers any more
 */
export async function oneByOne<T>(
  all: readonly T[],
  act: (one: T) => Promise<unknown>,
  told: (outcome: Outcome<T>) => void,
  goOn: () => boolean = () => true,
): Promise<void> {
  for (const one of all) {
    if (!goOn()) {
      return;
    }
    const refused = await act(one).then(() => undefined, asRefused);
    told({ one, refused });
    if (refused && (refused.problem.status === 0 || refused.problem.status === 401)) {
      return;
    }
  }
}

import type { ChangeLine } from '../changes/calls';

/** What somebody is asked to do, and where. */
export interface Waiting {
  what: 'review' | 'returned' | 'approved' | 'quarantine' | 'inReview';
  count: number;
  /** Whether there are more than were counted. */
  more: boolean;
  to: string;
}

/** What the changes of rules ask of this person: to judge what others made, to go on with what came back, to publish. */
export function fromChanges(drafts: readonly ChangeLine[], me: string, more: boolean): Waiting[] {
  const count = (state: ChangeLine['state'], mine?: boolean) =>
    drafts.filter((draft) => draft.state === state && (mine === undefined || (draft.author === me) === mine)).length;
  return some([
    { what: 'review', count: count('SUBMITTED', false), more, to: '/admin/changes?state=SUBMITTED' },
    { what: 'returned', count: count('RETURNED', true), more, to: '/admin/changes?state=RETURNED' },
    { what: 'approved', count: count('APPROVED'), more, to: '/admin/changes?state=APPROVED' },
  ]);
}

/** Those of which there is at least one. */
export function some(waiting: readonly Waiting[]): Waiting[] {
  return waiting.filter(({ count }) => count > 0);
}

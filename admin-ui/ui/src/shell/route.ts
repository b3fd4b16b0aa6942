import type { ComponentType } from 'react';
import type { Form, Room } from '../words/words';

/** Where a page stands in the navigation. */
export type Section = 'start' | 'rules' | 'content' | 'proof' | 'settings';

/** A page: its address, its name, what its reader must be allowed to do, and where its code is. */
export interface ScreenRoute<K extends string = string> {
  /** As react-router reads it, from the root: `/admin/rules/:ruleId`. */
  path: string;
  words: Room<K>;
  /** The key in `words` under which the page's name stands. */
  name: Form<K>;
  /** The operation of the contract without which the page has nothing to show; none for pages that everybody may see. */
  operation?: string;
  /** Only for pages that stand in the navigation. */
  section?: Section;
  load: () => Promise<{ default: ComponentType }>;
}

/** Names a page, so that its keys are checked against its words. */
export function screen<K extends string>(route: ScreenRoute<K>): ScreenRoute {
  return route as unknown as ScreenRoute;
}

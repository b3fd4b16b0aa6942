import type { ComponentType } from 'react';
import type { NavigationName } from './navigation';

/** Where a page stands in the navigation. */
export type Section = 'start' | 'rules' | 'content' | 'proof' | 'settings';

/** A page: its address, what its reader must be allowed to do, where its code is. */
export interface ScreenRoute {
  /** As react-router reads it, from the root: `/admin/rules/:ruleId`. */
  path: string;
  /** The operation of the contract without which the page has nothing to show; none for pages that everybody may see. */
  operation?: string;
  /** Only for pages that stand in the navigation. */
  place?: { section: Section; name: NavigationName };
  load: () => Promise<{ default: ComponentType }>;
}

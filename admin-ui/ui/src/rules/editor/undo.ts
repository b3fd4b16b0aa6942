/** Something that is edited, with what it was before each change. */
export interface Edited<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the last change was about; another change of the same goes with it. */
  about?: string;
}

export function begin<T>(present: T): Edited<T> {
  return { past: [], present, future: [] };
}

/** After a change. Several in a row about the same thing, such as letters typed in one field, are undone together. */
export function edit<T>(edited: Edited<T>, next: T, about: string): Edited<T> {
  if (next === edited.present) {
    return edited;
  }
  const together = about === edited.about && edited.past.length > 0;
  return { past: together ? edited.past : [...edited.past.slice(-99), edited.present], present: next, future: [], about };
}

export function undo<T>({ past, present, future }: Edited<T>): Edited<T> {
  const last = past.at(-1);
  return last === undefined ? { past, present, future } : { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: Edited<T>): Edited<T> {
  const [next, ...later] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: later };
}

import type { Schemas } from '../client/api';

type Part = Schemas['ExplanationPart'];

/** A row of the table of conditions: a group, or a comparison; how deep it stands inside groups. */
export interface Row {
  part: Part;
  depth: number;
}

/** The condition as rows, each group before its parts. */
export function rows(part: Part, depth = 0): Row[] {
  return [{ part, depth }, ...(part.parts ?? []).flatMap((inner) => rows(inner, depth + 1))];
}

import type { Refused } from './problem';

/** What the service says of one field, in words; a part of the field counts as the field. */
export function saidOf(refused: Refused | undefined, field: string): string | undefined {
  const problem = refused?.problem;
  const about = problem?.field;
  if (!about || !(about === field || about.startsWith(`${field}.`) || about.startsWith(`${field}[`))) {
    return undefined;
  }
  return [problem.detail, problem.remedy].filter(Boolean).join(' ') || problem.title;
}

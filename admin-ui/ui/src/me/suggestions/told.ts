import type { Schemas } from '../../client/api';

/** What is told about a suggestion: why it suits the person, and what else is good to know; each sentence once. */
export function told({ reasons, labels }: Schemas['Suggestion']): { suits: string[]; remarks: string[] } {
  const lower = (reasons ?? []).filter((reason) => (reason.contribution ?? 0) < 0);
  const higher = (reasons ?? []).filter((reason) => !lower.includes(reason));
  return { suits: once(higher), remarks: once([...(labels ?? []), ...lower]) };
}

function once(all: readonly { text?: string }[]): string[] {
  return [...new Set(all.flatMap(({ text }) => text ?? []))];
}

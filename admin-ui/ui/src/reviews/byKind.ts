import type { Finding } from './calls';

export interface OfKind {
  kind: NonNullable<Finding['kind']>;
  findings: Finding[];
}

/** What was found, kind by kind in the order of the text, each word or person once. */
export function byKind(findings: readonly Finding[]): OfKind[] {
  const kinds = new Map<OfKind['kind'], Finding[]>();
  for (const finding of findings) {
    if (!finding.kind) {
      continue;
    }
    const present = kinds.get(finding.kind) ?? [];
    if (!present.some((one) => told(one) === told(finding))) {
      present.push(finding);
    }
    kinds.set(finding.kind, present);
  }
  return [...kinds].map(([kind, present]) => ({ kind, findings: present }));
}

function told(finding: Finding): string {
  return JSON.stringify([finding.words?.toLowerCase(), finding.employeeIds]);
}

import { readRule, type Change, type RuleDocument } from '../changes/calls';
import type { Refused } from '../client/problem';
import type { Bilingual } from '../words/bilingual';

/** What became of one file. */
export interface FileResult {
  file: string;
  result: 'taken' | 'same' | 'refused';
  /** Why it was refused, sentence by sentence. */
  why: (Bilingual | string)[];
}

/** Reads a file of one rule. */
export function ruleIn(text: string): RuleDocument | 'noJson' | 'noRuleId' {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'noJson';
  }
  const rule = readRule(document);
  return typeof rule === 'object' && rule !== null && typeof rule.id === 'string' && rule.id !== '' ? rule : 'noRuleId';
}

/** The ids of the rules that stand in a change, when these are those that it began with. */
export function standing(base: readonly RuleDocument[], change: Change): Set<string> {
  const ids = new Set(base.map((rule) => rule.id));
  for (const { ruleId = '', change: kind } of change.changes ?? []) {
    if (kind === 'REMOVED') {
      ids.delete(ruleId);
    } else {
      ids.add(ruleId);
    }
  }
  return ids;
}

/** What a zip did to a change: the rules it edited, one for each file that differed. */
export function takenFrom(zip: string, before: Change, after: Change): FileResult[] {
  const isNew = (after.history ?? []).length > (before.history ?? []).length;
  const edited = isNew ? (after.history?.findLast((entry) => entry.act === 'EDIT')?.ruleIds ?? []) : [];
  return edited.length === 0
    ? [{ file: zip, result: 'same', why: [] }]
    : edited.map((ruleId) => ({ file: `${zip}: ${ruleId}`, result: 'taken', why: [] }));
}

interface FileIssues {
  file: string;
  issues?: { message?: Bilingual }[];
}

/** What is the matter with a file, or with each file of a zip, in the words of the service. */
export function refusedFiles(file: string, refused: Refused): FileResult[] {
  const { problem } = refused;
  const each = (problem as { files?: FileIssues[] }).files;
  if (each) {
    return each.map((one) => ({
      file: `${file}: ${one.file}`,
      result: 'refused',
      why: (one.issues ?? []).flatMap((issue) => (issue.message ? [issue.message] : [])),
    }));
  }
  const issues = (problem as { issues?: { message?: Bilingual }[] }).issues;
  const why = issues?.flatMap((issue) => (issue.message ? [issue.message] : [])) ?? [];
  return [
    {
      file: problem.field === 'file' && problem.value ? `${file}: ${problem.value}` : file,
      result: 'refused',
      why: why.length > 0 ? why : [problem.detail, problem.remedy].filter((part): part is string => part !== undefined),
    },
  ];
}

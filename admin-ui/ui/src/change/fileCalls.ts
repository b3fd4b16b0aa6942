import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readRule, type Change } from '../changes/calls';
import { answer, api } from '../client/api';
import { asRefused } from '../client/problem';
import { useWords } from '../words/words';
import { versionOf } from './calls';
import { refusedFiles, ruleIn, standing, takenFrom, type FileResult } from './files';
import { changeWords } from './words';

/** All rules that a change leads to, as files in a zip. */
export async function exportChange(draftId: string): Promise<Blob> {
  return (await answer(
    api.GET('/v1/rule-sets/drafts/{draftId}/export', { params: { path: { draftId } }, parseAs: 'blob' }),
  )) as unknown as Blob;
}

/** Takes rules over from files, and tells what became of each. What is refused leaves the others alone. */
export function useTakeFiles(change: Change) {
  const t = useWords(changeWords);
  const queries = useQueryClient();
  const draftId = change.draftId as string;
  return useMutation({
    mutationFn: async (files: File[]) => {
      const results: FileResult[] = [];
      for (const file of files) {
        const taken = isZip(file) ? takeZip(change, file) : takeRule(change, file, (why) => t(why));
        results.push(...(await taken.catch((error: unknown) => refusedFiles(file.name, orThrow(error)))));
      }
      return results;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['changes', draftId] }),
  });
}

/** What did not arrive was not refused. */
function orThrow(error: unknown) {
  const refused = asRefused(error);
  if (refused.problem.status === 0 || refused.problem.status >= 500) {
    throw refused;
  }
  return refused;
}

function isZip(file: File): boolean {
  return file.name.toLowerCase().endsWith('.zip') || file.type === 'application/zip';
}

async function takeZip(change: Change, file: File): Promise<FileResult[]> {
  const draftId = change.draftId as string;
  const params = { path: { draftId } };
  const before = await answer(api.GET('/v1/rule-sets/drafts/{draftId}', { params }));
  const after = await answer(
    api.POST('/v1/rule-sets/drafts/{draftId}/import', {
      params,
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'Content-Type': 'application/zip' },
    }),
  );
  return takenFrom(file.name, before, after);
}

async function takeRule(change: Change, file: File, say: (why: 'noJson' | 'noRuleId') => string): Promise<FileResult[]> {
  const draftId = change.draftId as string;
  const rule = ruleIn(await file.text());
  if (typeof rule === 'string') {
    return [{ file: file.name, result: 'refused', why: [say(rule)] }];
  }
  const now = await answer(api.GET('/v1/rule-sets/drafts/{draftId}', { params: { path: { draftId } } }));
  const base = await answer(api.GET('/v1/rule-sets/{revision}', { params: { path: { revision: now.baseRevision as string } } }));
  const version = standing((base.rules ?? []).map(readRule), now).has(rule.id) ? await versionOf(draftId, rule.id) : undefined;
  const put = await answer(
    api.PUT('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', {
      params: { path: { draftId, ruleId: rule.id }, ...(version && { header: { 'If-Match': version } }) },
      body: rule as unknown as Record<string, never>,
    }),
  );
  return [{ file: file.name, result: put.etag === version ? 'same' : 'taken', why: [] }];
}

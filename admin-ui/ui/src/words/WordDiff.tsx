import { wordDiff } from './wordDiff';

/** A sentence as it became, with the words it lost struck out and those it got underlined. */
export function WordDiff({ before, after }: { before: string | undefined; after: string | undefined }) {
  return (
    <span className="wk-diff">
      {wordDiff(before ?? '', after ?? '').map((run, place) => {
        if (run.kind === 'kept') {
          return run.text;
        }
        const Mark = run.kind === 'added' ? 'ins' : 'del';
        return <Mark key={place}>{run.text}</Mark>;
      })}
    </span>
  );
}

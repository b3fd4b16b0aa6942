import { Progress } from '@patternfly/react-core';
import { useFormats } from '../words/numbers';

interface CountingProps {
  label: string;
  done?: number;
  /** 0 as long as nobody knows. */
  total?: number;
  say: (counts: { done: string; total: string }) => string;
}

/** How far something long is that is counted one by one. */
export function Counting({ label, done = 0, total = 0, say }: CountingProps) {
  const { number } = useFormats();
  const counted = total > 0 ? say({ done: number(done), total: number(total) }) : '';
  return (
    <Progress
      aria-label={label}
      value={total > 0 ? Math.round((100 * done) / total) : 0}
      valueText={counted}
      label={counted}
      title=""
      measureLocation="outside"
    />
  );
}

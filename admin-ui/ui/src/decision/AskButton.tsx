import { Button } from '@patternfly/react-core';
import type { Item } from './grouping';

interface AskButtonProps {
  item: Item;
  text: string;
  /** The same with the name of the item, for whoever does not see the row. */
  label: (item: string) => string;
  choose: (item: string) => void;
}

/** Asks about one item of a decision. */
export function AskButton({ item, text, label, choose }: AskButtonProps) {
  const id = item.contentId ?? '';
  return (
    <Button variant="link" isInline aria-label={label(item.title ?? id)} onClick={() => choose(id)}>
      {text}
    </Button>
  );
}

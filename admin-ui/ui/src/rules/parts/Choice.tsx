import { FormSelect, FormSelectOption } from '@patternfly/react-core';

export interface Option {
  id: string;
  text: string;
}

interface ChoiceProps {
  label: string;
  /** What stands for no choice. */
  any: string;
  value: string;
  options: readonly Option[];
  choose: (value: string) => void;
}

/** A choice of one among a few; the browser's own list, so that it works everywhere. */
export function Choice({ label, any, value, options, choose }: ChoiceProps) {
  return (
    <FormSelect aria-label={label} value={value} onChange={(_, chosen) => choose(chosen)}>
      <FormSelectOption value="" label={any} />
      {options.map(({ id, text }) => (
        <FormSelectOption key={id} value={id} label={text} />
      ))}
    </FormSelect>
  );
}

import type { ReactNode } from 'react';

export interface Choice<V extends string> {
  value: V;
  text: string;
  detail?: string;
}

interface ChoicesProps<V extends string> {
  name: string;
  legend: ReactNode;
  /** What to know before choosing. */
  hint?: ReactNode;
  options: readonly Choice<V>[];
  chosen: readonly V[];
  /** One of these at most, instead of any number. */
  single?: boolean;
  /** The id of a text about it, such as what is wrong with it. */
  describedBy?: string | undefined;
  choose: (chosen: V[]) => void;
}

/** A question with a few answers, each large enough for a thumb. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { name, legend, hint, options, chosen, single, describedBy, choose } = props;
  const described = [hint ? `${name}-hint` : '', describedBy ?? ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className="wk-choices" aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && (
        <div id={`${name}-hint`} className="wk-quiet">
          {hint}
        </div>
      )}
      <div className="wk-chips">
        {options.map(({ value, text, detail }) => (
          <label key={value} className="wk-chip">
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => choose(single ? [value] : toggled(chosen, value, options))}
            />
            <span>
              {text}
              {detail && <span className="wk-chip-detail">{detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** With or without this one, in the order of the options. */
function toggled<V extends string>(chosen: readonly V[], value: V, options: readonly Choice<V>[]): V[] {
  const wanted = new Set(chosen);
  if (!wanted.delete(value)) {
    wanted.add(value);
  }
  const known = options.map((option) => option.value).filter((option) => wanted.has(option));
  return [...known, ...[...wanted].filter((one) => !known.includes(one))];
}

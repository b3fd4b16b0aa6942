import { without, type Rule } from '../rule';

/** The rule for one channel more or less; for none in particular it holds for all. */
export function withChannel(rule: Rule, channel: string, on: boolean): Rule {
  const others = (rule.scope?.channels ?? []).filter((one) => one !== channel);
  const channels = on ? [...others, channel] : others;
  return channels.length === 0 ? without(rule, 'scope') : { ...rule, scope: { channels } };
}

/** The rule with another first or last day (`2026-12-01`), or without when it is empty. */
export function withDay(rule: Rule, part: 'from' | 'until', day: string): Rule {
  const valid = Object.fromEntries(Object.entries({ ...rule.valid, [part]: day }).filter(([, one]) => one !== ''));
  return Object.keys(valid).length === 0 ? without(rule, 'valid') : { ...rule, valid };
}

/** The names of requirements in what somebody typed. */
export function requirementsIn(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((name) => name !== '');
}

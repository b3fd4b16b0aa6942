import { describe, expect, it } from 'vitest';
import type { Change } from '../changes/calls';
import { Refused } from '../client/problem';
import { refusedFiles, ruleIn, standing, takenFrom } from './files';

const rule = (id: string) => ({ id, area: 'CADENCE', title: {} });
const entry = (act: string, ruleIds: string[] = []) => ({ act, ruleIds });

describe('A file of a rule', () => {
  it('is read by its id', () => {
    expect(ruleIn('{"id": "cadence.rest"}')).toEqual({ id: 'cadence.rest' });
  });

  it.each([
    ['no JSON', 'noJson'],
    ['{"title": 1}', 'noRuleId'],
    ['{"id": 3}', 'noRuleId'],
    ['{"id": ""}', 'noRuleId'],
    ['null', 'noRuleId'],
    ['[]', 'noRuleId'],
  ])('is refused here when it holds %s', (text, why) => {
    expect(ruleIn(text)).toBe(why);
  });
});

describe('The rules that stand in a change', () => {
  it('are those it began with, and those it added, without those it took out', () => {
    const change: Change = {
      changes: [
        { ruleId: 'a', change: 'REMOVED' },
        { ruleId: 'b', change: 'CHANGED' },
        { ruleId: 'c', change: 'ADDED' },
      ],
    };

    expect([...standing([rule('a'), rule('b')], change)]).toEqual(['b', 'c']);
  });
});

describe('A zip of rules', () => {
  it('tells each rule that it changed', () => {
    const before: Change = { history: [entry('BEGIN')] };
    const after: Change = { history: [entry('BEGIN'), entry('EDIT', ['a', 'b'])] };

    expect(takenFrom('rules.zip', before, after).map((one) => [one.file, one.result])).toEqual([
      ['rules.zip: a', 'taken'],
      ['rules.zip: b', 'taken'],
    ]);
  });

  it('that changes nothing says so, whatever was edited before', () => {
    const change: Change = { history: [entry('BEGIN'), entry('EDIT', ['a'])] };

    expect(takenFrom('rules.zip', change, change)).toEqual([{ file: 'rules.zip', result: 'same', why: [] }]);
  });

  it('that is refused tells of each file what is the matter', () => {
    const no = { nl: 'Dit kan niet.', en: 'This will not do.' };
    const refused = Refused.by(422, { files: [{ file: 'a.json', issues: [{ message: no }, { message: no }] }, { file: 'b.json' }] });

    expect(refusedFiles('rules.zip', refused)).toEqual([
      { file: 'rules.zip: a.json', result: 'refused', why: [no, no] },
      { file: 'rules.zip: b.json', result: 'refused', why: [] },
    ]);
  });

  it('that is refused as a whole says why, and which file it was', () => {
    const refused = Refused.by(422, { field: 'file', value: 'notes.txt', detail: 'Geen regel.', remedy: 'Stuur regels.' });

    expect(refusedFiles('rules.zip', refused)).toEqual([
      { file: 'rules.zip: notes.txt', result: 'refused', why: ['Geen regel.', 'Stuur regels.'] },
    ]);
  });
});

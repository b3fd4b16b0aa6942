import { describe, expect, it } from 'vitest';
import { filterOf, isEmpty, queryOf, reasonsIn, searchOf } from './filter';

const nothing = { from: '', to: '', contentId: '', outcome: '' };

describe('A filter of decisions', () => {
  it('is read from the address and written to it unchanged', () => {
    const address = 'from=2026-11-01&to=2026-11-20&contentId=p-17&outcome=PUSHED';

    expect(searchOf(filterOf(new URLSearchParams(address))).toString()).toBe(address);
  });

  it('leaves out what was not filled in', () => {
    expect(searchOf({ ...nothing, contentId: '  ' }).toString()).toBe('');
    expect(isEmpty({ ...nothing, contentId: '  ' })).toBe(true);
    expect(queryOf(nothing)).toEqual({});
  });

  it('passes over what else stands in the address', () => {
    expect(filterOf(new URLSearchParams('employeeId=e-4&outcome=OFFERED'))).toEqual({ ...nothing, outcome: 'OFFERED' });
  });

  it('asks for whole days, the last one included', () => {
    const query = queryOf({ ...nothing, from: '2026-11-20', to: '2026-11-20' });

    expect(query.from).toBe(new Date(2026, 10, 20).toISOString());
    expect(query.to).toBe(new Date(2026, 10, 21).toISOString());
  });

  it('leaves a day that makes no sense for the service to refuse', () => {
    expect(queryOf({ ...nothing, from: 'yesterday' }).from).toBe('yesterday');
  });

  it('offers the reasons that held something back, and keeps the one that is looked for', () => {
    const found: { withheld?: Record<string, number> }[] = [{ withheld: { OUTRANKED: 31, EXPIRED: 4 } }, { withheld: { OUTRANKED: 2 } }, {}];

    expect(reasonsIn(found, 'JARGON')).toEqual(['EXPIRED', 'JARGON', 'OUTRANKED']);
    expect(reasonsIn(found, 'PUSHED')).toEqual(['EXPIRED', 'OUTRANKED']);
    expect(reasonsIn([], '')).toEqual([]);
  });
});

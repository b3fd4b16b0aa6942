import { describe, expect, it } from 'vitest';
import { bodyOf, differs, formOf } from './form';

const employee = {
  id: 'e-4',
  name: 'Noor Visser',
  unit: 'zorg/wijkteam-west',
  jobTitle: 'wijkverpleegkundige',
  managerId: 'e-1',
  leader: false,
  languages: ['nl', 'en'],
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  absence: [{ from: '2026-12-21', until: '2027-01-04' }],
  version: 3,
};

describe('The form of an employee', () => {
  it('gives back what it was filled with, without what the service adds', () => {
    const { id, version, ...part } = employee;

    expect([id, version]).toEqual(['e-4', 3]);
    expect(bodyOf(formOf(employee))).toEqual(part);
    expect(differs(employee, formOf(employee))).toBe(false);
  });

  it('leaves out what was emptied', () => {
    const body = bodyOf({ ...formOf(employee), jobTitle: ' ', managerId: '', timeZone: '', country: '' });

    expect(Object.keys(body)).toEqual(['name', 'unit', 'leader', 'languages', 'absence']);
  });

  it('reads languages with commas or spaces, in small letters, and a country in capitals', () => {
    const body = bodyOf({ ...formOf(employee), languages: 'NL,  en;fr', country: 'nl' });

    expect(body.languages).toEqual(['nl', 'en', 'fr']);
    expect(body.country).toBe('NL');
  });

  it('takes an absence that was not filled in for none, and sends a half one for the service to refuse', () => {
    const body = bodyOf({ ...formOf(employee), absence: [{ from: '', until: '' }, { from: '2026-12-21', until: '' }] });

    expect(body.absence).toEqual([{ from: '2026-12-21', until: '' }]);
  });

  it('differs once something was changed', () => {
    expect(differs(employee, { ...formOf(employee), leader: true })).toBe(true);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { forget, keep, savedFilters } from './saved';

describe('Saved filters', () => {
  beforeEach(() => localStorage.clear());

  it('are there again later', () => {
    keep({ name: 'Vorige maand', search: 'from=2026-10-01' });

    expect(savedFilters()).toEqual([{ name: 'Vorige maand', search: 'from=2026-10-01' }]);
  });

  it('are replaced under the same name', () => {
    keep({ name: 'Vaak', search: 'outcome=PUSHED' });
    keep({ name: 'Vaak', search: 'outcome=OFFERED' });

    expect(savedFilters()).toEqual([{ name: 'Vaak', search: 'outcome=OFFERED' }]);
  });

  it('are forgotten by name', () => {
    keep({ name: 'Een', search: '' });
    keep({ name: 'Twee', search: '' });

    expect(forget('Een').map((saved) => saved.name)).toEqual(['Twee']);
  });

  it('let the oldest go when there are too many', () => {
    for (let number = 1; number <= 21; number++) {
      keep({ name: `Filter ${number}`, search: '' });
    }

    expect(savedFilters()).toHaveLength(20);
    expect(savedFilters()[0]?.name).toBe('Filter 2');
  });

  it('are none when what was kept is unreadable', () => {
    localStorage.setItem('weerklank.decisions.saved', '{"name": 3');

    expect(savedFilters()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { changed, collisions, isNew, only, setForThem, shown, without, type Preferences } from './edits';

const known: Preferences = {
  interests: ['technology', 'finance'],
  readiness: 'READ',
  setBy: { interests: { by: 'PLATFORM', at: '2026-11-01T08:00:00Z' } },
  version: 3,
};

describe('Changes of preferences', () => {
  it('R16 know somebody as new until they set something themselves', () => {
    const own: Preferences = { ...known, setBy: { readiness: { by: 'PERSON', at: '2026-11-02T08:00:00Z' } } };

    expect([isNew({}), isNew(known), isNew(own)]).toEqual([true, true, false]);
  });

  it('show over what is known, and a cleared field as empty', () => {
    const after = shown(known, { readiness: null, goals: ['PRIDE'] });

    expect(after).toMatchObject({ interests: ['technology', 'finance'], goals: ['PRIDE'] });
    expect(after.readiness).toBeUndefined();
  });

  it('go away when the choice is back where it was, in whatever order', () => {
    const edited = changed({}, known, 'interests', ['technology']);

    const back = changed(edited, known, 'interests', ['finance', 'technology']);

    expect(edited).toEqual({ interests: ['technology'] });
    expect(back).toEqual({});
  });

  it('take an empty list for nothing said', () => {
    expect(changed({}, known, 'goals', [])).toEqual({});
    expect(changed({}, known, 'interests', [])).toEqual({ interests: [] });
  });

  it('are kept apart by group', () => {
    const changes = { readiness: 'SHARE', goals: ['PRIDE'], story: 'Hoi' } as const;
    const mutable = { ...changes, goals: [...changes.goals] };

    expect(only(mutable, ['goals', 'readiness'])).toEqual({ readiness: 'SHARE', goals: ['PRIDE'] });
    expect(without(mutable, ['goals', 'readiness'])).toEqual({ story: 'Hoi' });
  });

  it('R16 make what a platform set the own choice, and nothing that the person set or that is empty', () => {
    const mixed: Preferences = {
      optIn: true,
      readiness: 'READ',
      setBy: {
        optIn: { by: 'PLATFORM', at: '2026-11-01T08:00:00Z' },
        goals: { by: 'PLATFORM', at: '2026-11-01T08:00:00Z' },
        readiness: { by: 'PERSON', at: '2026-11-02T08:00:00Z' },
      },
    };

    expect(setForThem(mixed, ['optIn', 'goals', 'readiness'])).toEqual({ optIn: true });
  });

  it('collide only where somebody else set another value to the same field', () => {
    const now: Preferences = { ...known, readiness: 'SHARE', goals: ['PRIDE'], interests: ['technology'] };

    expect(collisions({ readiness: 'WRITE', story: 'Hoi', goals: ['PRIDE'] }, known, now)).toEqual(['readiness']);
  });
});

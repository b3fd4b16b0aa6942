import { describe, expect, it } from 'vitest';
import { shown, type Preferences } from '../preferences/edits';
import { followedBy, QUIET, quietAs, quietOf } from './quiet';

describe('The first choices', () => {
  it('R32 know each answer about rest again', () => {
    const answers = QUIET.map((quiet) => quietOf(shown({}, quietAs(quiet, {}))));

    expect(answers).toEqual([...QUIET]);
  });

  it('R32 take hours of another making for none of the answers', () => {
    expect(quietOf({ quietHours: { from: '17:00', until: '09:00' } })).toBeUndefined();
  });

  it('R16 never say that nothing is sent to somebody who gets messages', () => {
    expect(quietOf({ optIn: true, channels: ['EMAIL'] })).toBeUndefined();
    expect(quietOf({ optIn: true })).toBe('NEVER_SEND');
  });

  it('R16 turn messages off for whoever wants nothing sent, and touch no channel otherwise', () => {
    const onBehalf: Preferences = { optIn: true, channels: ['EMAIL'] };

    expect(quietAs('NEVER_SEND', onBehalf)).toEqual({ quietHours: null, channels: [] });
    expect(quietAs('NEVER_SEND', {})).toEqual({ quietHours: null });
  });

  it('R04 say who follows on one theme and leave the other themes alone', () => {
    const before = [{ theme: 'finance', who: 'FEW' as const }];

    const said = followedBy(before, 'technology', 'MANY');

    expect(said).toEqual([
      { theme: 'finance', who: 'FEW' },
      { theme: 'technology', who: 'MANY' },
    ]);
    expect(followedBy(said, 'finance', 'UNKNOWN')).toEqual([{ theme: 'technology', who: 'MANY' }]);
  });
});

import { asRefused } from '../../client/problem';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { Nothing } from '../../state/Nothing';
import { useWords } from '../../words/words';
import { useSelf } from '../self';
import { Activity } from './Activity';
import { useChampion, useProgramme } from './calls';
import { Card } from './Card';
import { Programme } from './Programme';
import { Trust } from './Trust';
import { championWords } from './words';

/** What a leader keeps for themself, and whether they stand for the programme. */
export default function ChampionPage() {
  const t = useWords(championWords);
  const self = useSelf();
  const champion = useChampion();
  const programme = useProgramme();
  const leadsNothing = champion.isError && asRefused(champion.error).problem.status === 403;
  const { asked, champion: bearer, state } = programme.data ?? {};
  const concerned = asked?.who?.employeeId === self || (state === 'ACCEPTED' && bearer?.employeeId === self);
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <div className="wk-stack wk-narrow">
        {concerned && programme.data && <Programme key={programme.data.until} standing={programme.data} />}
        {leadsNothing ? (
          !concerned && <Nothing title={t('notALeader')}>{t('notALeaderDetail')}</Nothing>
        ) : (
          <Loaded query={champion}>
            {(said) => (
              <>
                <Card champion={said} />
                <Trust champion={said} />
                <Activity champion={said} />
              </>
            )}
          </Loaded>
        )}
      </div>
    </Screen>
  );
}

import { Remark } from '../state/Remark';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { ProgrammeChampion } from './calls';
import { championsWords } from './words';

const KIND = { NONE: 'info', ACCEPTED: 'success', EXPIRED: 'warning' } as const;
const MEANS = { NONE: 'NONE_means', ACCEPTED: 'ACCEPTED_means', EXPIRED: 'EXPIRED_means' } as const;

/** Who stands for the programme, until when, and who was asked. */
export function Standing({ champion }: { champion: ProgrammeChampion }) {
  const t = useWords(championsWords);
  const { date } = useFormats();
  const state = champion.state ?? 'NONE';
  const name = champion.champion?.name ?? t('somebodyGone');
  return (
    <Remark kind={KIND[state]} title={t(state, { name })}>
      <p>{t(MEANS[state], { since: date(champion.since), until: date(champion.until) })}</p>
      {champion.asked && <p>{t('asked', { name: champion.asked.who?.name ?? '', at: date(champion.asked.at) })}</p>}
    </Remark>
  );
}

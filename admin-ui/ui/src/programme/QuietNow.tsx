import { List, ListItem, StackItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useMay } from '../session/session';
import { Remark } from '../state/Remark';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useProgramme } from './calls';
import { MEANS } from './means';
import { holdsAt } from './quiet';
import { useWhom } from './whom';
import { programmeWords } from './words';

/** Says where it is quiet at this moment, as the first of a stack; nothing when pushes run as usual. */
export function QuietNow() {
  const t = useWords(programmeWords);
  const may = useMay();
  const whom = useWhom();
  const { moment } = useFormats();
  const { data } = useProgramme(may('getProgramme'));
  const quiet = (data?.quiet ?? []).filter((each) => holdsAt(each, new Date()));
  const mode = data?.mode ?? 'NORMAL';
  if (mode !== 'QUIET' && quiet.length === 0) {
    return null;
  }
  return (
    <StackItem>
      <Remark kind="warning" title={t('quietNow')}>
        {mode === 'QUIET' && <p>{t(MEANS.QUIET)}</p>}
        <List>
          {quiet.map((each) => (
            <ListItem key={each.id}>
              <strong>{whom(each)}</strong>: {each.until ? t('quietUntil', { until: moment(each.until) }) : t('quietOpen')}{' '}
              {t('because', { reason: each.reason ?? '' })}
            </ListItem>
          ))}
        </List>
        <Link to="/admin/programme">{t('lookAtProgramme')}</Link>
      </Remark>
    </StackItem>
  );
}

import { Alert, List, ListItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Schemas } from '../client/api';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { stateWords } from '../state/words';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useReplaySample } from './calls';
import { auditWords } from './words';

/** What came of deciding a sample again, last night. */
export function Night() {
  const t = useWords(auditWords);
  const query = useReplaySample();
  return (
    <Part title={t('night')} help={t('nightHelp')}>
      <Loaded query={query}>{(sample) => <Sample sample={sample} />}</Loaded>
    </Part>
  );
}

function Sample({ sample }: { sample: Schemas['ReplaySample'] }) {
  const t = useWords(auditWords);
  const tState = useWords(stateWords);
  const { moment, number } = useFormats();
  const retired = sample.retired ?? 0;
  return (
    <div className="wk-flow">
      {sample.alert ? (
        <Alert isInline variant="danger" variantLabel={tState('danger')} component="h3" title={sample.text}>
          <List>
            {(sample.decisions ?? []).map((id) => (
              <ListItem key={id}>
                <Link to={`/admin/decisions/${id}`}>{t('toDecision', { id })}</Link>
              </ListItem>
            ))}
          </List>
        </Alert>
      ) : (
        <p>{sample.text}</p>
      )}
      {retired > 0 && <p>{t('nightRetired', { count: retired, number: number(retired) })}</p>}
      {sample.at && <p>{t('nightAt', { moment: moment(sample.at) })}</p>}
    </div>
  );
}

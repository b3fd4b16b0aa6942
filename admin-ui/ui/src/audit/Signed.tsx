import {
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { Schemas } from '../client/api';
import { saveJson } from '../client/save';
import { Loaded } from '../state/Loaded';
import { Nothing } from '../state/Nothing';
import { Part } from '../state/Part';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useCheckpoint } from './calls';
import { auditWords } from './words';

/** What was signed last, in words and in figures, to keep. */
export function Signed() {
  const t = useWords(auditWords);
  const query = useCheckpoint();
  return (
    <Part title={t('signed')} help={t('signedHelp')}>
      <Loaded query={query}>
        {(answer) => (answer ? <Newest answer={answer} /> : <Nothing title={t('unsigned')} level="h3">{t('unsignedDetail')}</Nothing>)}
      </Loaded>
    </Part>
  );
}

function Newest({ answer }: { answer: Schemas['CheckpointAnswer'] }) {
  const t = useWords(auditWords);
  const { moment, number } = useFormats();
  const { size = 0, root = '', time = '', keyId = '' } = answer.checkpoint ?? {};
  const waiting = answer.waiting ?? 0;
  return (
    <div className="wk-flow">
      <p>{t('size', { count: size, number: number(size), moment: moment(time) })}</p>
      <p role="status">{waiting === 0 ? t('allSigned') : t('waiting', { count: waiting, number: number(waiting) })}</p>
      <DescriptionList isCompact>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('root')}</DescriptionListTerm>
          <DescriptionListDescription className="wk-verbatim">{root}</DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('signedWith')}</DescriptionListTerm>
          <DescriptionListDescription className="wk-verbatim">{keyId}</DescriptionListDescription>
        </DescriptionListGroup>
      </DescriptionList>
      <Button variant="secondary" onClick={() => saveJson(answer, `weerklank-checkpoint-${size}.json`)}>
        {t('keepCheckpoint')}
      </Button>
    </div>
  );
}

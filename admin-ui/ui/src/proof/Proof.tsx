import { Alert, Button } from '@patternfly/react-core';
import { saveJson } from '../client/save';
import { Loaded } from '../state/Loaded';
import { Remark } from '../state/Remark';
import { stateWords } from '../state/words';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { type Inclusion, useInclusion } from './calls';
import { Chapter } from './Chapter';
import { proofWords } from './words';

/** Where the decision stands in the log, with the proof to take along (G04). */
export function Proof({ id }: { id: string }) {
  const t = useWords(proofWords);
  const query = useInclusion(id);
  return (
    <Chapter title={t('proof')} help={t('proofHelp')}>
      <Loaded query={query}>{(inclusion) => <Standing id={id} inclusion={inclusion} />}</Loaded>
    </Chapter>
  );
}

function Standing({ id, inclusion }: { id: string; inclusion: Inclusion | null }) {
  const t = useWords(proofWords);
  if (inclusion === null) {
    return <Remark kind="warning" title={t('notFound')}>{t('notFoundDetail')}</Remark>;
  }
  if (inclusion.state !== 'INCLUDED') {
    return <p role="status">{t('pending')}</p>;
  }
  return (
    <>
      <Included inclusion={inclusion} />
      <Button variant="secondary" onClick={() => saveJson(inclusion, `weerklank-proof-${id}.json`)}>
        {t('keepProof')}
      </Button>
    </>
  );
}

function Included({ inclusion }: { inclusion: Inclusion }) {
  const t = useWords(proofWords);
  const tState = useWords(stateWords);
  const { moment, number } = useFormats();
  const { size = 0, time, keyId = '' } = inclusion.signed?.checkpoint ?? {};
  return (
    <>
      <p role="status">
        {t('included', { index: number(inclusion.index), size: number(size), moment: moment(time) })}
      </p>
      {inclusion.holds ? (
        <p>{t('holds')}</p>
      ) : (
        <Alert isInline variant="danger" variantLabel={tState('danger')} component="p" title={t('holdsNot')}>
          <p>{t('holdsNotDetail')}</p>
        </Alert>
      )}
      <p>
        {t('leafHash')}: <code className="wk-code">{inclusion.leafHash}</code>
      </p>
      <p>
        {t('signedWith')}: <code className="wk-code">{keyId}</code>
      </p>
    </>
  );
}

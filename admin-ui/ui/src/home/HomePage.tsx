import { Card, CardBody, CardFooter, Gallery, Stack, StackItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { asRefused } from '../client/problem';
import { QuietNow } from '../programme/QuietNow';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { Nothing } from '../state/Nothing';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { Remark } from '../state/Remark';
import { useTryAgain } from '../state/tryAgain';
import { useWords } from '../words/words';
import { useOverview, useSimulated, useWaiting } from './calls';
import { Gaps } from './Gaps';
import { Lately } from './Lately';
import { some } from './waiting';
import { homeWords } from './words';

/** What waits for whoever is here, and for those who look after stories how it goes. */
export default function HomePage() {
  const t = useWords(homeWords);
  const may = useMay();
  const overview = useOverview();
  return (
    <Screen title={t('title')} intro={t('intro')}>
      <Stack hasGutter>
        <QuietNow />
        <StackItem>
          <WaitingPart />
        </StackItem>
        {may('getOverview') && (
          <>
            {overview.data?.champion?.state === 'EXPIRED' && (
              <StackItem>
                <Remark kind="warning" title={t('championOver')}>
                  <Link to="/admin/champions">{t('championLook')}</Link>
                </Remark>
              </StackItem>
            )}
            <StackItem>
              <Part title={t('lately')} help={t('latelyHelp')}>
                <Loaded query={overview}>{({ together }) => <Lately together={together ?? {}} />}</Loaded>
              </Part>
            </StackItem>
            <StackItem>
              <Part title={t('gaps')} help={t('gapsHelp')}>
                <Loaded query={overview}>
                  {({ themes = [], externalTarget = 0 }) => <Gaps themes={themes} externalTarget={externalTarget} />}
                </Loaded>
              </Part>
            </StackItem>
          </>
        )}
      </Stack>
    </Screen>
  );
}

function WaitingPart() {
  const t = useWords(homeWords);
  const may = useMay();
  const overview = useOverview();
  const simulated = useSimulated();
  const queries = useWaiting();
  const tryAgain = useTryAgain();
  const all = [...queries, simulated];
  const failed = all.filter((query) => query.isError);
  const quarantined = may('listContent') ? (overview.data?.content?.QUARANTINED ?? 0) : 0;
  const waiting = [
    ...queries.flatMap((query) => query.data ?? []),
    ...some([{ what: 'quarantine', count: quarantined, more: false, to: '/admin/content?state=QUARANTINED' }]),
  ];
  const told = [
    ...waiting.map(({ what, count, more, to }) => ({ to, text: more ? t('atLeast', { text: t(what, { count }) }) : t(what, { count }) })),
    ...(simulated.data ?? []).map(({ draftId, title }) => ({ to: `/admin/changes/${draftId}`, text: t('simulated', { title }) })),
  ];
  const busy = all.some((query) => query.isLoading) || overview.isLoading;
  return (
    <Part title={t('waiting')}>
      {failed[0] && <ProblemAlert refused={asRefused(failed[0].error)} retry={tryAgain} />}
      {!busy && failed.length === 0 && told.length === 0 && (
        <Nothing level="h3" title={t('nothing')}>
          {t('nothingDetail')}
        </Nothing>
      )}
      <Gallery hasGutter minWidths={{ default: 'min(100%, 18rem)' }}>
        {told.map(({ to, text }) => (
          <Card key={to} isPlain variant="secondary">
            <CardBody>{text}</CardBody>
            <CardFooter>
              <Link to={to} aria-label={`${t('look')}: ${text}`}>
                {t('look')}
              </Link>
            </CardFooter>
          </Card>
        ))}
      </Gallery>
    </Part>
  );
}

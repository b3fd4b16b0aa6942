import {
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Gallery,
  Label,
  Title,
  type LabelProps,
} from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../session/session';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useItemTitles, useThemeNames, type Offered, type Sample } from './calls';
import { became, itemsOf, type Became } from './figures';
import { simulationWords } from './words';

/** People who do not exist, each with what they would see now and then. */
export function Samples({ samples }: { samples: readonly Sample[] }) {
  const titleOf = useItemTitles(itemsOf(samples));
  return (
    <div className="wk-flow">
      {samples.map((sample, place) => (
        <SampleCard key={sample.person} sample={sample} number={place + 1} titleOf={titleOf} />
      ))}
    </div>
  );
}

function SampleCard({ sample, number, titleOf }: { sample: Sample; number: number; titleOf: (id: string) => string | undefined }) {
  const t = useWords(simulationWords);
  const themeName = useThemeNames();
  const themes = (codes: readonly string[] | undefined) => (codes ?? []).map(themeName).join(', ') || t('none');
  const changes = became(sample);
  return (
    <Card variant="secondary">
      <CardTitle component="h4">{t('person', { number })}</CardTitle>
      <CardBody className="wk-flow">
        <DescriptionList isCompact isAutoColumnWidths>
          <Fact term={t('unit')}>{sample.unit}</Fact>
          <Fact term={t('interests')}>{themes(sample.interests)}</Fact>
          <Fact term={t('expertise')}>{themes(sample.expertise)}</Fact>
        </DescriptionList>
        <Gallery hasGutter minWidths={{ default: 'min(100%, 20rem)' }}>
          <OfferedList title={t('offeredNow')} offered={sample.before ?? []} became={changes.before} titleOf={titleOf} />
          <OfferedList title={t('offeredThen')} offered={sample.after ?? []} became={changes.after} titleOf={titleOf} />
        </Gallery>
      </CardBody>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

interface OfferedListProps {
  title: string;
  offered: readonly Offered[];
  became: readonly Became[];
  titleOf: (id: string) => string | undefined;
}

function OfferedList({ title, offered, became: changes, titleOf }: OfferedListProps) {
  const t = useWords(simulationWords);
  const heading = useId();
  return (
    <div>
      <Title headingLevel="h5" size="md" id={heading}>{title}</Title>
      {offered.length === 0 ? (
        <p>{t('nothingOffered')}</p>
      ) : (
        <ol aria-labelledby={heading} className="wk-offered">
          {offered.map((one, place) => (
            <li key={one.contentId}>
              <OfferedItem offered={one} became={changes[place] ?? 'stayed'} title={titleOf(one.contentId ?? '')} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const COLOURS: Readonly<Record<Became, LabelProps['color']>> = { stayed: 'grey', moved: 'blue', went: 'orange', came: 'green' };

function OfferedItem({ offered, became: change, title }: { offered: Offered; became: Became; title: string | undefined }) {
  const t = useWords(simulationWords);
  const say = useBilingual();
  const may = useMay();
  const { number } = useFormats();
  const id = offered.contentId ?? '';
  const about = [offered.kind && t(offered.kind), offered.delivery && t(offered.delivery), t('score', { score: number(offered.score) })];
  return (
    <>
      <div className="wk-row">
        {may('getContent') ? <Link to={`/admin/content/${encodeURIComponent(id)}`}>{title ?? id}</Link> : <span>{title ?? id}</span>}
        <Label isCompact color={COLOURS[change] ?? 'grey'}>
          {t(change)}
        </Label>
      </div>
      <small>{about.filter(Boolean).join(' · ')}</small>
      {(offered.reasons ?? []).length > 0 && (
        <ul>
          {(offered.reasons ?? []).map((reason) => (
            <li key={reason.code}>{say(reason.sentence)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

import { Button, Checkbox, Flex, FlexItem } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link } from 'react-router';
import { useItem } from '../content/calls';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { LoadedPages } from '../state/LoadedPages';
import { More } from '../state/More';
import { Nothing } from '../state/Nothing';
import { around } from '../tagging/spans';
import '../tagging/tagging.css';
import { taggingWords } from '../tagging/words';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { byKind, type OfKind } from './byKind';
import { useReviews, type Finding, type Review } from './calls';
import { MOST_AT_ONCE, picking } from './select';
import { TakeResponsibility, type Waiting } from './TakeResponsibility';
import { reviewWords } from './words';

/** Stories in which something waits for somebody, with what it is and where it stands. */
export default function ReviewsPage() {
  const t = useWords(reviewWords);
  const may = useMay();
  const query = useReviews();
  const reviews = (query.data?.pages ?? []).flatMap((page) => page.items ?? []);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly Waiting[]>();
  const chosen = reviews.filter((review) => picked.has(review.contentId ?? ''));
  const mayTake = may('takeResponsibility');
  const mayTakeSeveral = may('takeResponsibilityForSeveral');

  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <LoadedPages query={query}>
        {reviews.length === 0 ? (
          <Nothing title={t('none')}>{t('noneDetail')}</Nothing>
        ) : (
          <>
            {mayTakeSeveral && (
              <Flex role="group" aria-label={t('forPicked')} alignItems={{ default: 'alignItemsCenter' }} rowGap={{ default: 'rowGapSm' }}>
                <FlexItem>
                  <span role="status">{t('pickedCount', { count: chosen.length })}</span>
                </FlexItem>
                <FlexItem>
                  <Button
                    variant="secondary"
                    isDisabled={chosen.length === 0 || chosen.length > MOST_AT_ONCE}
                    onClick={() => setAsked(chosen.map(waiting))}
                  >
                    {t('take')}
                  </Button>
                </FlexItem>
              </Flex>
            )}
            <Table aria-label={t('title')}>
              <Thead>
                <Tr>
                  {mayTakeSeveral && (
                    <Th>
                      <Checkbox
                        id="review-all"
                        aria-label={t('pickAll')}
                        isChecked={chosen.length === reviews.length || (chosen.length > 0 ? null : false)}
                        onChange={(_, on) => setPicked(picking(picked, reviews.map((review) => review.contentId ?? ''), on))}
                      />
                    </Th>
                  )}
                  <Th width={25}>{t('story')}</Th>
                  <Th width={35}>{t('waits')}</Th>
                  <Th modifier="nowrap">{t('since')}</Th>
                  {mayTake && <Th screenReaderText={t('actions')} />}
                </Tr>
              </Thead>
              <Tbody>
                {reviews.map((review) => (
                  <Row
                    key={review.contentId}
                    review={review}
                    picked={mayTakeSeveral ? picked.has(review.contentId ?? '') : undefined}
                    pick={(on) => setPicked(picking(picked, [review.contentId ?? ''], on))}
                    take={mayTake ? () => setAsked([waiting(review)]) : undefined}
                  />
                ))}
              </Tbody>
            </Table>
            <More query={query} count={reviews.length} />
          </>
        )}
      </LoadedPages>
      {asked && (
        <TakeResponsibility
          waiting={asked}
          close={() => {
            setAsked(undefined);
            setPicked(new Set());
          }}
        />
      )}
    </Screen>
  );
}

const waiting = (review: Review): Waiting => ({
  contentId: review.contentId ?? '',
  revision: review.revision ?? 0,
  title: review.title ?? '',
});

interface RowProps {
  review: Review;
  picked?: boolean | undefined;
  pick: (on: boolean) => void;
  take?: (() => void) | undefined;
}

function Row({ review, picked, pick, take }: RowProps) {
  const t = useWords(reviewWords);
  const concern = useWords(taggingWords);
  const may = useMay();
  const { moment } = useFormats();
  const [open, setOpen] = useState(false);
  const kinds = byKind(review.findings ?? []);
  const found = kinds.map(({ kind }) => concern(kind)).join(', ');
  const title = review.title ?? '';
  return (
    <Tr>
      {picked !== undefined && (
        <Td dataLabel={t('choose')}>
          <Checkbox id={`review-${review.contentId}`} aria-label={t('pick', { title })} isChecked={picked} onChange={(_, on) => pick(on)} />
        </Td>
      )}
      <Td dataLabel={t('story')} modifier="breakWord">
        {may('getContent') ? <Link to={`/admin/content/${encodeURIComponent(review.contentId ?? '')}`}>{title}</Link> : title}
      </Td>
      <Td dataLabel={t('waits')} modifier="breakWord">
        <Button
          variant="link"
          isInline
          icon={open ? <AngleDownIcon /> : <AngleRightIcon />}
          aria-expanded={open}
          aria-label={t('see', { found, title })}
          onClick={() => setOpen(!open)}
        >
          {found}
        </Button>
        {open && <Findings review={review} kinds={kinds} />}
      </Td>
      <Td dataLabel={t('since')}>{moment(review.since)}</Td>
      {take && (
        <Td dataLabel={t('actions')}>
          <Button variant="secondary" size="sm" className="wk-wrap" aria-label={t('takeThis', { title })} onClick={take}>
            {t('take')}
          </Button>
        </Td>
      )}
    </Tr>
  );
}

/** The words that wait, in their context for those who may read the story. */
function Findings({ review, kinds }: { review: Review; kinds: readonly OfKind[] }) {
  const concern = useWords(taggingWords);
  const may = useMay();
  const { data } = useItem(review.contentId ?? '', may('getContent'));
  const whole = data && data.revision === review.revision ? `${data.title}\n${data.text}` : undefined;
  return kinds.map(({ kind, findings }) => (
    <div key={kind}>
      <strong>{concern(kind)}</strong>
      <ul className="pf-v6-c-list">
        {findings.map((finding, i) => (
          <li key={i}>
            <Words finding={finding} whole={whole} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function Words({ finding, whole }: { finding: Finding; whole: string | undefined }) {
  const t = useWords(reviewWords);
  const { begin, end, words } = finding;
  const people = finding.employeeIds ?? [];
  const context = whole !== undefined && typeof begin === 'number' && typeof end === 'number' ? around(whole, { begin, end }, 50) : undefined;
  return (
    <>
      {context ? (
        <>
          {context.before}
          <mark className="wk-mark">{context.words}</mark>
          {context.after}
        </>
      ) : (
        words && <mark className="wk-mark">{words}</mark>
      )}
      {people.length > 0 && <> {words ? t('maybe', { people: people.join(', ') }) : t('about', { people: people.join(', ') })}</>}
    </>
  );
}

import {
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Flex,
  FlexItem,
  Title,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, api } from '../client/api';
import { useItem } from '../content/calls';
import { webAddress, type Item } from '../content/item';
import { StateLabel } from '../content/StateLabel';
import { contentWords } from '../content/words';
import { TakeResponsibility } from '../reviews/TakeResponsibility';
import { reviewWords } from '../reviews/words';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { ReadText } from '../tagging/ReadText';
import { asTagging } from '../tagging/tagging';
import { taggingWords } from '../tagging/words';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { CorrectThemes } from './CorrectThemes';
import { WithdrawStory } from './WithdrawStory';
import { storyFormWords, storyWords } from './words';

/** One story: where it stands and how to solve it, what was read in it, and who answered for it. */
export default function StoryPage() {
  const t = useWords(storyWords);
  const list = useWords(contentWords);
  const may = useMay();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const query = useItem(id);
  const [withdrawing, setWithdrawing] = useState(false);
  const item = query.data;
  return (
    <Screen
      title={item?.title ?? t('story')}
      intro={t('intro')}
      help={t('help')}
      history={`/admin/content/${encodeURIComponent(id)}/history`}
      crumbs={[{ to: '/admin/content', text: list('title') }]}
      actions={
        item && (
          <Flex columnGap={{ default: 'columnGapSm' }}>
            {may('putContent') && <Button onClick={() => void navigate(`/admin/content/${encodeURIComponent(id)}/edit`)}>{t('edit')}</Button>}
            {may('withdrawContent') && item.state !== 'WITHDRAWN' && (
              <Button variant="secondary" isDanger onClick={() => setWithdrawing(true)}>
                {t('withdraw')}
              </Button>
            )}
          </Flex>
        )
      }
    >
      <Loaded query={query}>{(shown) => <Story item={shown} />}</Loaded>
      {withdrawing && item && <WithdrawStory item={item} close={() => setWithdrawing(false)} />}
    </Screen>
  );
}

function Story({ item }: { item: Item }) {
  const t = useWords(storyWords);
  const may = useMay();
  const tagging = asTagging(item.tagging);
  return (
    <Flex direction={{ default: 'column' }} rowGap={{ default: 'rowGapXl' }} alignItems={{ default: 'alignItemsStretch' }}>
      <Standing item={item} />
      {may('putContent') && <CorrectThemes key={`themes-${item.revision}`} item={item} found={tagging?.themes ?? []} />}
      {tagging ? (
        <ReadText key={`text-${item.revision}`} title={item.title} text={item.text} tagging={tagging} />
      ) : (
        <p>{item.state === 'TAGGING' ? t('notRead') : t('noEvidence')}</p>
      )}
      <Details item={item} />
      {may('listResponsibilities') && <History id={item.id ?? ''} />}
    </Flex>
  );
}

/** Where it stands, why, and what somebody can do about it. */
function Standing({ item }: { item: Item }) {
  const t = useWords(storyWords);
  const review = useWords(reviewWords);
  const may = useMay();
  const [taking, setTaking] = useState(false);
  const solution = solutionOf(item);
  const edit = may('putContent') && <Link to={`/admin/content/${encodeURIComponent(item.id ?? '')}/edit`}>{t('toEdit')}</Link>;
  const actions: Partial<Record<Solution, ReactNode>> = {
    solveTheme: <Link to="/admin/themes">{t('toThemes')}</Link>,
    solveAudience: <Link to="/admin/themes">{t('toThemes')}</Link>,
    solveLanguage: edit,
    solveExpired: edit,
    solveWithdrawn: edit,
    solveReview: may('takeResponsibility') && (
      <Button variant="secondary" size="sm" onClick={() => setTaking(true)}>
        {review('take')}
      </Button>
    ),
  };
  return (
    <section aria-label={t('stands')}>
      <Flex columnGap={{ default: 'columnGapMd' }} alignItems={{ default: 'alignItemsCenter' }}>
        {item.state && <StateLabel state={item.state} />}
        {item.stateReason?.text && <FlexItem>{item.stateReason.text}</FlexItem>}
      </Flex>
      {solution && (
        <p>
          {t(solution)} {actions[solution]}
        </p>
      )}
      {taking && (
        <TakeResponsibility
          waiting={[{ contentId: item.id ?? '', revision: item.revision ?? 0, title: item.title }]}
          close={() => setTaking(false)}
        />
      )}
    </section>
  );
}

type Solution = 'solveTheme' | 'solveLanguage' | 'solveAudience' | 'solveReview' | 'solveWithdrawn' | 'solveExpired';

const SOLUTIONS: Readonly<Record<string, Solution>> = {
  NO_THEME: 'solveTheme',
  LANGUAGE_NOT_READ: 'solveLanguage',
  NO_AUDIENCE: 'solveAudience',
  WAITING_FOR_REVIEW: 'solveReview',
  WITHDRAWN: 'solveWithdrawn',
  EXPIRED: 'solveExpired',
};

function solutionOf(item: Item): Solution | undefined {
  return SOLUTIONS[item.stateReason?.code ?? ''];
}

function Details({ item }: { item: Item }) {
  const t = useWords(storyWords);
  const form = useWords(storyFormWords);
  const { moment } = useFormats();
  const url = webAddress(item.url);
  const facts: [string, ReactNode][] = [
    [t('source'), t('of', { kind: form(item.source.kind ?? 'OWN'), name: item.source.name ?? '' })],
    [t('author'), item.author?.employeeId],
    [form('about'), (item.about ?? []).map((subject) => subject.employeeId).join(', ')],
    [form('class'), form(item.class)],
    [form('confidentiality'), form(item.confidentiality)],
    [t('published'), moment(item.publishedAt)],
    [form('insideSince'), moment(item.insideSince)],
    [form('availableFrom'), moment(item.availableFrom)],
    [form('expiresAt'), moment(item.expiresAt)],
    [t('id'), item.id],
    [t('revision'), t('revisionOf', { number: item.revision ?? 0, moment: moment(item.recordedAt) })],
  ];
  return (
    <section>
      <Title headingLevel="h2" size="lg">
        {t('details')}
      </Title>
      {url && (
        <p>
          <a href={url} rel="noopener noreferrer" target="_blank">
            {t('open')}
          </a>
        </p>
      )}
      <DescriptionList isCompact isHorizontal columnModifier={{ xl: '2Col' }}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <DescriptionListGroup key={name}>
              <DescriptionListTerm>{name}</DescriptionListTerm>
              <DescriptionListDescription>{value}</DescriptionListDescription>
            </DescriptionListGroup>
          ))}
      </DescriptionList>
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useWords(storyWords);
  const concern = useWords(taggingWords);
  const { moment } = useFormats();
  const query = useQuery({
    queryKey: ['content', 'responsibility', id],
    queryFn: () => answer(api.GET('/v1/content/{id}/responsibility', { params: { path: { id } } })),
  });
  return (
    <section>
      <Title headingLevel="h2" size="lg">
        {t('history')}
      </Title>
      <Loaded query={query}>
        {({ items = [] }) =>
          items.length === 0 ? (
            <p>{t('noHistory')}</p>
          ) : (
            <Table variant="compact" aria-label={t('history')}>
              <Thead>
                <Tr>
                  <Th>{t('what')}</Th>
                  <Th>{t('why')}</Th>
                  <Th>{t('who')}</Th>
                  <Th modifier="nowrap">{t('at')}</Th>
                  <Th modifier="nowrap">{t('counts')}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {items.map((taken, i) => (
                  <Tr key={i}>
                    <Td dataLabel={t('what')}>{(taken.findings ?? []).map((kind) => concern(kind)).join(', ')}</Td>
                    <Td dataLabel={t('why')} modifier="breakWord">
                      {taken.reason}
                    </Td>
                    <Td dataLabel={t('who')}>{taken.takenBy}</Td>
                    <Td dataLabel={t('at')}>{moment(taken.takenAt)}</Td>
                    <Td dataLabel={t('counts')}>{taken.holds ? t('yes') : t('no')}</Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Loaded>
    </section>
  );
}

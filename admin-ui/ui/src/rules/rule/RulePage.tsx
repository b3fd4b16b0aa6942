import '../rules.css';
import {
  Alert,
  Button,
  Card,
  CardBody,
  CardTitle,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Flex,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../../client/api';
import { useMay } from '../../session/session';
import { Help, Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { Nothing } from '../../state/Nothing';
import { useBilingual } from '../../words/bilingual';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { usePublications, usePublished } from '../calls';
import { ChooseChange } from '../choose/ChooseChange';
import { ConditionView } from '../ConditionView';
import { EffectView } from '../EffectView';
import { useMeaning } from '../parts/meaning';
import { useQuantity } from '../quantity';
import { factsOf, isOn, type Area, type Owner, type PublishedRule, type Unknown } from '../rule';
import { useOwnCodes, useVocabulary, type Vocabulary } from '../vocabulary';
import { rulesWords } from '../words';
import { ruleWords } from './words';

/** One rule as it holds: its sentence, and exactly what it is made of. */
export default function RulePage() {
  const t = useWords(ruleWords);
  const tr = useWords(rulesWords);
  const say = useBilingual();
  const { ruleId = '' } = useParams();
  const published = usePublished();
  const rule = published.data?.rules.find((one) => one.id === ruleId);

  return (
    <Screen
      title={rule ? say(rule.title) : t('title')}
      help={t('help')}
      crumbs={[{ to: '/admin/rules', text: tr('rules') }]}
      actions={rule && <ChangeButton rule={rule} />}
    >
      <Loaded query={published}>
        {() =>
          rule ? (
            <RuleInForce rule={rule} />
          ) : (
            <Nothing title={t('gone')} action={<Link to="/admin/rules">{t('toRules')}</Link>}>
              {t('goneDetail', { id: ruleId })}
            </Nothing>
          )
        }
      </Loaded>
    </Screen>
  );
}

function ChangeButton({ rule }: { rule: PublishedRule }) {
  const t = useWords(ruleWords);
  const may = useMay();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [choosing, setChoosing] = useState(false);
  const change = search.get('change');
  const edit = (draftId: string) => void navigate(`/admin/changes/${draftId}/rules/${rule.id}`);
  if (!may('createRuleDraft') || !may('putDraftRule')) {
    return null;
  }
  return (
    <>
      <Button onClick={() => (change === null ? setChoosing(true) : edit(change))}>{t('change')}</Button>
      {choosing && <ChooseChange chosen={edit} close={() => setChoosing(false)} />}
    </>
  );
}

function RuleInForce({ rule }: { rule: PublishedRule }) {
  const vocabulary = useVocabulary();
  return (
    <Loaded query={vocabulary}>
      {(words) => (
        <Stack hasGutter>
          <Says rule={rule} />
          <Numbers rule={rule} vocabulary={words} />
          <WhenThen rule={rule} vocabulary={words} />
          <Facts rule={rule} vocabulary={words} />
          <Further rule={rule} vocabulary={words} />
          <History rule={rule} />
        </Stack>
      )}
    </Loaded>
  );
}

function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <StackItem>
      <Card component="section">
        <CardTitle>
          <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapXs' }}>
            <h2>{title}</h2>
            {help && <Help title={title}>{help}</Help>}
          </Flex>
        </CardTitle>
        <CardBody>{children}</CardBody>
      </Card>
    </StackItem>
  );
}

/** The sentence in the language of the reader first, then in the other. */
function Says({ rule }: { rule: PublishedRule }) {
  const t = useWords(ruleWords);
  const say = useBilingual();
  const now = say({ nl: 'nl', en: 'en' });
  return (
    <Part title={t('says')}>
      {!isOn(rule) && <Alert isInline variant="warning" component="p" variantLabel="" title={t('off')} className="wk-below" />}
      <Content component="p" className="wk-sentence">
        {say(rule.sentence)}
      </Content>
      <DescriptionList isCompact>
        {now === 'nl' ? (
          <Item term={t('inEnglish')}>
            <span lang="en">
              <strong>{rule.title.en}</strong>: {rule.sentence?.en}
            </span>
          </Item>
        ) : (
          <Item term={t('inDutch')}>
            <span lang="nl">
              <strong>{rule.title.nl}</strong>: {rule.sentence?.nl}
            </span>
          </Item>
        )}
      </DescriptionList>
    </Part>
  );
}

function Numbers({ rule, vocabulary }: { rule: PublishedRule; vocabulary: Vocabulary }) {
  const t = useWords(ruleWords);
  const tr = useWords(rulesWords);
  const quantity = useQuantity();
  const meaning = useMeaning(vocabulary);
  const numbers = Object.entries(rule.params ?? {});
  if (numbers.length === 0) {
    return null;
  }
  return (
    <Part title={t('numbers')} help={t('numbersHelp')}>
      <Table variant="compact" aria-label={t('numbers')}>
        <Thead>
          <Tr>
            <Th>{t('number')}</Th>
            <Th modifier="nowrap">{t('value')}</Th>
            <Th modifier="nowrap">{t('bounds')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {numbers.map(([name, { value, min, max }]) => {
            const { text, unit } = meaning(rule, name);
            return (
              <Tr key={name}>
                <Td dataLabel={t('number')}>{text}</Td>
                <Td dataLabel={t('value')}>
                  <strong>{quantity(value, unit)}</strong>
                </Td>
                <Td dataLabel={t('bounds')}>{tr('fromTo', { from: quantity(min, unit), to: quantity(max, unit) })}</Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </Part>
  );
}

function WhenThen({ rule, vocabulary }: { rule: PublishedRule; vocabulary: Vocabulary }) {
  const t = useWords(ruleWords);
  const tr = useWords(rulesWords);
  const own = useOwnCodes();
  return (
    <>
      <Part title={t('when')} help={t('whenHelp')}>
        <ConditionView condition={rule.when} rule={rule} vocabulary={vocabulary} own={own.data} />
        <DescriptionList isCompact className="wk-above">
          <Item term={t('unknown')}>{tr(rule.onUnknown as Unknown)}</Item>
        </DescriptionList>
      </Part>
      <Part title={t('then')} help={t('thenHelp')}>
        <ul className="wk-effects">
          {rule.then.map((effect, index) => (
            <li key={index}>
              <EffectView effect={effect} rule={rule} vocabulary={vocabulary} />
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Facts({ rule, vocabulary }: { rule: PublishedRule; vocabulary: Vocabulary }) {
  const t = useWords(ruleWords);
  const say = useBilingual();
  const facts = factsOf(rule).flatMap((id) => vocabulary.facts.get(id) ?? []);
  return (
    <Part title={t('facts')} help={t('factsHelp')}>
      <Table variant="compact" aria-label={t('facts')}>
        <Thead>
          <Tr>
            <Th>{t('fact')}</Th>
            <Th>{t('source')}</Th>
            <Th>{t('purpose')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {facts.map((fact) => (
            <Tr key={fact.id}>
              <Td dataLabel={t('fact')}>
                {say(fact.phrase)}
                <div className="wk-quiet">{fact.id}</div>
                {!fact.available && <div>{t('unfilled')}</div>}
              </Td>
              <Td dataLabel={t('source')} className="wk-start">{say(fact.sourcePhrase)}</Td>
              <Td dataLabel={t('purpose')} className="wk-start">{say(fact.purposePhrase)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Part>
  );
}

function Further({ rule, vocabulary }: { rule: PublishedRule; vocabulary: Vocabulary }) {
  const t = useWords(ruleWords);
  const tr = useWords(rulesWords);
  const say = useBilingual();
  const { date } = useFormats();
  const channels = vocabulary.facts.get('asked.channel')?.codes ?? [];
  const { from, until } = rule.valid ?? {};
  const valid =
    from && until
      ? t('fromUntil', { from: date(from), until: date(until) })
      : from
        ? t('from', { from: date(from) })
        : until
          ? t('until', { until: date(until) })
          : t('always');
  return (
    <Part title={t('more')}>
      <DescriptionList isCompact isHorizontal isFluid>
        <Item term={t('state')}>{isOn(rule) ? tr('on') : tr('off')}</Item>
        <Item term={t('owner')}>{tr(rule.owner as Owner)}</Item>
        <Item term={t('area')}>{tr(rule.area as Area)}</Item>
        <Item term={t('channels')}>
          {rule.scope?.channels.map((id) => say(channels.find((one) => one.id === id)?.phrase)).join(', ') ?? t('everyChannel')}
        </Item>
        <Item term={t('valid')}>{valid}</Item>
        {rule.serves && rule.serves.length > 0 && <Item term={t('serves')}>{rule.serves.join(', ')}</Item>}
        <Item term={t('id')}>{rule.id}</Item>
      </DescriptionList>
    </Part>
  );
}

/** Every publication that touched this rule. */
function History({ rule }: { rule: PublishedRule }) {
  const t = useWords(ruleWords);
  const { moment } = useFormats();
  const may = useMay();
  const publications = usePublications();
  if (!may('listRuleSets')) {
    return null;
  }
  return (
    <Part title={t('history')}>
      <Loaded query={publications}>
        {(all) => {
          const touched = all.flatMap((one) => {
            const what = whatBecame(rule.id, one.changed);
            return what ? [{ ...one, what }] : [];
          });
          return touched.length === 0 ? (
            <p>{t('shippedSince')}</p>
          ) : (
            <Table variant="compact" aria-label={t('history')}>
              <Thead>
                <Tr>
                  <Th modifier="nowrap">{t('at')}</Th>
                  <Th modifier="nowrap">{t('what')}</Th>
                  <Th modifier="nowrap">{t('by')}</Th>
                  <Th modifier="nowrap">{t('approved')}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {touched.map((one) => (
                  <Tr key={one.revision}>
                    <Td dataLabel={t('at')}>{moment(one.at)}</Td>
                    <Td dataLabel={t('what')}>{t(one.what)}</Td>
                    <Td dataLabel={t('by')}>{one.by}</Td>
                    <Td dataLabel={t('approved')}>{one.approvedBy?.join(', ')}</Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          );
        }}
      </Loaded>
    </Part>
  );
}

function whatBecame(ruleId: string, changed: Schemas['Changed'] | undefined): 'added' | 'changed' | 'removed' | undefined {
  return (['added', 'changed', 'removed'] as const).find((what) => changed?.[what]?.includes(ruleId));
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

import '../rules.css';
import { Alert, AlertActionLink, Button, Content, Flex, Label, SearchInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../../session/session';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { Nothing } from '../../state/Nothing';
import { useBilingual } from '../../words/bilingual';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { useOwnChanges, usePublications, usePublished, type PublishedSet } from '../calls';
import { ChooseChange } from '../choose/ChooseChange';
import { Choice } from '../parts/Choice';
import { AREAS, isOn, OWNERS, type Area, type Owner, type PublishedRule } from '../rule';
import { useVocabulary } from '../vocabulary';
import { rulesWords } from '../words';
import { filtered, filterOf, FILTERS, type Filter } from './filter';
import { ruleListWords } from './words';

/** The rules that hold, each as its sentence. */
export default function RulesPage() {
  const t = useWords(ruleListWords);
  const tr = useWords(rulesWords);
  const may = useMay();
  const published = usePublished();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  /** What is done once a change was chosen to work in. */
  const [choosing, setChoosing] = useState<(draftId: string) => void>();
  const change = search.get('change') ?? undefined;

  function work(to: (draftId: string) => void) {
    if (change === undefined) {
      setChoosing(() => to);
    } else {
      to(change);
    }
  }

  function stayFor(draftId: string | undefined) {
    setSearch((now) => searching(now, 'change', draftId ?? ''), { replace: true });
    setChoosing(undefined);
  }

  const mayChange = may('createRuleDraft') && may('putDraftRule');
  return (
    <Screen
      title={tr('rules')}
      intro={t('intro')}
      help={t('help')}
      history={may('listRuleSets') ? '/admin/rules/history' : ''}
      actions={
        mayChange && (
          <Flex spaceItems={{ default: 'spaceItemsSm' }}>
            {change === undefined && <Button onClick={() => work(stayFor)}>{t('changeRules')}</Button>}
            <Button variant="secondary" onClick={() => work((draftId) => void navigate(`/admin/changes/${draftId}/rules/new`))}>
              {t('newRule')}
            </Button>
          </Flex>
        )
      }
    >
      {change !== undefined && <Choosing draftId={change} stop={() => stayFor(undefined)} />}
      <Loaded query={published}>
        {(set) => (
          <>
            <Since set={set} />
            {set.rules.length === 0 ? (
              <Nothing title={t('empty')}>{t('emptyDetail')}</Nothing>
            ) : (
              <Rules
                set={set}
                change={mayChange ? (rule) => work((draftId) => void navigate(`/admin/changes/${draftId}/rules/${rule.id}`)) : undefined}
              />
            )}
          </>
        )}
      </Loaded>
      {choosing && <ChooseChange chosen={choosing} close={() => setChoosing(undefined)} />}
    </Screen>
  );
}

/** In which change somebody picks rules, so that they are not asked again for every rule. */
function Choosing({ draftId, stop }: { draftId: string; stop: () => void }) {
  const t = useWords(ruleListWords);
  const tr = useWords(rulesWords);
  const navigate = useNavigate();
  const changes = useOwnChanges();
  const title = changes.data?.find((draft) => draft.draftId === draftId)?.title ?? tr('untitled');
  return (
    <Alert
      isInline
      variant="info"
      variantLabel=""
      component="h2"
      title={t('choosing', { title })}
      className="wk-below"
      actionLinks={
        <>
          <AlertActionLink onClick={() => void navigate(`/admin/changes/${draftId}`)}>{t('toChange')}</AlertActionLink>
          <AlertActionLink onClick={stop}>{t('stopChoosing')}</AlertActionLink>
        </>
      }
    >
      {t('choosingDetail')}
    </Alert>
  );
}

function Since({ set }: { set: PublishedSet }) {
  const t = useWords(ruleListWords);
  const { moment } = useFormats();
  const publications = usePublications();
  const publication = publications.data?.find((one) => one.revision === set.revision);
  return (
    <Content component="p">
      {publication &&
        (publication.by === 'weerklank'
          ? t('shipped', { at: moment(publication.at) })
          : t('revision', { at: moment(publication.at), by: publication.by ?? '' }))}{' '}
      <span className="wk-quiet">{t('version', { revision: set.revision })}</span>
      {publication && (
        <>
          {' · '}
          <Link to="/admin/rules/history">{t('history')}</Link>
        </>
      )}
    </Content>
  );
}

function Rules({ set, change }: { set: PublishedSet; change: ((rule: PublishedRule) => void) | undefined }) {
  const t = useWords(ruleListWords);
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const rules = filtered(set.rules, filter, AREAS);

  const put = (name: keyof Filter, value: string) => setSearch((now) => searching(now, name, value), { replace: true });
  const clear = () => setSearch((now) => FILTERS.reduce((left, name) => searching(left, name, ''), now), { replace: true });

  return (
    <>
      <Filters filter={filter} put={put} />
      <Flex alignItems={{ default: 'alignItemsCenter' }}>
        <p role="status">
          {rules.length === set.rules.length
            ? t('count', { count: rules.length })
            : t('countOf', { count: rules.length, all: set.rules.length })}
        </p>
        {FILTERS.some((name) => filter[name] !== '') && (
          <Button variant="link" isInline onClick={clear}>
            {t('clear')}
          </Button>
        )}
      </Flex>
      {rules.length === 0 ? <Nothing title={t('none')}>{t('noneDetail')}</Nothing> : <RuleTable rules={rules} change={change} />}
    </>
  );
}

function Filters({ filter, put }: { filter: Filter; put: (name: keyof Filter, value: string) => void }) {
  const t = useWords(ruleListWords);
  const tr = useWords(rulesWords);
  const say = useBilingual();
  const vocabulary = useVocabulary();
  const effects = [...(vocabulary.data?.effects.values() ?? [])].map(({ id, phrase }) => ({ id, text: say(phrase) }));
  return (
    <search aria-label={t('filters')} className="wk-filters">
      <SearchInput
        aria-label={t('search')}
        placeholder={t('search')}
        resetButtonLabel={t('clearSearch')}
        value={filter.q}
        onChange={(_, value) => put('q', value)}
        onClear={() => put('q', '')}
      />
      <Choice
        label={t('area')}
        any={t('anyArea')}
        value={filter.area}
        options={AREAS.map((area) => ({ id: area, text: tr(area) }))}
        choose={(value) => put('area', value)}
      />
      <Choice label={t('effect')} any={t('anyEffect')} value={filter.effect} options={effects} choose={(value) => put('effect', value)} />
      <Choice
        label={t('owner')}
        any={t('anyOwner')}
        value={filter.owner}
        options={OWNERS.map((owner) => ({ id: owner, text: tr(owner) }))}
        choose={(value) => put('owner', value)}
      />
      <Choice
        label={t('state')}
        any={t('anyState')}
        value={filter.state}
        options={[
          { id: 'on', text: tr('on') },
          { id: 'off', text: tr('off') },
        ]}
        choose={(value) => put('state', value)}
      />
    </search>
  );
}

function RuleTable({ rules, change }: { rules: readonly PublishedRule[]; change: ((rule: PublishedRule) => void) | undefined }) {
  const t = useWords(ruleListWords);
  const tr = useWords(rulesWords);
  const say = useBilingual();
  return (
    <Table aria-label={t('table')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th width={20}>{t('name')}</Th>
          <Th width={50}>{t('sentence')}</Th>
          <Th modifier="nowrap">{t('subject')}</Th>
          <Th modifier="nowrap">{t('ownedBy')}</Th>
          <Th modifier="nowrap">{t('standing')}</Th>
          {change && <Th screenReaderText={t('change')} />}
        </Tr>
      </Thead>
      <Tbody>
        {rules.map((rule) => (
          <Tr key={rule.id}>
            <Td dataLabel={t('name')}>
              <Link to={`/admin/rules/${rule.id}`}>{say(rule.title)}</Link>
              <div className="wk-quiet">{rule.id}</div>
            </Td>
            <Td dataLabel={t('sentence')}>{say(rule.sentence)}</Td>
            <Td dataLabel={t('subject')}>{tr(rule.area as Area)}</Td>
            <Td dataLabel={t('ownedBy')}>{tr(rule.owner as Owner)}</Td>
            <Td dataLabel={t('standing')}>
              <OnOff rule={rule} />
            </Td>
            {change && (
              <Td isActionCell>
                <Button variant="link" isInline aria-label={t('changeRule', { title: say(rule.title) })} onClick={() => change(rule)}>
                  {t('change')}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function OnOff({ rule }: { rule: PublishedRule }) {
  const tr = useWords(rulesWords);
  return isOn(rule) ? (
    <Label isCompact color="green" variant="outline">
      {tr('on')}
    </Label>
  ) : (
    <Label isCompact>{tr('off')}</Label>
  );
}

function searching(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === '') {
    next.delete(name);
  } else {
    next.set(name, value);
  }
  return next;
}

import '../rules.css';
import {
  ActionGroup,
  Button,
  Card,
  CardBody,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Radio,
  TextInput,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '../../session/session';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { useBilingual } from '../../words/bilingual';
import { useWords } from '../../words/words';
import { usePublished } from '../calls';
import { readChange } from '../editor/calls';
import { drawerOf } from '../editor/kept';
import { AREAS, OWNERS, type PublishedRule } from '../rule';
import { rulesWords } from '../words';
import { AREA_OF, freeId, fromCopy, fromShape, SHAPES, type Shape, type Wanted } from './start';
import { newRuleWords } from './words';

const DETAIL = {
  points: 'pointsDetail',
  notSend: 'notSendDetail',
  remark: 'remarkDetail',
  forms: 'formsDetail',
  rest: 'restDetail',
} as const satisfies Record<Shape, string>;

/** Where a new rule begins: with a shape, or with a copy of another. */
export default function NewRulePage() {
  const t = useWords(newRuleWords);
  const tr = useWords(rulesWords);
  const { draftId = '' } = useParams();
  const published = usePublished();
  const change = useQuery({ queryKey: ['rule-change', draftId], queryFn: () => readChange(draftId) });
  return (
    <Screen
      title={t('title')}
      intro={t('intro')}
      crumbs={[
        { to: '/admin/rules', text: tr('rules') },
        { to: `/admin/changes/${draftId}`, text: change.data ? (change.data.title ?? tr('untitled')) : t('change') },
      ]}
    >
      <Loaded query={change}>
        {({ ruleIds = [] }) => (
          <Loaded query={published}>{(set) => <Beginning draftId={draftId} rules={set.rules} taken={ruleIds} />}</Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

function Beginning({ draftId, rules, taken }: { draftId: string; rules: readonly PublishedRule[]; taken: readonly string[] }) {
  const t = useWords(newRuleWords);
  const tr = useWords(rulesWords);
  const say = useBilingual();
  const navigate = useNavigate();
  const { user } = useSession();
  const [shape, setShape] = useState<Shape | 'copy'>('points');
  const [copied, setCopied] = useState('');
  const [wanted, setWanted] = useState<Wanted>({ nl: '', en: '', area: AREA_OF.points, owner: ownOwner(user.roles) });
  const [tried, setTried] = useState(false);
  const others = [...rules.map(({ id }) => id), ...taken];
  const original = rules.find(({ id }) => id === copied) ?? rules[0];

  const name = wanted.en.trim() || wanted.nl.trim();

  const put = (part: Partial<Wanted>) => setWanted((now) => ({ ...now, ...part }));

  function begin(chosen: Shape | 'copy') {
    setShape(chosen);
    put({ area: chosen === 'copy' ? (original?.area ?? wanted.area) : AREA_OF[chosen] });
  }

  function go(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const empty = (['nl', 'en'] as const).find((language) => wanted[language].trim() === '');
    if (empty) {
      document.getElementById(`new-rule-${empty}`)?.focus();
      return;
    }
    const rule = shape === 'copy' && original ? fromCopy(original, wanted, others) : fromShape(shape === 'copy' ? 'points' : shape, wanted, others);
    drawerOf(user.name, draftId, rule.id).put({ rule });
    void navigate(`/admin/changes/${draftId}/rules/${rule.id}`);
  }

  return (
    <Card>
      <CardBody>
        <Form onSubmit={go} isWidthLimited noValidate>
          <FormGroup role="radiogroup" label={t('begin')} fieldId="new-rule-begin">
            {SHAPES.map((one) => (
              <Radio
                key={one}
                id={`new-rule-${one}`}
                name="begin"
                label={t(one)}
                description={t(DETAIL[one])}
                isChecked={shape === one}
                onChange={() => begin(one)}
              />
            ))}
            {rules.length > 0 && (
              <Radio
                id="new-rule-copy"
                name="begin"
                label={t('copy')}
                description={t('copyDetail')}
                isChecked={shape === 'copy'}
                onChange={() => begin('copy')}
              />
            )}
          </FormGroup>
          {shape === 'copy' && (
            <FormGroup label={t('which')} fieldId="new-rule-which">
              <FormSelect
                id="new-rule-which"
                value={original?.id ?? ''}
                onChange={(_, id) => {
                  setCopied(id);
                  put({ area: rules.find((one) => one.id === id)?.area ?? wanted.area });
                }}
              >
                {rules.map((rule) => (
                  <FormSelectOption key={rule.id} value={rule.id} label={`${say(rule.title)} (${rule.id})`} />
                ))}
              </FormSelect>
            </FormGroup>
          )}
          {(['nl', 'en'] as const).map((language) => {
            const missing = tried && wanted[language].trim() === '';
            return (
              <FormGroup key={language} label={language === 'nl' ? t('nameNl') : t('nameEn')} fieldId={`new-rule-${language}`} isRequired>
                <TextInput
                  id={`new-rule-${language}`}
                  lang={language}
                  isRequired
                  maxLength={200}
                  value={wanted[language]}
                  validated={missing ? 'error' : 'default'}
                  aria-describedby={`new-rule-${language}-help`}
                  onChange={(_, text) => put({ [language]: text })}
                />
                <FormHelperText>
                  <HelperText id={`new-rule-${language}-help`} aria-live="polite">
                    <HelperTextItem variant={missing ? 'error' : 'default'}>{missing ? t('nameMissing') : t('nameHint')}</HelperTextItem>
                  </HelperText>
                </FormHelperText>
              </FormGroup>
            );
          })}
          <FormGroup label={t('area')} fieldId="new-rule-area">
            <FormSelect id="new-rule-area" value={wanted.area} aria-describedby="new-rule-area-help" onChange={(_, area) => put({ area })}>
              {AREAS.map((area) => (
                <FormSelectOption key={area} value={area} label={tr(area)} />
              ))}
            </FormSelect>
            <FormHelperText>
              <HelperText id="new-rule-area-help">
                <HelperTextItem>
                  {t('areaHint')} {name !== '' && t('id', { id: freeId(wanted.area, name, others) })}
                </HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label={t('owner')} fieldId="new-rule-owner">
            <FormSelect id="new-rule-owner" value={wanted.owner} onChange={(_, owner) => put({ owner })}>
              {OWNERS.map((owner) => (
                <FormSelectOption key={owner} value={owner} label={tr(owner)} />
              ))}
            </FormSelect>
          </FormGroup>
          <ActionGroup>
            <Button type="submit">{t('go')}</Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}

/** What somebody of this role most likely looks after; the service says whether they may. */
function ownOwner(roles: readonly string[]): string {
  const owners = { HR_LEAD: 'HR', CHAMPION_OWNER: 'BOARD', COMPLIANCE: 'COMPLIANCE' } as const;
  const [owner] = Object.entries(owners).flatMap(([role, one]) => (roles.includes(role) && !roles.includes('COMMS_LEAD') ? one : []));
  return owner ?? 'COMMS';
}

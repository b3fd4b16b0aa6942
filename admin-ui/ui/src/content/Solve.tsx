import {
  Alert,
  Button,
  Content,
  Flex,
  FlexItem,
  Form,
  Progress,
} from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useMay } from '../session/session';
import { Dialog } from '../state/Dialog';
import { Field } from '../state/Field';
import { ProblemAlert } from '../state/ProblemAlert';
import { ChooseThemes } from '../themes/ChooseThemes';
import { useWords } from '../words/words';
import { keepItem, readItem, useContentChanged, withdrawItem } from './calls';
import { Items } from './ContentPage';
import type { Item } from './item';
import { oneByOne, type Outcome } from './oneByOne';
import { contentWords } from './words';

/** The work list of the quarantine: pick stories, and give them themes or withdraw them. */
export function Solve({ items }: { items: readonly Item[] }) {
  const t = useWords(contentWords);
  const may = useMay();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<'themes' | 'withdraw'>();
  const chosen = items.filter((item) => picked.has(item.id ?? ''));

  function pick(ids: readonly string[], on: boolean) {
    setPicked((before) => {
      const next = new Set(before);
      ids.forEach((id) => (on ? next.add(id) : next.delete(id)));
      return next;
    });
  }

  return (
    <>
      <Flex role="group" aria-label={t('forPicked')} alignItems={{ default: 'alignItemsCenter' }} rowGap={{ default: 'rowGapSm' }}>
        <FlexItem>
          <span role="status">{t('pickedCount', { count: chosen.length })}</span>
        </FlexItem>
        <FlexItem>
          <Button variant="secondary" isDisabled={chosen.length === 0} onClick={() => setAsked('themes')}>
            {t('giveThemes')}
          </Button>
        </FlexItem>
        {may('withdrawContent') && (
          <FlexItem>
            <Button variant="secondary" isDanger isDisabled={chosen.length === 0} onClick={() => setAsked('withdraw')}>
              {t('withdraw')}
            </Button>
          </FlexItem>
        )}
      </Flex>
      <Items items={items} picked={picked} pick={pick} />
      {asked && (
        <ForSeveral
          items={chosen}
          what={asked}
          close={() => {
            setAsked(undefined);
            setPicked(new Set());
          }}
        />
      )}
    </>
  );
}

/** Does one thing to several stories and says of each what became of it. */
function ForSeveral({ items, what, close }: { items: readonly Item[]; what: 'themes' | 'withdraw'; close: () => void }) {
  const t = useWords(contentWords);
  const changed = useContentChanged();
  const [all] = useState(items);
  const [themes, setThemes] = useState<string[]>([]);
  const [outcomes, setOutcomes] = useState<Outcome<Item>[]>();
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);

  async function act(item: Item) {
    const id = item.id ?? '';
    if (what === 'withdraw') {
      return withdrawItem(id, item.revision ?? 0);
    }
    const whole = await readItem(id);
    return keepItem({ ...whole, themes }, item.revision ?? 0);
  }

  async function go() {
    setBusy(true);
    setOutcomes([]);
    await oneByOne(all, act, (outcome) => setOutcomes((before) => [...(before ?? []), outcome]), () => !stopped.current);
    setBusy(false);
  }

  function end() {
    if (busy) {
      stopped.current = true;
      return;
    }
    if (outcomes) {
      changed();
    }
    close();
  }

  const title = what === 'themes' ? t('giveThemesTo', { count: all.length }) : t('withdrawSeveral', { count: all.length });
  return (
    <Dialog
      title={title}
      size="medium"
      close={end}
      buttons={
        <>
          {!outcomes && (
            <Button variant={what === 'withdraw' ? 'danger' : 'primary'} isDisabled={what === 'themes' && themes.length === 0} onClick={() => void go()}>
              {what === 'themes' ? t('giveThemes') : t('withdraw')}
            </Button>
          )}
          <Button variant={outcomes && !busy ? 'primary' : 'link'} onClick={end}>
            {busy ? t('stop') : outcomes ? t('close') : t('cancel')}
          </Button>
        </>
      }
    >
      {outcomes ? (
        <Outcomes outcomes={outcomes} total={all.length} busy={busy} />
      ) : (
        <>
          <Content component="p">{what === 'themes' ? t('giveThemesMeans') : t('withdrawMeans')}</Content>
          <ul className="pf-v6-c-list">
            {all.map((item) => (
              <li key={item.id}>{item.title}</li>
            ))}
          </ul>
          {what === 'themes' && (
            <Form onSubmit={(event) => event.preventDefault()}>
              <Field id="several-themes" label={t('themes')} hint={t('themeOrder')}>
                {(control) => <ChooseThemes chosen={themes} change={setThemes} control={control} />}
              </Field>
            </Form>
          )}
        </>
      )}
    </Dialog>
  );
}

function Outcomes({ outcomes, total, busy }: { outcomes: readonly Outcome<Item>[]; total: number; busy: boolean }) {
  const t = useWords(contentWords);
  const done = outcomes.filter((outcome) => !outcome.refused).length;
  const refused = outcomes.filter((outcome) => outcome.refused);
  return (
    <>
      <Progress value={(outcomes.length / total) * 100} title={t('progress', { done: outcomes.length, total })} measureLocation="none" aria-label={t('progress', { done: outcomes.length, total })} />
      <div role="status">
        {!busy && <Alert isInline isPlain component="p" variant={refused.length > 0 ? 'warning' : 'success'} variantLabel="" title={t('doneOf', { count: done, total })} />}
      </div>
      {refused.map(({ one, refused: why }) => (
        <div key={one.id}>
          <strong>{one.title}</strong>
          {why && <ProblemAlert refused={why} />}
        </div>
      ))}
    </>
  );
}

import { Button, FormSelect, FormSelectOption, FormSelectOptionGroup } from '@patternfly/react-core';
import ArrowDownIcon from '@patternfly/react-icons/dist/esm/icons/arrow-down-icon';
import ArrowUpIcon from '@patternfly/react-icons/dist/esm/icons/arrow-up-icon';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import TrashIcon from '@patternfly/react-icons/dist/esm/icons/trash-icon';
import type { ReactNode } from 'react';
import { useBilingual } from '../../words/bilingual';
import { useWords } from '../../words/words';
import { asGroup, GROUPS, isLeaf, type Condition, type GroupWord, type Leaf } from '../rule';
import type { Fact, Vocabulary } from '../vocabulary';
import { rulesWords } from '../words';
import { idOf, useDesk } from './context';
import { Below, useMarks } from './Field';
import { newLeaf, withFact, withOp } from './leaf';
import { added, at, canHoldGroup, moved, pointer, removed, replaced, reworded, withGroup, type Place } from './tree';
import { ValueField } from './ValueField';
import { editorWords } from './words';

/** The condition of a rule: comparisons, and groups of them up to one within another. */
export function WhenEditor() {
  const { rule } = useDesk();
  return isLeaf(rule.when) ? (
    <div>
      <ul className="wk-tree">
        <LeafEditor leaf={rule.when} place={[]} position={{ first: true, last: true }} />
      </ul>
      <AddButtons place={[]} />
    </div>
  ) : (
    <GroupEditor condition={rule.when} place={[]} />
  );
}

function useWhen() {
  const { rule, change, focus } = useDesk();
  return {
    when: rule.when,
    pathOf: (place: Place) => `/when${pointer(rule.when, place)}`,
    focus,
    put: (next: (when: Condition) => Condition, about: string) => change((now) => ({ ...now, when: next(now.when) }), about),
  };
}

function GroupEditor({ condition, place, remove }: { condition: Exclude<Condition, Leaf>; place: Place; remove?: ReactNode }) {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const { pathOf, put } = useWhen();
  const { issuesAt } = useDesk();
  const path = pathOf(place);
  const state = useMarks(path);
  const { word, parts } = asGroup(condition);
  return (
    <div role="group" aria-label={place.length === 0 ? t('wholeCondition') : t('group', { at: place.map((one) => one + 1).join('.') })}>
      <div className="wk-group-head">
        <FormSelect
          id={idOf(path)}
          aria-label={t('howMany')}
          value={word}
          onChange={(_, chosen) => put((when) => reworded(when, place, chosen as GroupWord), `${path}/word`)}
          {...state}
        >
          {GROUPS.map((one) => (
            <FormSelectOption key={one} value={one} label={tr(one)} />
          ))}
        </FormSelect>
        {remove}
      </div>
      <Below path={path} issues={issuesAt(path)} />
      <ul className="wk-tree">
        {parts.map((part, index) => {
          const here = [...place, index];
          const position = { first: index === 0, last: index === parts.length - 1 };
          return isLeaf(part) ? (
            <LeafEditor key={index} leaf={part} place={here} position={position} />
          ) : (
            <li key={index} className="wk-condition">
              <GroupEditor condition={part} place={here} remove={<Tools place={here} name={tr(asGroup(part).word)} position={position} />} />
            </li>
          );
        })}
      </ul>
      <AddButtons place={place} />
    </div>
  );
}

function AddButtons({ place }: { place: Place }) {
  const t = useWords(editorWords);
  const { vocabulary } = useDesk();
  const { when, put, focus, pathOf } = useWhen();
  const [first] = vocabulary.facts.values();
  const fresh = first && newLeaf(first);
  if (fresh === undefined) {
    return null;
  }

  function add(change: (when: Condition) => Condition) {
    const here = at(when, place);
    const next = change(when);
    const index = here && !isLeaf(here) ? asGroup(here).parts.length : 1;
    put(change, `${pathOf(place)}/add/${index}`);
    const made = at(next, [...place, index]);
    focus(`/when${pointer(next, made && !isLeaf(made) ? [...place, index, 0] : [...place, index])}/fact`);
  }

  return (
    <div className="wk-add">
      <Button variant="link" isInline icon={<PlusIcon />} onClick={() => add((now) => added(now, place, fresh))}>
        {t('addCondition')}
      </Button>
      {canHoldGroup(place) && (
        <Button variant="link" isInline icon={<PlusIcon />} onClick={() => add((now) => withGroup(now, 'any', fresh))}>
          {t('addGroup')}
        </Button>
      )}
    </div>
  );
}

interface Position {
  first: boolean;
  last: boolean;
}

/** Moves and removes a condition; the last one that is left cannot go. */
function Tools({ place, name, position }: { place: Place; name: string; position: Position }) {
  const t = useWords(editorWords);
  const { when, put, focus, pathOf } = useWhen();
  const path = pathOf(place);
  const left = removed(when, place);
  if (left === undefined) {
    return null;
  }
  const move = (by: -1 | 1) => {
    put((now) => moved(now, place, by), `${path}/move`);
    const to = [...place.slice(0, -1), (place.at(-1) ?? 0) + by];
    focus(`${pathOf(to)}/${by === -1 ? 'up' : 'down'}`);
  };
  return (
    <span className="wk-tools">
      {!(position.first && position.last) && (
        <>
          <Button
            id={idOf(`${path}/up`)}
            variant="plain"
            icon={<ArrowUpIcon />}
            aria-label={t('moveUp', { name })}
            isAriaDisabled={position.first}
            onClick={() => move(-1)}
          />
          <Button
            id={idOf(`${path}/down`)}
            variant="plain"
            icon={<ArrowDownIcon />}
            aria-label={t('moveDown', { name })}
            isAriaDisabled={position.last}
            onClick={() => move(1)}
          />
        </>
      )}
      <Button
        variant="plain"
        icon={<TrashIcon />}
        aria-label={t('removeCondition', { name })}
        onClick={() => {
          put((now) => removed(now, place) ?? now, `${path}/remove`);
          focus('/when/title');
        }}
      />
    </span>
  );
}

function LeafEditor({ leaf, place, position }: { leaf: Leaf; place: Place; position: Position }) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const { vocabulary, issuesAt } = useDesk();
  const { put, pathOf } = useWhen();
  const path = pathOf(place);
  const state = useMarks(path);
  const fact = vocabulary.facts.get(leaf.fact);
  const name = fact ? say(fact.phrase) : leaf.fact;

  const become = (next: Leaf, about: string) => put((when) => replaced(when, place, next), `${path}/${about}`);

  return (
    <li className="wk-condition">
      <div role="group" aria-label={t('condition', { name })}>
        <div className="wk-condition-row">
          <FactSelect
            path={`${path}/fact`}
            marks={path}
            value={leaf.fact}
            vocabulary={vocabulary}
            choose={(chosen) => become(withFact(leaf, fact, chosen), 'fact')}
          />
          <Tools place={place} name={name} position={position} />
        </div>
        {fact && (
          <div className="wk-compared">
            <FormSelect
              id={idOf(`${path}/op`)}
              className="wk-narrow"
              aria-label={t('comparison')}
              value={leaf.op}
              onChange={(_, op) => become(withOp(leaf, fact.type, op), 'op')}
              {...state}
            >
              {fact.operators.map((op) => (
                <FormSelectOption key={op} value={op} label={say(vocabulary.operators.get(op)?.phrase)} />
              ))}
            </FormSelect>
            <ValueField leaf={leaf} place={place} path={path} fact={fact} />
          </div>
        )}
        <Below
          path={path}
          issues={issuesAt(path)}
          hint={fact && t('whereFrom', { source: say(fact.sourcePhrase), purpose: say(fact.purposePhrase) })}
        />
      </div>
    </li>
  );
}

interface FactSelectProps {
  path: string;
  marks: string;
  value: string;
  vocabulary: Vocabulary;
  choose: (fact: Fact) => void;
}

const ROOMS = ['content', 'employee', 'match', 'nudge', 'mix', 'programme', 'champion', 'asked'] as const;

/** Every fact, by what it is about. */
function FactSelect({ path, marks, value, vocabulary, choose }: FactSelectProps) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const state = useMarks(marks);
  const facts = [...vocabulary.facts.values()];
  return (
    <FormSelect
      id={idOf(path)}
      aria-label={t('fact')}
      value={value}
      onChange={(_, chosen) => {
        const fact = vocabulary.facts.get(chosen);
        if (fact) {
          choose(fact);
        }
      }}
      {...state}
    >
      {ROOMS.map((room) => (
        <FormSelectOptionGroup key={room} label={t(room)}>
          {facts
            .filter((fact) => fact.id.startsWith(`${room}.`))
            .map((fact) => (
              <FormSelectOption key={fact.id} value={fact.id} label={say(fact.phrase)} />
            ))}
        </FormSelectOptionGroup>
      ))}
      {!vocabulary.facts.has(value) && <FormSelectOption value={value} label={value} />}
    </FormSelect>
  );
}

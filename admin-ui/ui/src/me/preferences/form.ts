import { createContext, useContext, useState } from 'react';
import { saidOf } from '../../client/fields';
import { asRefused, type Refused } from '../../client/problem';
import { usePreferences, useSave, type Theme } from '../calls';
import { changed, collisions, only, shown, without, type Changes, type Field, type Preferences } from './edits';

/** What is typed and not saved, over what is known; each group of fields is saved by itself. */
export interface PreferencesForm {
  known: Preferences;
  now: Preferences;
  edits: Changes;
  themes: readonly Theme[];
  edit: <F extends Field>(field: F, value: Preferences[F] | null) => void;
  drop: (fields: readonly Field[]) => void;
  /** Saves these fields; false when that did not work, and why then stands in `failed`. */
  store: (fields: readonly Field[], insist?: boolean) => Promise<boolean>;
  storing: boolean;
  failed: Failed | undefined;
}

/** Why the fields of a group were not saved: refused, or changed elsewhere too. */
export interface Failed {
  fields: readonly Field[];
  refused?: Refused;
  collided?: Field[];
}

const FormContext = createContext<PreferencesForm | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): PreferencesForm {
  const form = useContext(FormContext);
  if (form === undefined) {
    throw new Error('no form here: is this rendered outside PreferencesPage?');
  }
  return form;
}

export function useNewForm(known: Preferences, themes: readonly Theme[]): PreferencesForm {
  const preferences = usePreferences();
  const save = useSave();
  const [edits, setEdits] = useState<Changes>({});
  const [failed, setFailed] = useState<Failed>();
  const drop = (fields: readonly Field[]) => {
    setEdits((before) => without(before, fields));
    setFailed(undefined);
  };

  async function send(fields: readonly Field[], on: Preferences): Promise<void> {
    await save.mutateAsync({ changes: only(edits, fields), version: on.version });
    drop(fields);
  }

  /** Somebody changed something else: that is no reason to bother anybody. The same field: the person decides. */
  async function sendAgain(fields: readonly Field[], insist: boolean): Promise<boolean> {
    const { data: fresh } = await preferences.refetch({ throwOnError: true });
    const collided = fresh ? collisions(only(edits, fields), known, fresh) : [];
    if (fresh && (insist || collided.length === 0)) {
      await send(fields, fresh);
      return true;
    }
    setFailed({ fields, collided });
    return false;
  }

  async function store(fields: readonly Field[], insist = false): Promise<boolean> {
    setFailed(undefined);
    try {
      await send(fields, known);
      return true;
    } catch (error) {
      return asRefused(error).is('changed-meanwhile') ? sendAgain(fields, insist).catch(fail) : fail(error);
    }

    function fail(error: unknown): false {
      setFailed({ fields, refused: asRefused(error) });
      return false;
    }
  }

  return {
    known,
    now: shown(known, edits),
    edits,
    themes,
    edit: (field, value) => setEdits((before) => changed(before, known, field, value)),
    drop,
    store,
    storing: save.isPending,
    failed,
  };
}

/** What the service has to say about this field, if anything. */
export function remarkOn(field: Field, failed: Failed | undefined, label: string): string | undefined {
  return saidOf(failed?.refused, field, label);
}

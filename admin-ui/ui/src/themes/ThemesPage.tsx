import { Alert, AlertActionLink, Button, Flex, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { asRefused } from '../client/problem';
import { useContentChanged } from '../content/calls';
import { useMay, useSession } from '../session/session';
import { Screen } from '../shell/Screen';
import { ChangedElsewhere } from '../state/ChangedElsewhere';
import { Dialog } from '../state/Dialog';
import { Loaded } from '../state/Loaded';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { AddTheme } from './AddTheme';
import { readThemes, saveThemes, useCoverage, useThemes } from './calls';
import { keep, recall, type Kept } from './kept';
import { Retagging } from './Retagging';
import { differences, hasDifferences, merged, sendable, themeAt, themeIn, without, type Taxonomy } from './taxonomy';
import { ThemeEditor } from './ThemeEditor';
import { themesWords } from './words';

/** The organisation's themes: what they are called, which words show them, for whom they are, and what that would reach. */
export default function ThemesPage() {
  const t = useWords(themesWords);
  const may = useMay();
  const query = useThemes();
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')} history="/admin/themes/history">
      <Loaded query={query}>{(published) => <Editor published={published} />}</Loaded>
      {may('listRetags') && <Retagging />}
    </Screen>
  );
}

function Editor({ published }: { published: Taxonomy }) {
  const t = useWords(themesWords);
  const may = useMay();
  const notice = useNotice();
  const queries = useQueryClient();
  const contentChanged = useContentChanged();
  const { user } = useSession();
  const bilingual = useBilingual();
  const [params, setParams] = useSearchParams();
  const [state, setState] = useState<Kept>(() => recall(user.name) ?? { base: published, mine: published });
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string>();
  const [both, setBoth] = useState<string[]>();
  const { base, mine } = state;
  const different = differences(base, mine);
  const dirty = hasDifferences(different);
  const mayEdit = may('putThemes');
  const coverage = useCoverage(mine, may('measureCoverage'));
  const theme = themeIn(mine, params.get('edit') ?? '');
  const nameOf = (code: string) => bilingual(themeIn(mine, code)?.names ?? themeIn(base, code)?.names) || code;

  useEffect(() => keep(user.name, dirty ? { base, mine } : undefined), [user.name, dirty, base, mine]);
  useEffect(() => {
    // Nothing was typed, so what counts now is what is shown.
    setState((before) => (hasDifferences(differences(before.base, before.mine)) ? before : { base: published, mine: published }));
  }, [published]);

  const change = (taxonomy: Taxonomy) => setState((before) => ({ ...before, mine: taxonomy }));
  const open = (code: string | undefined) => setParams(code ? { edit: code } : {}, { replace: true });

  const saving = useMutation({
    mutationFn: () => saveThemes(sendable({ ...mine, revision: base.revision })),
    onSuccess: (saved) => {
      setState({ base: saved, mine: saved });
      setBoth(undefined);
      queries.setQueryData(['themes'], saved);
      void queries.invalidateQueries({ queryKey: ['retags'] });
      contentChanged();
      notice(t('saved'));
    },
  });
  const bringing = useMutation({
    mutationFn: readThemes,
    onSuccess: (now) => {
      const together = merged(base, mine, now);
      setState({ base: now, mine: together.taxonomy });
      setBoth(together.both);
      saving.reset();
      queries.setQueryData(['themes'], now);
    },
  });
  const refused = saving.isError ? asRefused(saving.error) : undefined;
  const unmeasured = coverage.query.isError ? asRefused(coverage.query.error) : undefined;
  const complaint = refused ?? unmeasured;
  const at = themeAt(sendable(mine), complaint?.problem.field);

  function throwAway() {
    setState({ base: published, mine: published });
    setBoth(undefined);
    saving.reset();
    if (theme && !themeIn(published, theme.code)) {
      open(undefined);
    }
  }

  const told = [
    ...different.added.map((code) => t('wasAdded', { theme: nameOf(code) })),
    ...different.changed.map((code) => t('wasChanged', { theme: nameOf(code) })),
    ...different.removed.map((code) => t('wasRemoved', { theme: nameOf(code) })),
  ];
  const behind = base.revision !== published.revision || refused?.is('themes-changed');
  return (
    <>
      <div role="status">
        {dirty && (
          <Alert
            isInline
            variant="info"
            variantLabel=""
            component="p"
            title={t('unsaved')}
            actionLinks={
              <Flex columnGap={{ default: 'columnGapMd' }}>
                <Button isLoading={saving.isPending} isDisabled={saving.isPending || behind === true} onClick={() => saving.mutate()}>
                  {t('save')}
                </Button>
                <AlertActionLink onClick={throwAway}>{t('throwAway')}</AlertActionLink>
              </Flex>
            }
          >
            <p>{told.join(' ')}</p>
            <p>{t('unsavedDetail')}</p>
          </Alert>
        )}
      </div>
      {dirty && behind && (
        <ChangedElsewhere title={t('conflict')} act={() => bringing.mutate()} action={t('bring')}>
          {t('conflictDetail')}
        </ChangedElsewhere>
      )}
      {bringing.isError && <ProblemAlert refused={asRefused(bringing.error)} retry={() => bringing.mutate()} />}
      {both && (
        <Alert isInline variant="info" variantLabel="" role="status" component="p" title={t('brought')}>
          {both.length > 0 && <p>{t('keptMine', { themes: both.map(nameOf).join(', ') })}</p>}
        </Alert>
      )}
      {complaint && !complaint.is('themes-changed') && (
        <>
          <ProblemAlert refused={complaint} retry={complaint === unmeasured ? () => void coverage.query.refetch() : undefined} />
          {at && (
            <p>
              <Link to={`/admin/themes?edit=${encodeURIComponent(at.code)}`}>{t('lookAt', { theme: nameOf(at.code) })}</Link>
            </p>
          )}
        </>
      )}
      <ThemeTable taxonomy={mine} base={base} chosen={theme?.code} coverage={coverage.query.data} />
      {mayEdit && (
        <Button variant="secondary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {theme && (
        <ThemeEditor
          key={theme.code}
          theme={theme}
          mayEdit={mayEdit}
          change={(part) => change({ ...mine, themes: mine.themes.map((one) => (one.code === theme.code ? { ...one, ...part } : one)) })}
          remove={() => setRemoving(theme.code)}
          reset={different.changed.includes(theme.code) ? () => change({ ...mine, themes: mine.themes.map((one) => (one.code === theme.code ? (themeIn(base, one.code) ?? one) : one)) }) : undefined}
          close={() => open(undefined)}
          coverage={coverage.query.data}
          measuring={coverage.measuring}
        />
      )}
      {adding && (
        <AddTheme
          taxonomy={mine}
          close={() => setAdding(false)}
          add={(taxonomy, code) => {
            change(taxonomy);
            setAdding(false);
            open(code);
          }}
        />
      )}
      {removing && (
        <RemoveTheme
          name={nameOf(removing)}
          have={coverage.query.data?.themes?.find((one) => one.code === removing)?.have}
          close={() => setRemoving(undefined)}
          remove={() => {
            change(without(mine, removing));
            setRemoving(undefined);
            open(undefined);
          }}
        />
      )}
    </>
  );
}

interface ThemeTableProps {
  taxonomy: Taxonomy;
  base: Taxonomy;
  chosen: string | undefined;
  coverage: { themes?: { code?: string; would?: number; have?: number }[] } | undefined;
}

function ThemeTable({ taxonomy, base, chosen, coverage }: ThemeTableProps) {
  const t = useWords(themesWords);
  const bilingual = useBilingual();
  const { number } = useFormats();
  const measures = useMay()('measureCoverage');
  const { added, changed } = differences(base, taxonomy);
  return (
    <Table aria-label={t('title')} variant="compact">
      <Thead>
        <Tr>
          <Th width={40}>{t('theme')}</Th>
          <Th>{t('audience')}</Th>
          {measures && <Th modifier="wrap">{t('stories')}</Th>}
        </Tr>
      </Thead>
      <Tbody>
        {taxonomy.themes.map((theme) => {
          const reach = coverage?.themes?.find((one) => one.code === theme.code);
          return (
            <Tr key={theme.code} isRowSelected={theme.code === chosen}>
              <Td dataLabel={t('theme')}>
                <Link to={`/admin/themes?edit=${encodeURIComponent(theme.code)}`} aria-current={theme.code === chosen ? 'true' : undefined}>
                  {bilingual(theme.names) || theme.code}
                </Link>{' '}
                {added.includes(theme.code) && <Label isCompact color="green">{t('isNew')}</Label>}
                {changed.includes(theme.code) && <Label isCompact color="blue">{t('isChanged')}</Label>}
              </Td>
              <Td dataLabel={t('audience')}>
                {theme.audience.everybody
                  ? t('everybody')
                  : theme.audience.units.length > 0
                    ? t('units', { count: theme.audience.units.length })
                    : t('nobody')}
              </Td>
              {measures && (
                <Td dataLabel={t('stories')}>
                  {reach ? (reach.would === reach.have ? number(reach.would) : t('fromTo', { have: number(reach.have), would: number(reach.would) })) : '…'}
                </Td>
              )}
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}

function RemoveTheme({ name, have, close, remove }: { name: string; have: number | undefined; close: () => void; remove: () => void }) {
  const t = useWords(themesWords);
  return (
    <Dialog
      title={t('removeAsk', { theme: name })}
      close={close}
      buttons={
        <>
          <Button variant="danger" onClick={remove}>
            {t('remove')}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {have !== undefined && <p>{t('removeHave', { count: have })}</p>}
      <p>{t('removeMeans')}</p>
    </Dialog>
  );
}

import { Button, Stack, StackItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { asRefused } from '../client/problem';
import { useSession } from '../session/session';
import { Screen } from '../shell/Screen';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { type LookUp, useDecisions } from './calls';
import { filterOf, isEmpty, reasonsIn, searchOf } from './filter';
import { FilterForm } from './FilterForm';
import { Found } from './Found';
import { LookUpDialog } from './LookUpDialog';
import { SavedFilters } from './SavedFilters';
import { decisionsWords } from './words';

/** Every decision, newest first, under pseudonyms (G13). */
export default function DecisionsPage() {
  const t = useWords(decisionsWords);
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const [lookUp, setLookUp] = useState<LookUp>();
  const [asking, setAsking] = useState(false);
  const filter = filterOf(search);
  const query = useDecisions(filter, lookUp);
  const found = query.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const mayLookUp = user.roles.includes('COMPLIANCE');

  return (
    <Screen
      title={t('title')}
      intro={t('intro')}
      help={t('help')}
      actions={
        mayLookUp && (
          <Button variant="secondary" onClick={() => setAsking(true)}>
            {t('lookUp')}
          </Button>
        )
      }
    >
      <Stack hasGutter>
        {lookUp && (
          <StackItem>
            <Remark
              kind="warning"
              title={t('ofOne', { reference: lookUp.caseReference })}
              action={{ text: t('endLookUp'), act: () => setLookUp(undefined) }}
            >
              {t('ofOneExplained')}
            </Remark>
          </StackItem>
        )}
        <StackItem>
          <FilterForm
            filter={filter}
            reasons={reasonsIn(found, filter.outcome)}
            refused={query.isError ? asRefused(query.error) : undefined}
            apply={(wanted) => setSearch(searchOf(wanted))}
          />
        </StackItem>
        <StackItem>
          <SavedFilters search={searchOf(filter).toString()} />
        </StackItem>
        <StackItem>
          <Found query={query} filtered={!isEmpty(filter) || lookUp !== undefined} />
        </StackItem>
      </Stack>
      {asking && (
        <LookUpDialog
          filter={filter}
          close={() => setAsking(false)}
          done={(wanted) => {
            setAsking(false);
            setLookUp(wanted);
          }}
        />
      )}
    </Screen>
  );
}

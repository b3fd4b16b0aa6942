import { Stack, StackItem } from '@patternfly/react-core';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { useWords } from '../words/words';
import { Ask } from './Ask';
import { useLeaders, useProgrammeChampion, useUnitsOpen } from './calls';
import { Leaders } from './Leaders';
import { Standing } from './Standing';
import { championsWords } from './words';

const OPEN = { ALL: 'openALL', SOME: 'openSOME', NONE: 'openNONE' } as const;

/** Who goes first for the programme and in each unit, and, of all together, whether units are open. */
export default function ChampionsPage() {
  const t = useWords(championsWords);
  const may = useMay();
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <Stack hasGutter>
        <StackItem>
          <Programme />
        </StackItem>
        {may('getUnitsOpen') && (
          <StackItem>
            <Open />
          </StackItem>
        )}
        <StackItem>
          <Units />
        </StackItem>
      </Stack>
    </Screen>
  );
}

function Programme() {
  const t = useWords(championsWords);
  const may = useMay();
  const query = useProgrammeChampion();
  return (
    <Part title={t('programme')} help={t('programmeHelp')}>
      <Loaded query={query}>
        {(champion) => (
          <Stack hasGutter>
            <StackItem>
              <Standing champion={champion} />
            </StackItem>
            {may('askProgrammeChampion') && (
              <StackItem>
                <Ask />
              </StackItem>
            )}
          </Stack>
        )}
      </Loaded>
    </Part>
  );
}

function Open() {
  const t = useWords(championsWords);
  const query = useUnitsOpen();
  return (
    <Part title={t('open')} help={t('openHelp')}>
      <Loaded query={query}>
        {({ open, fewest = 0 }) => <p>{open ? t(OPEN[open]) : t('openFew', { count: fewest })}</p>}
      </Loaded>
    </Part>
  );
}

function Units() {
  const t = useWords(championsWords);
  const query = useLeaders();
  return (
    <Part title={t('leaders')} help={t('leadersHelp')}>
      <Loaded query={query}>{({ items = [] }) => <Leaders units={items} />}</Loaded>
    </Part>
  );
}

import { Button, Label, List, ListItem, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { useMay } from '../session/session';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useWaves, type Waves } from './calls';
import { EntriesDialog } from './EntriesDialog';
import { OpenWaveDialog } from './OpenWaveDialog';
import { hasBegun, isEarlier, WAVES, type Wave } from './waves';
import { programmeWords } from './words';
import './programme.css';

/** Which wave is open, what the next one waits for, and how it came so. */
export function WavesPart() {
  const t = useWords(programmeWords);
  const may = useMay();
  const query = useWaves();
  const [opening, setOpening] = useState<Wave>();
  const [demanding, setDemanding] = useState(false);
  return (
    <Part
      title={t('waves')}
      id="waves"
      help={t('wavesHelp')}
      actions={
        may('putWaveEntries') && (
          <Button variant="secondary" isDisabled={!query.data} onClick={() => setDemanding(true)}>
            {t('conditions')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(waves) => (
          <>
            <ThreeWaves waves={waves} {...(may('openWave') && { open: setOpening })} />
            <Openings waves={waves} />
            {opening && <OpenWaveDialog wave={opening} back={isEarlier(opening, waves.open ?? 'EVERYONE')} close={() => setOpening(undefined)} />}
            {demanding && <EntriesDialog entries={waves.entries ?? {}} close={() => setDemanding(false)} />}
          </>
        )}
      </Loaded>
    </Part>
  );
}

const MEANS_OF = { CHAMPIONS: 'CHAMPIONS_means', AMBASSADORS: 'AMBASSADORS_means', EVERYONE: 'EVERYONE_means' } as const;

function ThreeWaves({ waves, open }: { waves: Waves; open?: (wave: Wave) => void }) {
  const t = useWords(programmeWords);
  const now = waves.open ?? 'EVERYONE';
  return (
    <ol className="wk-waves">
      {WAVES.map((wave) => (
        <li key={wave} className={hasBegun(wave, now) ? 'wk-begun' : undefined}>
          <p>
            <strong>{t(wave)}</strong>{' '}
            <Label color={hasBegun(wave, now) ? 'green' : 'grey'}>{hasBegun(wave, now) ? t('begun') : t('notBegun')}</Label>
          </p>
          <p>{t(MEANS_OF[wave])}</p>
          <Asked waves={waves} wave={wave} />
          {waves.next?.wave === wave && <Missing missing={waves.next.missing ?? []} />}
          {open && wave !== now && (
            <Button variant={isEarlier(wave, now) ? 'link' : 'secondary'} isInline={isEarlier(wave, now)} onClick={() => open(wave)}>
              {isEarlier(wave, now) ? t('backTo', { wave: t(wave) }) : t('openWave', { wave: t(wave) })}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What was asked before it opens, whether or not that holds by now. */
function Asked({ waves, wave }: { waves: Waves; wave: Wave }) {
  const t = useWords(programmeWords);
  const { moment } = useFormats();
  const entry = wave === 'AMBASSADORS' ? waves.entries?.ambassadors : wave === 'EVERYONE' ? waves.entries?.everyone : undefined;
  return (
    <>
      {entry?.from && <p>{t('askedFrom', { moment: moment(entry.from) })}</p>}
      {entry?.joined && <p>{t('askedJoined', { count: entry.joined })}</p>}
    </>
  );
}

function Missing({ missing }: { missing: readonly string[] }) {
  const t = useWords(programmeWords);
  if (missing.length === 0) {
    return <p>{t('ready')}</p>;
  }
  return (
    <>
      <p>{t('missing')}</p>
      <List>
        {missing.map((sentence) => (
          <ListItem key={sentence}>{sentence}</ListItem>
        ))}
      </List>
    </>
  );
}

function Openings({ waves }: { waves: Waves }) {
  const t = useWords(programmeWords);
  const { moment } = useFormats();
  const openings = waves.openings ?? [];
  if (openings.length === 0) {
    return <p>{t('neverOpened')}</p>;
  }
  return (
    <>
      <Title headingLevel="h3">{t('openings')}</Title>
      <List>
        {openings.map(({ wave = 'EVERYONE', at, by = '', reason = '', anyway }) => (
          <ListItem key={at}>
            {t('opened', { moment: moment(at), wave: t(wave), by })} {t('because', { reason })} {anyway && t('openedAnyway')}
          </ListItem>
        ))}
      </List>
    </>
  );
}

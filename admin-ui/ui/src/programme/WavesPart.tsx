import { Button, Icon, Label, List, ListItem, Title } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import HourglassHalfIcon from '@patternfly/react-icons/dist/esm/icons/hourglass-half-icon';
import { useState } from 'react';
import type { Schemas } from '../client/api';
import { useMay } from '../session/session';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useWaves, type Waves } from './calls';
import { EntriesDialog } from './EntriesDialog';
import { OpenWaveDialog } from './OpenWaveDialog';
import { hasBegun, isEarlier, unitsOf, WAVES, type Wave } from './waves';
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
          {waves.next?.wave === wave ? <Checklist next={waves.next} /> : <Asked waves={waves} wave={wave} />}
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

const ASKED_UNITS = { SOME: 'askedUnitsSOME', ALL: 'askedUnitsALL' } as const;

/** What was asked before it opens, whether or not that holds by now. */
function Asked({ waves, wave }: { waves: Waves; wave: Wave }) {
  const t = useWords(programmeWords);
  const { moment } = useFormats();
  const entry = wave === 'AMBASSADORS' ? waves.entries?.ambassadors : wave === 'EVERYONE' ? waves.entries?.everyone : undefined;
  const units = unitsOf(entry);
  return (
    <>
      {entry?.from && <p>{t('askedFrom', { moment: moment(entry.from) })}</p>}
      {entry?.joined && <p>{t('askedJoined', { count: entry.joined })}</p>}
      {units && <p>{t(ASKED_UNITS[units])}</p>}
    </>
  );
}

/** What has to hold before the next wave opens, and whether it does. */
function Checklist({ next }: { next: Schemas['WaveToCome'] }) {
  const t = useWords(programmeWords);
  const checklist = next.checklist ?? [];
  return (
    <>
      {checklist.length > 0 && (
        <ul className="wk-checklist" aria-label={t('checklist')}>
          {checklist.map(({ text, met }) => (
            <li key={text}>
              <Icon status={met ? 'success' : 'warning'} isInline>
                {met ? <CheckCircleIcon aria-hidden /> : <HourglassHalfIcon aria-hidden />}
              </Icon>{' '}
              <span className="pf-v6-screen-reader">{met ? t('met') : t('notMet')}</span> {text}
            </li>
          ))}
        </ul>
      )}
      {checklist.every(({ met }) => met) && <p>{t('ready')}</p>}
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

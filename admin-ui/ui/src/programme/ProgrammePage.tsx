import { Stack, StackItem } from '@patternfly/react-core';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { AsItRuns } from './AsItRuns';
import { useProgramme } from './calls';
import { ProgrammeForm } from './ProgrammeForm';
import { QuietPart } from './QuietPart';
import { WavesPart } from './WavesPart';
import type { Programme } from './wish';
import { programmeWords } from './words';

/** How the programme runs; those who manage it change it here, others look. */
export default function ProgrammePage() {
  const t = useWords(programmeWords);
  const may = useMay();
  const query = useProgramme();
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')} history="/admin/programme/history">
      <Loaded query={query}>
        {(programme) => (
          <Stack hasGutter>
            <StackItem>
              <Since programme={programme} />
            </StackItem>
            <StackItem>
              <QuietPart quiet={programme.quiet ?? []} />
            </StackItem>
            {may('getWaves') && (
              <StackItem>
                <WavesPart />
              </StackItem>
            )}
            <StackItem>
              <Part title={t('settings')}>{may('putProgramme') ? <ProgrammeForm programme={programme} /> : <AsItRuns programme={programme} />}</Part>
            </StackItem>
          </Stack>
        )}
      </Loaded>
    </Screen>
  );
}

/** By whom it was made so, when and why. */
function Since({ programme }: { programme: Programme }) {
  const t = useWords(programmeWords);
  const formats = useFormats();
  if (!programme.changedAt) {
    return null;
  }
  const moment = formats.moment(programme.changedAt);
  return (
    <>
      <p>{programme.changedBy === 'weerklank' ? t('shipped', { moment }) : t('since', { moment, by: programme.changedBy ?? '' })}</p>
      {programme.reason && <p>{t('because', { reason: programme.reason })}</p>}
    </>
  );
}

import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { Help } from '../shell/Screen';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { MEANS } from './means';
import { type Programme, WINDOWS, wishOf } from './wish';
import { programmeWords } from './words';

/** The programme for those who only look. */
export function AsItRuns({ programme }: { programme: Programme }) {
  const t = useWords(programmeWords);
  const now = wishOf(programme);
  return (
    <>
      <Remark kind="info" title={t('onlyLook')} />
      <DescriptionList>
        <DescriptionListGroup>
          <DescriptionListTerm>
            {t('mode')} <Help title={t('mode')}>{t('modeHelp')}</Help>
          </DescriptionListTerm>
          <DescriptionListDescription>
            <strong>{t(now.mode)}.</strong> {t(MEANS[now.mode])}
          </DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>
            {t('caps')} <Help title={t('caps')}>{t('capsHelp')}</Help>
          </DescriptionListTerm>
          <DescriptionListDescription>
            {WINDOWS.map((window) => (
              <p key={window}>
                {t(window)}: {now[window]}
              </p>
            ))}
          </DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>
            {t('daysShort')} <Help title={t('daysShort')}>{t('daysHelp')}</Help>
          </DescriptionListTerm>
          <DescriptionListDescription>{t('daysCount', { count: Number(now.days) })}</DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>
            {t('simulation')} <Help title={t('simulation')}>{t('simulationHelp')}</Help>
          </DescriptionListTerm>
          <DescriptionListDescription>
            <strong>{t(now.simulation)}.</strong> {t(MEANS[now.simulation])}
          </DescriptionListDescription>
        </DescriptionListGroup>
      </DescriptionList>
    </>
  );
}

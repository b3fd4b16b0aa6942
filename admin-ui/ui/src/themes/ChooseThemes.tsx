import { ActionList, ActionListItem, Button, DataList, DataListAction, DataListCell, DataListItem, DataListItemCells, DataListItemRow, FormSelect, FormSelectOption } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-up-icon';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import type { Control } from '../state/Field';
import { useWords } from '../words/words';
import { useThemeName, useThemes } from './calls';
import { moved } from './order';
import { themePickWords } from './words';

interface ChooseThemesProps {
  chosen: readonly string[];
  change: (codes: string[]) => void;
  control: Control;
}

/** Themes that somebody gives a story, the most important first. */
export function ChooseThemes({ chosen, change, control }: ChooseThemesProps) {
  const t = useWords(themePickWords);
  const themeName = useThemeName();
  const { data } = useThemes();
  const others = (data?.themes ?? []).filter((theme) => !chosen.includes(theme.code));
  const { validated, ...select } = control;
  return (
    <>
      {chosen.length > 0 && (
        <DataList isCompact aria-label={t('chosen')}>
          {chosen.map((code, at) => (
            <DataListItem key={code} aria-labelledby={`${control.id}-${code}`}>
              <DataListItemRow>
                <DataListItemCells
                  dataListCells={[
                    <DataListCell key="name" id={`${control.id}-${code}`}>
                      {at + 1}. {themeName(code)}
                    </DataListCell>,
                  ]}
                />
                <DataListAction id={`${control.id}-${code}-actions`} aria-labelledby={`${control.id}-${code}`} aria-label={t('actions')}>
                  <ActionList isIconList>
                    <ActionListItem>
                      <Button
                        variant="plain"
                        icon={<AngleUpIcon />}
                        aria-label={t('up', { theme: themeName(code) })}
                        isDisabled={at === 0}
                        onClick={() => change(moved(chosen, at, -1))}
                      />
                    </ActionListItem>
                    <ActionListItem>
                      <Button
                        variant="plain"
                        icon={<AngleDownIcon />}
                        aria-label={t('down', { theme: themeName(code) })}
                        isDisabled={at === chosen.length - 1}
                        onClick={() => change(moved(chosen, at, 1))}
                      />
                    </ActionListItem>
                    <ActionListItem>
                      <Button
                        variant="plain"
                        icon={<TimesIcon />}
                        aria-label={t('remove', { theme: themeName(code) })}
                        onClick={() => change(chosen.filter((one) => one !== code))}
                      />
                    </ActionListItem>
                  </ActionList>
                </DataListAction>
              </DataListItemRow>
            </DataListItem>
          ))}
        </DataList>
      )}
      <FormSelect {...select} validated={validated} value="" onChange={(_, code) => change([...chosen, code])} isDisabled={others.length === 0}>
        <FormSelectOption value="" isPlaceholder label={chosen.length > 0 ? t('another') : t('first')} />
        {others.map((theme) => (
          <FormSelectOption key={theme.code} value={theme.code} label={themeName(theme.code)} />
        ))}
      </FormSelect>
    </>
  );
}

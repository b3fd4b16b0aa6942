import { Button, Flex, FlexItem } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { asRefused } from '../client/problem';
import { save } from '../client/save';
import { ProblemAlert } from '../state/ProblemAlert';
import type { Language } from '../words/language';
import { useWords } from '../words/words';
import { packAs, type Form } from './calls';
import { packWords } from './words';

interface Wanted {
  name: 'pdf_nl' | 'pdf_en' | 'html_nl' | 'html_en';
  form: Form;
  language: Language;
}

const FORMS: readonly Wanted[] = [
  { name: 'pdf_nl', form: 'pdf', language: 'nl' },
  { name: 'pdf_en', form: 'pdf', language: 'en' },
  { name: 'html_nl', form: 'html', language: 'nl' },
  { name: 'html_en', form: 'html', language: 'en' },
];

/** The document of a pack, to keep: in both languages, whatever the language of the pages. */
export function Download({ id, at }: { id: string; at: string }) {
  const t = useWords(packWords);
  const saving = useMutation({
    mutationFn: async ({ form, language }: Wanted) =>
      save(await packAs(id, form, language), `weerklank-${at.slice(0, 10)}-${language}.${form}`),
  });
  return (
    <>
      {saving.isError && <ProblemAlert refused={asRefused(saving.error)} />}
      <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapSm' }}>
        {FORMS.map((wanted) => {
          const busy = saving.isPending && saving.variables === wanted;
          return (
            <FlexItem key={wanted.name}>
              <Button variant="secondary" isLoading={busy} isDisabled={saving.isPending} onClick={() => saving.mutate(wanted)}>
                {t(wanted.name)}
              </Button>
            </FlexItem>
          );
        })}
      </Flex>
    </>
  );
}

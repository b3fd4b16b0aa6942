import { useVocabulary } from '../rules/vocabulary';
import { useBilingual } from '../words/bilingual';

/** Reasons with their sentences, in the order of the alphabet; those without one by their codes. */
export function useReasons(codes: readonly string[]): { code: string; sentence: string }[] {
  const say = useBilingual();
  const known = useVocabulary().data?.reasons;
  return codes
    .map((code) => ({ code, sentence: say(known?.get(code)?.phrase) || code }))
    .sort((one, other) => one.sentence.localeCompare(other.sentence));
}

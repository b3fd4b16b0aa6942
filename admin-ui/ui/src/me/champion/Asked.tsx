import { useNavigate } from 'react-router';
import { Remark } from '../../state/Remark';
import { useWords } from '../../words/words';
import { useSelf } from '../self';
import { useProgramme } from './calls';
import { championWords } from './words';

/** Says to who was asked to stand for the programme that they were. */
export function Asked() {
  const t = useWords(championWords);
  const self = useSelf();
  const navigate = useNavigate();
  const { data } = useProgramme();
  if (data?.asked?.who?.employeeId !== self) {
    return null;
  }
  return <Remark kind="info" title={t('askedShort')} action={{ text: t('look'), act: () => void navigate('/me/champion') }} />;
}

import '../changes/changes.css';
import { Screen } from '../shell/Screen';
import { useWords } from '../words/words';
import { Exporting } from './Exporting';
import { Keys } from './Keys';
import { Night } from './Night';
import { Signed } from './Signed';
import { Verifying } from './Verifying';
import { auditWords } from './words';

/** Whether the log of decisions is what it was, and what it takes to check that without us (G03, G04). */
export default function AuditPage() {
  const t = useWords(auditWords);
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <Signed />
      <Verifying />
      <Night />
      <Exporting />
      <Keys />
    </Screen>
  );
}

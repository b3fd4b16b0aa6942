import { ExpandableSection, List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../state/Loaded';
import { useWhyNotNow } from '../../whynot/calls';
import { ItemSearch } from '../../whynot/ItemSearch';
import { whyNotWords } from '../../whynot/words';
import { useWords } from '../../words/words';
import { useSelf } from '../self';

/** Why do I not see a piece that I have in mind? Only what somebody can choose themselves is told (G02). */
export function Missing() {
  const t = useWords(whyNotWords);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<string>();
  return (
    <ExpandableSection toggleText={t('ask')} isExpanded={open} onToggle={(_, expanded) => setOpen(expanded)}>
      {open && (
        <div className="wk-stack">
          <p>{t('askIntro')}</p>
          <ItemSearch id="missing-item" choose={setAsked} />
          {asked && <Told key={asked} contentId={asked} />}
        </div>
      )}
    </ExpandableSection>
  );
}

function Told({ contentId }: { contentId: string }) {
  const t = useWords(whyNotWords);
  const query = useWhyNotNow(useSelf(), contentId);
  return (
    <Loaded query={query}>
      {({ title, whyNot }) => {
        const changes = whyNot?.smallestChange?.changes ?? [];
        return (
          <>
            <h2 className="pf-v6-c-title pf-m-md">{t('about', { item: title ?? contentId })}</h2>
            <p>{whyNot?.text}</p>
            {changes.length > 1 && (
              <List>
                {changes.map((change) => (
                  <ListItem key={change.sentence}>{change.sentence}</ListItem>
                ))}
              </List>
            )}
            {changes.some((change) => change.who === 'PERSON') && (
              <Link className="wk-tap" to="/me/preferences">
                {t('changeChoices')}
              </Link>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

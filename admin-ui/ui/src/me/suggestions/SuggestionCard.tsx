import { Card, CardBody, CardFooter, CardHeader, CardTitle, Content, ExpandableSection, Label } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../session/session';
import { useWords } from '../../words/words';
import type { Suggestion } from '../calls';
import { HowTo } from '../champion/HowTo';
import { Copy } from '../Copy';
import { isWeb, Outside } from '../Outside';
import { Acts } from './Acts';
import { told } from './told';
import { Why } from './Why';
import { kindWords, motiveWords, suggestionWords } from './words';

interface CardProps {
  decision: string;
  suggestion: Suggestion;
  /** Without this it is only to look at. */
  answered?: (is: boolean) => void;
}

/** One suggestion: what it is, why it suits this person, what helps to begin, and every answer there is. */
export function SuggestionCard({ decision, suggestion, answered }: CardProps) {
  const t = useWords(suggestionWords);
  const tKind = useWords(kindWords);
  const tMotive = useWords(motiveWords);
  const [folded, setFolded] = useState(false);
  const title = suggestion.title ?? t('unnamed');
  const kind = suggestion.kind ?? 'READ';

  function fold(is: boolean) {
    setFolded(is);
    answered?.(is);
  }

  return (
    <Card component="article" aria-label={title}>
      <CardHeader>
        <span className="wk-acts">
          <Label color="blue">{tKind(kind)}</Label>
          {suggestion.effortMinutes !== undefined && (
            <span className="wk-quiet">{t('minutes', { count: suggestion.effortMinutes })}</span>
          )}
        </span>
      </CardHeader>
      <CardTitle component={answered ? 'h2' : 'h3'} className="wk-break">
        <Outside url={suggestion.url}>{title}</Outside>
      </CardTitle>
      {!folded && (
        <CardBody>
          <div className="wk-stack">
            {suggestion.howTo && <HowTo howTo={suggestion.howTo} level={answered ? 'h3' : 'h4'} />}
            <Part level={answered ? 'h3' : 'h4'} title={t('reasons')} lines={told(suggestion).suits} />
            {suggestion.whatsInItForYou && (
              <Part level={answered ? 'h3' : 'h4'} title={t('forYou')}>
                {suggestion.whatsInItForYou}
              </Part>
            )}
            {answered && <More suggestion={suggestion} />}
            {answered && suggestion.motive && <p className="wk-quiet">{tMotive(suggestion.motive)}</p>}
            {answered && <WhyThis decision={decision} content={suggestion.contentId ?? ''} />}
          </div>
        </CardBody>
      )}
      {answered && (
        <CardFooter>
          <Acts suggestion={suggestion} title={title} answered={fold} />
        </CardFooter>
      )}
    </Card>
  );
}

/** What only matters to whoever wants to do something with it. */
function More({ suggestion }: { suggestion: Suggestion }) {
  const t = useWords(suggestionWords);
  const may = useMay();
  const { disclosure, angles, url, kind } = suggestion;
  const goesOutside = kind === 'SHARE' || kind === 'WRITE';
  return (
    <>
      <Part title={t('remarks')} lines={told(suggestion).remarks} />
      <Part title={t('angles')} lines={angles ?? []} />
      {disclosure?.required && disclosure.text && (
        <Part title={t('disclosure')}>
          {disclosure.text}
          <span className="wk-acts wk-below">
            <Copy text={quoted(disclosure.text)}>{t('copyDisclosure')}</Copy>
          </span>
        </Part>
      )}
      {goesOutside && (
        <div className="wk-acts">
          {url && isWeb(url) && <Copy text={url}>{t('copyLink')}</Copy>}
          {may('checkDraft') && (
            <Link
              className="pf-v6-c-button pf-m-secondary"
              to={`/me/write?content=${encodeURIComponent(suggestion.contentId ?? '')}`}
            >
              {t('writeAbout')}
            </Link>
          )}
        </div>
      )}
    </>
  );
}

/** What stands between quotation marks is what can be copied; the whole text when nothing does. */
function quoted(text: string): string {
  return text.match(/“([^”]+)”/)?.[1] ?? text;
}

interface PartProps {
  title: string;
  level?: 'h3' | 'h4';
  lines?: readonly string[];
  children?: ReactNode;
}

function Part({ title, level: Heading = 'h3', lines, children }: PartProps) {
  if (children === undefined && (lines ?? []).length === 0) {
    return null;
  }
  return (
    <Content>
      <Heading className="pf-v6-c-content--h4">{title}</Heading>
      {lines ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <div>{children}</div>
      )}
    </Content>
  );
}

function WhyThis({ decision, content }: { decision: string; content: string }) {
  const t = useWords(suggestionWords);
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('explainDecision')) {
    return null;
  }
  return (
    <ExpandableSection toggleText={t('why')} isExpanded={open} onToggle={(_, is) => setOpen(is)}>
      {open && <Why decision={decision} content={content} />}
    </ExpandableSection>
  );
}

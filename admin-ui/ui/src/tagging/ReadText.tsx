import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  ExpandableSection,
  Flex,
  Grid,
  GridItem,
  Title,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMemo, useState, type ReactNode } from 'react';
import { Help } from '../shell/Screen';
import { useThemeName } from '../themes/calls';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { Bar } from './Bar';
import { firstHighlight, isSame, marksOf, type Highlight } from './highlight';
import { CONCERNS, type Concern, type Graded, type Tagging } from './tagging';
import { TaggedText } from './TaggedText';
import { taggingWords } from './words';

const NAMES = ['PERSON', 'ORGANISATION', 'LOCATION'] as const;
const VALUES = ['negative', 'neutral', 'positive', 'promotional', 'informative', 'personal', 'je', 'u'] as const;

/** A text beside what was read in it; whoever chooses one of those things sees the words it was read from. */
export function ReadText({ title, text, tagging }: { title: string; text: string; tagging: Tagging }) {
  const t = useWords(taggingWords);
  const themeName = useThemeName();
  const [highlight, setHighlight] = useState<Highlight | undefined>(() => firstHighlight(tagging));
  const marks = useMemo(() => marksOf(highlight, tagging, `${title}\n${text}`), [highlight, tagging, title, text]);
  const show = (one: Highlight) => setHighlight(isSame(highlight, one) ? undefined : one);
  const shower = (one: Highlight, what: string) => <Shower what={what} active={isSame(highlight, one)} show={() => show(one)} />;

  return (
    <Grid hasGutter>
      <GridItem xl={7}>
        <Title headingLevel="h2" size="lg">
          {t('text')}
        </Title>
        <p role="status">{highlight ? t('marked', { count: marks.length }) : t('nothingMarked')}</p>
        <TaggedText title={title} text={text} language={tagging.language} marks={marks} />
        {tagging.partial && <Alert isInline isPlain variant="info" variantLabel="" component="p" title={t('partial')} />}
      </GridItem>
      <GridItem xl={5}>
        <Heading text={t('themes')} help={t('themesHelp')} />
        {tagging.themes.length === 0 ? (
          <p>{t('noThemes')}</p>
        ) : (
          <Table variant="compact" aria-label={t('themes')}>
            <Thead>
              <Tr>
                <Th>{t('theme')}</Th>
                <Th modifier="nowrap">{t('strength')}</Th>
                <Th screenReaderText={t('evidence')} />
              </Tr>
            </Thead>
            <Tbody>
              {tagging.themes.map((theme) => (
                <Tr key={theme.code}>
                  <Td dataLabel={t('theme')}>{themeName(theme.code)}</Td>
                  <Td dataLabel={t('strength')}>
                    <Bar score={theme.score} />
                  </Td>
                  <Td dataLabel={t('evidence')}>{theme.evidence.length > 0 && shower({ kind: 'theme', code: theme.code }, themeName(theme.code))}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
        <Heading text={t('tone')} help={t('toneHelp')} />
        <ToneList tagging={tagging} shower={shower} />
        <Heading text={t('names')} help={t('namesHelp')} />
        <NameList tagging={tagging} shower={shower} />
        <FindingList tagging={tagging} shower={shower} />
        <Models tagging={tagging} />
      </GridItem>
    </Grid>
  );
}

type MakeShower = (one: Highlight, what: string) => ReactNode;

function Heading({ text, help }: { text: string; help: string }) {
  return (
    <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapXs' }}>
      <Title headingLevel="h2" size="lg">
        {text}
      </Title>
      <Help title={text}>{help}</Help>
    </Flex>
  );
}

function Shower({ what, active, show }: { what: string; active: boolean; show: () => void }) {
  const t = useWords(taggingWords);
  return (
    <Button variant={active ? 'primary' : 'secondary'} size="sm" aria-pressed={active} aria-label={t('showWords', { what })} onClick={show}>
      {t('show')}
    </Button>
  );
}

function ToneList({ tagging, shower }: { tagging: Tagging; shower: MakeShower }) {
  const t = useWords(taggingWords);
  const { share } = useFormats();
  const { tone } = tagging;
  const value = (code: string) => (VALUES.includes(code as 'je') ? t(code as 'je') : code);
  const graded = (kind: 'sentiment' | 'voice', name: string, one: Graded) => (
    <Term name={name}>
      {t('graded', { value: value(one.value), share: share(one.score) })} {one.evidence.length > 0 && shower({ kind }, name)}
    </Term>
  );
  return (
    <DescriptionList isCompact isHorizontal aria-label={t('tone')}>
      {graded('sentiment', t('sentiment'), tone.sentiment)}
      {graded('voice', t('voice'), tone.voice)}
      {tone.formality && <Term name={t('formality')}>{value(tone.formality)}</Term>}
      <Term name={t('readability')}>{t('outOf', { value: tone.readability })}</Term>
      <Term name={t('jargon')}>
        {t('ofWords', { share: share(tone.jargon) })} {(tone.jargonWords?.length ?? 0) > 0 && shower({ kind: 'jargon' }, t('jargon'))}
      </Term>
    </DescriptionList>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{name}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function NameList({ tagging, shower }: { tagging: Tagging; shower: MakeShower }) {
  const t = useWords(taggingWords);
  const found = NAMES.map((type) => ({ type, mentions: tagging.entities.filter((mention) => mention.type === type) })).filter(
    (group) => group.mentions.length > 0,
  );
  if (found.length === 0) {
    return <p>{t('noNames')}</p>;
  }
  return (
    <DescriptionList isCompact isHorizontal aria-label={t('names')}>
      {found.map(({ type, mentions }) => (
        <Term key={type} name={t(type)}>
          {[...new Set(mentions.map((mention) => (mention.employees?.length ? t('own', { name: mention.text }) : mention.text)))].join(', ')}{' '}
          {shower({ kind: 'names', type }, t(type))}
        </Term>
      ))}
    </DescriptionList>
  );
}

function FindingList({ tagging, shower }: { tagging: Tagging; shower: MakeShower }) {
  const t = useWords(taggingWords);
  const kinds = [...new Set((tagging.findings ?? []).map((finding) => finding.kind))];
  if (kinds.length === 0) {
    return null;
  }
  return (
    <>
      <Heading text={t('findings')} help={t('findingsHelp')} />
      <Flex direction={{ default: 'column' }} rowGap={{ default: 'rowGapXs' }}>
        {kinds.map((concern) => (
          <div key={concern}>
            {CONCERNS.includes(concern as Concern) ? t(concern as Concern) : concern}{' '}
            {shower({ kind: 'finding', concern }, CONCERNS.includes(concern as Concern) ? t(concern as Concern) : concern)}
          </div>
        ))}
      </Flex>
    </>
  );
}

function Models({ tagging }: { tagging: Tagging }) {
  const t = useWords(taggingWords);
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection toggleText={t('models')} isExpanded={open} onToggle={(_, expanded) => setOpen(expanded)}>
      <p>{t('modelsExplained')}</p>
      <ul>
        {tagging.models.map((model) => (
          <li key={model.id}>
            {model.id} <code title={model.sha256}>{model.sha256.slice(0, 12)}</code>
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}

import { useMemo } from 'react';
import { useWords } from '../words/words';
import { pieces, type Span } from './spans';
import './tagging.css';
import { taggingWords } from './words';

/** A title and a text with places marked in them; places count from the start of the title. */
export function TaggedText({ title, text, language, marks }: { title: string; text: string; language: string; marks: readonly Span[] }) {
  const t = useWords(taggingWords);
  const whole = `${title}\n${text}`;
  return (
    // A long text scrolls in its own box, which the keyboard must be able to reach.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wk-text" role="region" aria-label={t('text')} tabIndex={0} lang={language === 'nl' || language === 'en' ? language : undefined}>
      <p className="wk-text-title">
        <Marked whole={whole} from={0} to={title.length} marks={marks} />
      </p>
      <p>
        <Marked whole={whole} from={title.length + 1} to={whole.length} marks={marks} />
      </p>
    </div>
  );
}

function Marked({ whole, from, to, marks }: { whole: string; from: number; to: number; marks: readonly Span[] }) {
  const cut = useMemo(() => pieces(whole, from, to, marks), [whole, from, to, marks]);
  return cut.map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>));
}

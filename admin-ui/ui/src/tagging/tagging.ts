/** What Weerklank read in a text. The contract leaves the shape of a tagging open; this is what the service writes. */
export interface Tagging {
  language: string;
  themes: ThemeTag[];
  tone: Tone;
  entities: Mention[];
  namesPeople: boolean;
  findings?: Finding[];
  models: { id: string; sha256: string }[];
  /** The end of the text was not read by every model. */
  partial?: boolean;
}

/** Scores are thousandths. */
export interface ThemeTag {
  code: string;
  score: number;
  evidence: string[];
}

export interface Tone {
  sentiment: Graded;
  voice: Graded;
  formality: string | null;
  /** 0 (hard) to 100 (easy) */
  readability: number;
  jargon: number;
  jargonWords?: string[];
}

export interface Graded {
  value: string;
  score: number;
  evidence: string[];
}

/** Offsets count UTF-16 units in title + "\n" + text, as JavaScript does. */
export interface Mention {
  type: string;
  text: string;
  begin: number;
  end: number;
  employees?: string[];
}

export interface Finding {
  kind: string;
  begin: number;
  end: number;
  until?: string;
}

export const CONCERNS = ['EMAIL', 'PHONE', 'IBAN', 'BSN', 'CONFIDENTIAL', 'EMBARGO', 'DUTY', 'COLLEAGUE', 'JARGON'] as const;
export type Concern = (typeof CONCERNS)[number];

/** @param body as it was answered */
export function asTagging(body: unknown): Tagging | undefined {
  return typeof body === 'object' && body !== null && 'themes' in body ? (body as Tagging) : undefined;
}

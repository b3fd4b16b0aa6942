import { asRefused, Refused, unreachable } from '../client/problem';
import { documents, type LineResult } from './lines';

export type Counts = Record<LineResult['result'], number>;

/** How far an import is. Nothing that was answered is lost: going on begins after it. */
export interface Progress {
  state: 'running' | 'done' | 'stopped' | 'broken';
  results: readonly LineResult[];
  /** Bytes of which every line was answered, and the number of lines in them. */
  offset: number;
  lines: number;
  refused?: Refused | undefined;
}

export const NOT_BEGUN: Progress = { state: 'running', results: [], offset: 0, lines: 0 };

/** A file, or whatever else can be read in parts. */
export interface Source {
  size: number;
  read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Sends some whole lines and gives their results as they come; the lines count from 1 in each batch. */
export type Send = (lines: Uint8Array<ArrayBuffer>) => AsyncIterable<LineResult>;

export interface Run {
  source: Source;
  send: Send;
  told: (progress: Progress) => void;
  goOn: () => boolean;
}

const BATCH = 256 * 1024;
const LONGEST = 16 * 1024 * 1024;
const NEW_LINE = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Sends a file in batches of whole lines, from where it was left, until its end, a stop, or a break. */
export async function runImport({ source, send, told, goOn }: Run, from: Progress = NOT_BEGUN): Promise<Progress> {
  // One list that grows: an import may have any number of lines.
  const results = [...from.results];
  let progress: Progress = { ...from, results, state: 'running', refused: undefined };
  told(progress);
  while (progress.offset < source.size) {
    if (!goOn()) {
      return tell({ ...progress, state: 'stopped' });
    }
    try {
      const batch = await nextBatch(source, progress.offset);
      const first = progress.lines;
      for await (const result of send(batch.bytes)) {
        keepFirst(results, { ...result, line: first + result.line });
      }
      progress = { ...progress, offset: batch.end, lines: first + batch.lines };
      told(progress);
    } catch (error) {
      return tell({ ...progress, state: 'broken', refused: asRefused(error) });
    }
  }
  return tell({ ...progress, state: 'done' });

  function tell(last: Progress): Progress {
    told(last);
    return last;
  }
}

/** Whole lines from this place on: as many as fit, at least one. */
async function nextBatch(source: Source, from: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; end: number; lines: number }> {
  for (let size = BATCH; ; size *= 2) {
    const end = Math.min(from + size, source.size);
    const block = await source.read(from, end);
    const cut = end === source.size ? block.length : block.lastIndexOf(NEW_LINE) + 1;
    if (cut > 0) {
      const whole = block.subarray(0, cut);
      return { bytes: from === 0 ? withoutMark(whole) : whole, end: from + cut, lines: linesIn(whole) };
    }
    if (size >= LONGEST) {
      throw new Refused({ type: 'line-too-long', status: 413 });
    }
  }
}

/** Some programmes begin a file with a mark that is no part of its first line. */
function withoutMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
}

function linesIn(bytes: Uint8Array): number {
  const ends = bytes.reduce((count, byte) => count + (byte === NEW_LINE ? 1 : 0), 0);
  return bytes.at(-1) === NEW_LINE ? ends : ends + 1;
}

/** What was answered first counts: results come in the order of the lines, and a line that is sent again is there already. */
function keepFirst(results: LineResult[], result: LineResult): void {
  if ((results.at(-1)?.line ?? 0) < result.line) {
    results.push(result);
  }
}

export function countsOf(results: readonly LineResult[]): Counts {
  const counts: Counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 };
  results.forEach(({ result }) => (counts[result] += 1));
  return counts;
}

/**
 * The results in an answer, line after line.
 *
 * @throws Refused when the service says that it stopped, and when the answer ends before its summary
 */
export async function* resultsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<LineResult> {
  for await (const said of documents(body)) {
    if (!('summary' in said)) {
      yield said;
    } else if (said.summary.complete) {
      return;
    } else {
      throw Refused.by(said.problem?.status ?? 500, said.problem);
    }
  }
  throw unreachable();
}

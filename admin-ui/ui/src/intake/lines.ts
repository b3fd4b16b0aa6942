import type { Problem } from '../client/problem';

/** What became of one line that was sent. */
export interface LineResult {
  line: number;
  id?: string;
  result: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  problem?: Problem;
}

/** The last line of an answer. */
export interface Summary {
  summary: { lines: number; created: number; updated: number; unchanged: number; refused: number; complete: boolean };
  problem?: Problem;
}

/** The JSON documents of a stream with one on each line, wherever the network cut it. */
export async function* documents(stream: ReadableStream<Uint8Array>): AsyncGenerator<LineResult | Summary> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      if (line.trim()) {
        yield JSON.parse(line) as LineResult | Summary;
      }
    }
    if (done) {
      return;
    }
  }
}

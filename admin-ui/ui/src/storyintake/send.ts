import { answer, api } from '../client/api';
import type { LineResult } from '../intake/lines';
import { resultsIn } from './run';

/** Sends some lines to the service and gives their results as they come. */
export async function* sendLines(lines: Uint8Array<ArrayBuffer>): AsyncGenerator<LineResult> {
  const body = await answer(
    api.POST('/v1/content/import', {
      body: lines as unknown as string,
      bodySerializer: (bytes) => bytes,
      headers: { 'Content-Type': 'application/x-ndjson' },
      parseAs: 'stream',
    }),
  );
  if (body) {
    yield* resultsIn(body as unknown as ReadableStream<Uint8Array>);
  }
}

import { answer, api } from '../client/api';
import type { LineResult } from './lines';
import { resultsIn } from './run';

/** Sends some lines to one of the imports of the service, and gives their results as they come. */
export async function* sendLines(
  to: '/v1/content/import' | '/v1/employees/import',
  lines: Uint8Array<ArrayBuffer>,
): AsyncGenerator<LineResult> {
  const body = await answer(
    api.POST(to, {
      body: lines as unknown as string,
      bodySerializer: (bytes: unknown) => bytes as Uint8Array<ArrayBuffer>,
      headers: { 'Content-Type': 'application/x-ndjson' },
      parseAs: 'stream',
    }),
  );
  if (body) {
    yield* resultsIn(body as unknown as ReadableStream<Uint8Array>);
  }
}

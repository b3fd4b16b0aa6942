import { describe, expect, it } from 'vitest';
import { documents } from './lines';

const TEXT = '{"line":1,"id":"e-1","result":"CREATED"}\n{"line":2,"id":"e-ë","result":"REFUSED"}\n{"summary":{"lines":2}}\n';

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk));
      controller.close();
    },
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const all = [];
  for await (const document of documents(stream)) {
    all.push(document);
  }
  return all;
}

describe('A stream of lines', () => {
  const bytes = new TextEncoder().encode(TEXT);

  it('is read line by line, wherever it was cut, also within a letter', async () => {
    const whole = await read(streamOf(bytes));

    for (let at = 1; at < bytes.length; at++) {
      expect(await read(streamOf(bytes.slice(0, at), bytes.slice(at)))).toEqual(whole);
    }
    expect(whole).toHaveLength(3);
    expect(whole[1]).toMatchObject({ id: 'e-ë' });
  });

  it('needs no line end at its end', async () => {
    expect(await read(streamOf(new TextEncoder().encode(TEXT.trimEnd())))).toHaveLength(3);
  });

  it('may be empty', async () => {
    expect(await read(streamOf())).toEqual([]);
  });
});

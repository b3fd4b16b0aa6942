import { describe, expect, it } from 'vitest';
import { Refused, unreachable } from '../client/problem';
import type { LineResult } from './lines';
import { countsOf, resultsIn, runImport, type Progress, type Source } from './run';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function source(text: string): Source {
  const bytes = encoder.encode(text);
  return { size: bytes.length, read: (from, to) => Promise.resolve(bytes.slice(from, to)) };
}

/** Takes every line, and keeps what was sent. */
function service(breakAt?: number) {
  const sent: string[] = [];
  let broken = breakAt === undefined;
  async function* send(bytes: Uint8Array): AsyncGenerator<LineResult> {
    const lines = decoder.decode(bytes).replace(/\n$/, '').split('\n');
    for (const [i, line] of lines.entries()) {
      if (!broken && i === breakAt) {
        broken = true;
        throw unreachable();
      }
      await Promise.resolve();
      sent.push(line);
      yield { line: i + 1, id: line, result: sent.filter((one) => one === line).length > 1 ? 'UNCHANGED' : 'CREATED' };
    }
  }
  return { sent, send };
}

const told = () => undefined;
const goOn = () => true;
const ofLength = (count: number, length: number) => Array.from({ length: count }, (_, i) => String(i).padStart(length, '.')).join('\n');

describe('An import', () => {
  it('sends every line once and in order', async () => {
    const { sent, send } = service();

    const end = await runImport({ source: source('a\nb\nc'), send, told, goOn });

    expect([sent, end.state, end.results.map((one) => one.line)]).toEqual([['a', 'b', 'c'], 'done', [1, 2, 3]]);
  });

  it('goes in batches of whole lines, and counts the lines on', async () => {
    const { sent, send } = service();
    const text = ofLength(30, 40_000);

    const end = await runImport({ source: source(text), send, told, goOn });

    expect(sent.join('\n')).toBe(text);
    expect(end.results.map((one) => one.line)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  it('takes a line that is longer than a batch', async () => {
    const { sent, send } = service();

    await runImport({ source: source(ofLength(2, 600_000)), send, told, goOn });

    expect(sent.map((line) => line.length)).toEqual([600_000, 600_000]);
  });

  it('leaves out the mark at the beginning of a file', async () => {
    const { sent, send } = service();

    await runImport({ source: source('\ufeffa\nb'), send, told, goOn });

    expect(sent).toEqual(['a', 'b']);
  });

  it('says which lines were taken when the connection breaks', async () => {
    const { send } = service(2);

    const end = await runImport({ source: source('a\nb\nc'), send, told, goOn });

    expect([end.state, end.refused?.problem.status, end.results.map((one) => one.id)]).toEqual(['broken', 0, ['a', 'b']]);
  });

  it('goes on after a break as if there had been none', async () => {
    const { send } = service(2);
    const whole = source('a\nb\nc');
    const broken = await runImport({ source: whole, send, told, goOn });

    const end = await runImport({ source: whole, send, told, goOn }, broken);

    expect(end.results.map((one) => `${one.line} ${one.result}`)).toEqual(['1 CREATED', '2 CREATED', '3 CREATED']);
  });

  it('stops between batches when asked to', async () => {
    const { sent, send } = service();
    const seen: Progress[] = [];

    const end = await runImport({ source: source(ofLength(30, 40_000)), send, told: (one) => seen.push(one), goOn: () => sent.length === 0 });

    expect(end.state).toBe('stopped');
    expect(end.results).toHaveLength(sent.length);
    expect(sent.length).toBeLessThan(30);
  });

  it('counts what became of the lines', () => {
    expect(countsOf([{ line: 1, result: 'CREATED' }, { line: 2, result: 'REFUSED' }, { line: 3, result: 'CREATED' }])).toEqual({
      CREATED: 2,
      UPDATED: 0,
      UNCHANGED: 0,
      REFUSED: 1,
    });
  });
});

describe('The answer to a batch', () => {
  const body = (...parts: string[]) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        parts.forEach((part) => controller.enqueue(encoder.encode(part)));
        controller.close();
      },
    });
  async function read(stream: ReadableStream<Uint8Array>) {
    const results: LineResult[] = [];
    let refused: Refused | undefined;
    try {
      for await (const result of resultsIn(stream)) {
        results.push(result);
      }
    } catch (error) {
      refused = error as Refused;
    }
    return [results.map((one) => one.line), refused?.problem.type];
  }

  it('is read whatever the parts in which it comes', async () => {
    expect(await read(body('{"line":1,"result":"CRE', 'ATED"}\n{"line":2,"result":"CREATED"}\n{"summary":{"complete":true}}\n'))).toEqual([[1, 2], undefined]);
  });

  it('is a break when it ends without its summary', async () => {
    expect(await read(body('{"line":1,"result":"CREATED"}\n'))).toEqual([[1], 'unreachable']);
  });

  it('is a break when the service says that it stopped', async () => {
    expect(await read(body('{"line":1,"result":"CREATED"}\n{"summary":{"complete":false},"problem":{"type":"unexpected","status":500}}\n'))).toEqual([[1], 'unexpected']);
  });
});

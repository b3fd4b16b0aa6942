import { describe, expect, it } from 'vitest';
import type { Room } from './words';

const rooms = Object.values(import.meta.glob<Record<string, Room>>('../**/words.ts', { eager: true }))
  .flatMap((module) => Object.values(module))
  .filter((value): value is Room => typeof value === 'object' && 'nl' in value);

const code = Object.entries(import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' }))
  .filter(([file]) => !file.endsWith('words.ts'))
  .map(([, text]) => text)
  .join('\n');

/** What is written alike in both languages on purpose. */
const ALIKE = new Set(['Weerklank', 'Nederlands', 'English', 'Start', 'Compliance', 'compliance', 'Was']);

describe.each(rooms.map((room) => [room.name, room] as const))('The words of %s', (_, room) => {
  it('are there in both languages', () => {
    expect(Object.keys(room.en).sort()).toEqual(Object.keys(room.nl).sort());
    for (const text of [...Object.values(room.nl), ...Object.values(room.en)]) {
      expect(text.trim()).not.toBe('');
    }
  });

  it('are translated, not copied', () => {
    const copied = Object.entries(room.nl).filter(([key, text]) => text === room.en[key] && !ALIKE.has(text) && /[a-z]{3}/i.test(text));

    expect(copied).toEqual([]);
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of Object.entries(room.nl)) {
      expect(values(room.en[key] ?? ''), key).toEqual(values(text));
    }
  });

  it('are all used somewhere', () => {
    const unused = Object.keys(room.nl)
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !new RegExp(`['"\`]${key}['"\`]`).test(code));

    expect(unused).toEqual([]);
  });
});

function values(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

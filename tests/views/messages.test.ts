import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../locales/en.json' with { type: 'json' };

const notes: Record<string, string> = JSON.parse(readFileSync('locales/qqq.json', 'utf8'));
const entries = Object.entries(messages);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);

describe('UI messages', () => {
  it('each have a note for translators, and no note speaks of a message that is gone', () => {
    expect(Object.keys(notes).sort()).toEqual(Object.keys(messages).sort());
    for (const [key, note] of Object.entries(notes)) expect(note, key).not.toBe('');
  });

  it('exist for every key that the code names', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const used = files.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/\bt\(\s*'([a-z][\w.-]+)'/g)].map((match) => match[1] as string),
    );
    expect(used.length).toBeGreaterThan(100);
    const known = new Set(entries.map(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, '')));
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  it('speak in the house voice: no OK, no submit, no exclamation marks', () => {
    expect(entries.filter(([, text]) => /\bOK\b|submit|!/i.test(text))).toEqual([]);
  });

  it('use the same placeholders in every plural form', () => {
    const plurals = entries.filter(([key]) => key.endsWith('_one'));
    expect(plurals.length).toBeGreaterThan(0);
    const byKey = new Map(entries);
    for (const [key, one] of plurals) {
      const other = byKey.get(key.replace(/_one$/, '_other')) ?? '';
      expect(placeholders(other).sort(), key).toEqual(placeholders(one).sort());
    }
  });
});

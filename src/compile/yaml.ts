import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../domain/problem.ts';

/** A YAML text that was read: its value (undefined when it is broken or does not fit), and the line of any part of it. */
export type YamlFile<T> = {
  value: T | undefined;
  /** `lineOf(['cards', 3, 'text'])` => the 1-based line where that value begins; the nearest known part when it is missing. */
  lineOf: (path: (string | number)[]) => number;
  problems: Problem[];
};

/**
 * Reads a YAML text by a schema. `firstLine` is the line of the file on which the text begins (front matter). Everything wrong
 * becomes a problem with file and line; nothing is thrown.
 */
export function readYaml<S extends v.GenericSchema>(
  text: string,
  file: string,
  schema: S,
  firstLine = 1,
): YamlFile<v.InferOutput<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error): Problem => ({
        file,
        line: lineAt(error.pos[0]),
        message: `broken YAML: ${error.message}`,
        remedy: 'check indentation, quotes and colons on this line',
        level: 'error',
      }),
    );
    return { value: undefined, lineOf, problems };
  }
  // A value such as `2026-04` or `2024` is a date here, though YAML reads a number.
  const parsed = v.safeParse(schema, datesAsText(document.toJS() ?? {}));
  if (parsed.success) return { value: parsed.output, lineOf, problems: [] };
  const problems = parsed.issues.map((issue): Problem => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    return { file, line: lineOf(path), ...explain(issue, path), level: 'error' };
  });
  return { value: undefined, lineOf, problems };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}

const DATE_KEYS = new Set(['date', 'checked', 'check_by', 'until', 'on']);

function datesAsText(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => datesAsText(item));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && DATE_KEYS.has(key)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, datesAsText(item, name)]));
}

function explain(issue: v.BaseIssue<unknown>, path: (string | number)[]): { message: string; remedy: string } {
  const where = path.join('.') || 'the file';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { message: `"${path.at(-1)}" is no field here`, remedy: 'correct its name or take it out' };
  }
  if (issue.input === undefined) return { message: `"${where}" is missing`, remedy: 'add it' };
  if (issue.type === 'picklist') {
    return { message: `${where}: ${issue.received} is not one of ${issue.expected}`, remedy: 'use one of these' };
  }
  if (issue.type === 'check' || issue.type === 'regex') {
    const [message = '', remedy = 'correct it'] = issue.message.split('; ');
    return { message: `${where}: ${shown(issue.input)} ${message}`, remedy };
  }
  return { message: `${where}: expected ${issue.expected} but found ${issue.received}`, remedy: 'correct the value' };
}

function shown(input: unknown): string {
  return typeof input === 'string' ? `"${input}"` : JSON.stringify(input);
}

import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/content/inline.ts';
import { plainText } from '../../src/content/plain-text.ts';
import { resolveInline } from '../../src/content/tokens.ts';
import { tables } from './tables.ts';

const { inline } = resolveInline(
  parseInline('Go **now** [here][fivedays]{br}in {fact.pep_hours} hours, {phone.strass} or {emergency.ambulance}, {fill.name}')
    .inline,
  tables,
);

describe('plainText', () => {
  it('takes the marks off and shows the values', () => {
    expect(plainText(inline)).toBe('Go now here\nin 72 hours, +33 1 43 14 81 57 or 112, …');
  });

  it('shows the values of a place where it has its own', () => {
    expect(plainText(inline, 'no')).toBe('Go now here\nin 48 hours, +33 1 43 14 81 57 or 112, …');
    expect(plainText(inline, 'fr')).toBe('Go now here\nin 72 hours, +33 1 43 14 81 57 or 15, …');
  });
});

import type { TokenTables } from '../../src/content/tokens.ts';

const source = { address: 'https://example.org', date: '2024', confidence: 'high' as const };

/** A small true set of names for texts in tests. */
export const tables: TokenTables = {
  facts: {
    pep_hours: {
      value: '72',
      note: 'hours',
      in: { no: { value: '48', source } },
      source,
      checked: '2026-11-21',
      check_by: '2027-11-21',
    },
    age: { value: '18', note: 'age', in: {}, source, checked: '2026-11-21', check_by: '2027-11-21' },
  },
  phones: {
    strass: { number: '+33143148157', short: false, note: 'peers', source, checked: '2026-11-21', check_by: '2027-02-21' },
    violence: { number: '3919', short: true, note: 'violence', source, checked: '2026-11-21', check_by: '2027-02-21' },
  },
  emergency: { ambulance: { number: '112', places: { fr: '15' } } },
  topics: { fivedays: 'k8' },
  links: { stopncii: 'https://stopncii.org' },
};

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clock, fact } from '../../src/domain/fact.ts';
import { changeRecord, keeper, reviewRecord } from '../../src/domain/keeper.ts';
import { place } from '../../src/domain/place.ts';
import { service } from '../../src/domain/service.ts';

const source = { address: 'https://example.org', date: '2026', confidence: 'high' };
const dates = { checked: '2026-11-21', check_by: '2027-05-21' };

/** Parts of the data model that content uses little yet: each with what fits and what does not. */
describe('the data model', () => {
  it.each([
    [
      'a keeper is an organisation, until a date',
      keeper,
      { id: 'org:coop', name: 'Coop', looks_after: { places: ['fr'] }, until: '2027-01-01' },
    ],
    [
      'a review names hashes, level and organisation',
      reviewRecord,
      { seg: 'pep/go', src: 'a', tgt: 'b', level: 'peer', by: 'org:coop', on: '2026-11-21' },
    ],
    ['a change has a severity', changeRecord, { seg: 'pep/go', from: 'a', to: 'b', severity: 'critical', on: '2026-11-21' }],
    ['a text can be taken back', changeRecord, { seg: 'pep/go', severity: 'recalled', by: 'org:coop', on: '2026-11-21' }],
    ['a clock runs from a moment', clock, { from: 'the risk', hours: 72, kind: 'limit' }],
    ['a fact may differ by place', fact, { value: 72, note: 'n', in: { fr: { value: 48, source } }, source, ...dates }],
    [
      'a service says its conditions, hours and firewall',
      service,
      {
        id: 'house',
        name: 'House',
        kind: ['home', 'law'],
        offers: 'A bed.',
        place: 'fr',
        run_by: 'peer',
        languages: ['fr'],
        interpreter: 'yes',
        asks: { stop_work: 'no', police_help: 'no' },
        takes: { trans: 'yes', children: 'no' },
        firewall: { reception: 'does-not-share', medical: 'does-not-share' },
        hours: { times: [{ days: [1, 5], from: '09:00', to: '24:00' }], zone: 'Europe/Paris', until: '2026-12-31' },
        phone: '+33143148157',
        call: { free: 'no', on_bill: 'yes' },
        messengers: [{ app: 'Signal', at: '+33143148157' }],
        agreed_to_be_listed: 'yes',
        source,
        ...dates,
        status: 'open',
      },
    ],
    [
      'a place has regions, offices and officials',
      place,
      {
        id: 'au',
        name: 'Australia',
        languages: ['en'],
        regions: [{ id: 'au-nsw', name: 'New South Wales', law: [{ id: 'decrim', text: 'Sex work is work.' }] }],
        emergency: { any: { number: '000' } },
        law: [],
        tells_immigration: { hospital: { reception: 'unknown', professional: 'no' } },
        officials: [{ id: 'border', name: 'Border Force', what: 'Immigration officers.', ask: 'Your visa.' }],
        watch: [],
        ...dates,
      },
    ],
  ] as const)('%s', (_what, schema, value) => {
    expect(
      v.safeParse(schema, value).issues?.map(({ message, path }) => `${path?.map(({ key }) => key).join('.')}: ${message}`),
    ).toBeUndefined();
  });

  it.each([
    ['a keeper that is a person', keeper, { id: 'ana', name: 'Ana', looks_after: {}, until: '2027-01-01' }],
    ['a keeper without an end', keeper, { id: 'org:coop', name: 'Coop', looks_after: {} }],
    ['a review by a person', reviewRecord, { seg: 'pep/go', src: 'a', tgt: 'b', level: 'peer', by: 'ana', on: '2026-11-21' }],
    ['a change without a severity', changeRecord, { seg: 'pep/go', from: 'a', to: 'b', on: '2026-11-21' }],
    ['a clock of no kind', clock, { from: 'now', hours: 1, kind: 'maybe' }],
    [
      'an answer that is a guess',
      service,
      { id: 'x', name: 'X', kind: ['home'], offers: 'o', place: 'fr', papers: 'probably', source, ...dates },
    ],
    ['an unknown kind of service', service, { id: 'x', name: 'X', kind: ['spa'], offers: 'o', place: 'fr', source, ...dates }],
    [
      'hours after midnight of no clock',
      service,
      {
        id: 'x',
        name: 'X',
        kind: ['home'],
        offers: 'o',
        place: 'fr',
        hours: { times: [{ days: [8], from: '9', to: '25:00' }], zone: 'x' },
        source,
        ...dates,
      },
    ],
    [
      'an office that perhaps tells',
      place,
      {
        id: 'fr',
        name: 'F',
        languages: [],
        emergency: {},
        law: [],
        tells_immigration: { hospital: { reception: 'perhaps', professional: 'no' } },
        ...dates,
      },
    ],
  ] as const)('refuses %s', (_what, schema, value) => {
    expect(v.safeParse(schema, value).success).toBe(false);
  });
});

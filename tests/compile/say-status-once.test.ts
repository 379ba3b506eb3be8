import { expect, it } from 'vitest';
import { sayStatusOnce } from '../../src/compile/chunks/say-status-once.ts';
import { countByStatus, sharedStatus } from '../../src/content/page-status.ts';
import { STATUSES, type Status, type Text } from '../../src/domain/text.ts';

const text = (status: Status): Text => ({ id: 'pep/go', text: ['Go.'], status });
const left = (shared: Status, status: Status) => {
  const one = text(status);
  sayStatusOnce({ status: shared }, [one]);
  return one.status;
};

it('leaves out the status that the chunk says for all its texts, and no other', () => {
  expect(left('peer', 'peer')).toBeUndefined();
  expect(left('peer', 'stale')).toBe('stale');
});

it('keeps stale-critical, which is marked wherever it stands', () => {
  expect(left('stale-critical', 'stale-critical')).toBe('stale-critical');
});

it.each(STATUSES)('loses no %s text from the count', (status) => {
  const texts = [text(status), text('peer'), text(status)];
  const before = countByStatus(texts);
  const shared = sharedStatus(texts);
  sayStatusOnce({ status: shared }, texts);
  expect(countByStatus(texts, shared)).toEqual(before);
});

import type { Status, Text } from '../../domain/text.ts';

/** A chunk without the status that it says once for all its texts (`stale-critical` stays: it is marked wherever it stands). */
export function sayStatusOnce<T extends { status: Status }>(chunk: T, texts: Text[]): T {
  for (const text of texts) if (text.status === chunk.status && text.status !== 'stale-critical') delete text.status;
  return chunk;
}

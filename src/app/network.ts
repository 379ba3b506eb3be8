// Part of the first load: keep it small.

/**
 * Why something could not be fetched: nothing came (`offline`), what came is not what was signed (`changed`: a network that wants
 * a login, or changes pages), the server does not have it (`missing`), it is older than what was seen before (`old`), or made for
 * a newer app (`newer`).
 */
export type FailureReason = 'offline' | 'changed' | 'missing' | 'old' | 'newer';

/** The one error of everything that is fetched. */
export class FetchFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(`fetching failed: ${reason}`);
    this.reason = reason;
  }
}

/** What the reader is told: an older or a foreign answer is a changed network too. */
export function noticeOf(error: unknown): 'offline' | 'network-changed' {
  const reason = error instanceof FetchFailure ? error.reason : 'offline';
  return reason === 'changed' || reason === 'old' ? 'network-changed' : 'offline';
}

/** Does the reader's phone ask to spare data? Then nothing is fetched before it is needed. */
export function sparesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
}

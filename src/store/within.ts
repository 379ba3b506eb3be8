// Part of the first load: keep it small.

/** Does the work, and gives up on it after `ms`. Rejects when it takes longer or fails, also where a browser throws at once. */
export function within<T>(ms: number, work: () => Promise<T> | T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    Promise.resolve()
      .then(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

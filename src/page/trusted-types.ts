let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

/**
 * The address of the service worker in the form the browser's policy asks for. Throws a TypeError for any other address: the
 * page's one Trusted Types policy knows no other script.
 */
export function workerAddress(base: string, address = `${base}sw.js`): string | TrustedScriptURL {
  const accept = (url: string) => {
    if (url !== `${base}sw.js`) throw new TypeError('only the service worker may be loaded by address');
    return url;
  };
  // Once a page: a second policy of the same name is refused.
  policy ??= window.trustedTypes?.createPolicy('sw', { createScriptURL: accept });
  return policy ? policy.createScriptURL(address) : accept(address);
}

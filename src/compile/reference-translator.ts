import { createInstance } from 'i18next';
import type { Translate } from '../domain/message.ts';

/**
 * i18next over one language's messages: what prerenders every page. A phone reads the same files with `page/translator.ts`, which a
 * test holds to what i18next says; i18next itself would be half of all that a reader downloads.
 */
export function referenceTranslator(lang: string, messages: Record<string, string>): Translate {
  const instance = createInstance();
  void instance.init({
    lng: lang,
    fallbackLng: false,
    load: 'currentOnly',
    resources: { [lang]: { translation: messages } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // Views turn every message into text nodes: there is nothing to escape.
    interpolation: { escapeValue: false },
  });
  return (key, values) => instance.t(key, values);
}

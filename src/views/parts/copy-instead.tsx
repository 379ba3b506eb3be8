import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { View } from '../view.ts';

type Props = { view: View; text: string; shown: RefObject<HTMLElement | null> };

/** Copies a text that stands on the screen. Where the browser does not let us, it marks the text, and a hand can copy it. */
export function CopyInstead({ view: { t }, text, shown }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'by-hand'>();
  const copy = async () => {
    const page = shown.current?.ownerDocument.defaultView;
    if (!page) return;
    try {
      // Without HTTPS there is none: the same as one that refuses.
      await page.navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      if (shown.current) page.getSelection()?.selectAllChildren(shown.current);
      setOutcome('by-hand');
    }
  };
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        {t('app.sheet.copy')}
      </button>
      <p role="status" class="small">
        {outcome && t(outcome === 'copied' ? 'app.sheet.copied' : 'app.sheet.by-hand')}
      </p>
    </>
  );
}

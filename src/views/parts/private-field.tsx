import { useLayoutEffect, useRef } from 'preact/hooks';
import { makePrivateField } from './private-attributes.ts';

/**
 * One line to type into. No `<input>`: Chromium describes every one it sees to a server of its own, to learn what might be filled
 * in. What is typed belongs to the element; it is told upwards and never drawn from there, so that the caret stays.
 */
export function PrivateField({ label, onType, focus }: { label: string; onType: (text: string) => void; focus?: boolean }) {
  const field = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    makePrivateField(element);
    // On-screen keyboards tell of a new line in no other way; not every browser has a property for this event.
    element.addEventListener('beforeinput', keepOneLine);
    // What is dropped may hold pictures, which would be fetched.
    element.addEventListener('drop', refuse);
    if (focus) element.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      ref={field}
      role="textbox"
      class="blank"
      dir="auto"
      tabIndex={0}
      aria-label={label}
      onInput={(event) => onType(oneLine(event.currentTarget.textContent))}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onPaste={(event) => {
        event.preventDefault();
        const text = oneLine(event.clipboardData?.getData('text/plain') ?? '');
        // The one way to insert that can be undone.
        event.currentTarget.ownerDocument.execCommand('insertText', false, text);
      }}
    />
  );
}

function keepOneLine(event: InputEvent) {
  if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') event.preventDefault();
}

function refuse(event: Event) {
  event.preventDefault();
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

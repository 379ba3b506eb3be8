import { type ComponentChildren, Fragment } from 'preact';
import type { MessageKey, Translate } from '../../domain/message.ts';

/** Placeholders are first filled with characters of the private use area, then the message is cut at them. */
const FIRST = 0xe000;

/**
 * A message whose placeholders are elements: `rich(t, 'call.number', {number: <Phone/>})`. The whole sentence stays one message,
 * so translators may move the placeholder.
 */
export function rich(t: Translate, key: MessageKey, values: Record<string, ComponentChildren>) {
  const names = Object.keys(values);
  const marks = Object.fromEntries(names.map((name, at) => [name, String.fromCharCode(FIRST + at)]));
  return t(key, marks)
    .split(/([\ue000-\ue0ff])/)
    .map((piece, at) => {
      const name = names[piece.charCodeAt(0) - FIRST];
      // The pieces of one message keep their order, so their place is their identity.
      return name === undefined ? piece : <Fragment key={`${name}${at}`}>{values[name]}</Fragment>;
    });
}

/** Running text as authors and translators write it: marks and names, nothing resolved yet. */
export type AuthoredInline =
  | string
  | { strong: AuthoredInline[] }
  | { br: true }
  /** `[label][ref]`: `ref` is a topic id or a name under `links`. */
  | { link: AuthoredInline[]; ref: string }
  /** `{fact.pep_hours}`, without its braces. */
  | { token: string };

const TOKEN = /^[a-z]+\.[a-z0-9_.]*[a-z0-9_]$/;
const REF = /^[a-z][a-z0-9_-]*$/;

type Frame = { kind: 'root' | 'strong' | 'link'; at: number; inline: AuthoredInline[] };

/**
 * The one tokenizer of inline Markdown: `Go **now**` => `['Go ', {strong: ['now']}]`. Never throws. Whatever is malformed stays in
 * the text as it was written and is named in `faults`, in an author's words. A single `*` is text ("Migrant*innen").
 */
export function parseInline(source: string): { inline: AuthoredInline[]; faults: string[] } {
  const faults: string[] = [];
  const stack: Frame[] = [{ kind: 'root', at: 0, inline: [] }];
  const top = () => stack[stack.length - 1] as Frame;
  const inside = (kind: Frame['kind']) => stack.some((frame) => frame.kind === kind);
  const fault = (message: string, at: number) => faults.push(`${message}, at "${excerpt(source, at)}"`);
  const close = (make: (inline: AuthoredInline[]) => AuthoredInline) => {
    const { inline } = stack.pop() as Frame;
    add(top().inline, make(inline));
  };
  const giveUp = (open: string) => {
    const { inline } = stack.pop() as Frame;
    for (const part of [open, ...inline]) add(top().inline, part);
  };

  let at = 0;
  while (at < source.length) {
    const stars = /^\*{2,}/.exec(source.slice(at, at + 64))?.[0].length ?? 0;
    const char = source[at] as string;
    if (stars >= 2) {
      if (top().kind === 'strong' && stars % 2 === 1) {
        // `**trans***`: the star belongs to the word, the last two close.
        add(top().inline, '*');
        at += 1;
      }
      if (top().kind === 'strong') {
        if (top().inline.length > 0) close((strong) => ({ strong }));
        else {
          fault('`**` has no text inside', at - 2);
          giveUp('**');
          add(top().inline, '**');
        }
      } else if (inside('strong')) {
        fault('`**` begins outside a link and ends inside it', at);
        add(top().inline, '**');
      } else stack.push({ kind: 'strong', at, inline: [] });
      at += 2;
    } else if (char === '[') {
      if (inside('link')) {
        fault('a `[` stands inside the label of a link', at);
        add(top().inline, '[');
      } else stack.push({ kind: 'link', at, inline: [] });
      at += 1;
    } else if (char === ']') {
      if (!inside('link')) {
        fault('a `]` has no `[` before it', at);
        add(top().inline, ']');
        at += 1;
        continue;
      }
      if (top().kind === 'strong') {
        fault('`**` begins inside a link and does not end inside it', top().at);
        giveUp('**');
      }
      const ref = /^\]\[([^[\]]*)\]/.exec(source.slice(at))?.[1];
      const frame = top();
      if (ref !== undefined && REF.test(ref) && frame.inline.length > 0) {
        close((link) => ({ link, ref }));
        at += ref.length + 3;
      } else {
        if (ref === undefined) fault('a `[label]` has no `[ref]` right after it', frame.at);
        else if (REF.test(ref)) fault('a link has no label', frame.at);
        else fault(`\`[${ref}]\` is no ref: use a topic id or a name under \`links\``, frame.at);
        giveUp('[');
        const written = ref === undefined ? ']' : `][${ref}]`;
        add(top().inline, written);
        at += written.length;
      }
    } else if (char === '{') {
      const name = /^\{([^{}]*)\}/.exec(source.slice(at))?.[1];
      if (name === undefined) fault('a `{` is not closed', at);
      else if (name.startsWith('#')) fault(`\`{${name}}\` does not stand at the end of its text`, at);
      else if (name !== 'br' && !TOKEN.test(name)) {
        fault(`\`{${name}}\` is no token: write it like {fact.pep_hours}, lower-case letters, digits, "_" and "." only`, at);
      } else {
        add(top().inline, name === 'br' ? { br: true } : { token: name });
        at += name.length + 2;
        continue;
      }
      const written = name === undefined ? '{' : `{${name}}`;
      add(top().inline, written);
      at += written.length;
    } else {
      if (char === '}') fault('a `}` has no `{` before it', at);
      const plain = /^(?:[^*[\]{}]+|[\s\S])/.exec(source.slice(at))?.[0] ?? char;
      add(top().inline, plain);
      at += plain.length;
    }
  }
  while (stack.length > 1) {
    const { kind, at: opened } = top();
    fault(kind === 'strong' ? '`**` is opened and not closed' : 'a `[` is not closed', opened);
    giveUp(kind === 'strong' ? '**' : '[');
  }
  return { inline: top().inline, faults };
}

/** The inverse of `parseInline`: `[{strong: ['now']}]` => `**now**`. */
export function formatInline(inline: AuthoredInline[]): string {
  return inline.map(formatPart).join('');
}

/** Every token of a text, in order and as often as it stands there: what a translation must carry too. `{br}` is none. */
export function tokensOf(inline: AuthoredInline[]): string[] {
  return inline.flatMap((part) => {
    if (typeof part === 'string' || 'br' in part) return [];
    if ('token' in part) return [part.token];
    return tokensOf('strong' in part ? part.strong : part.link);
  });
}

/** The refs of every link of a text, in order. */
export function refsOf(inline: AuthoredInline[]): string[] {
  return inline.flatMap((part) => {
    if (typeof part === 'string' || 'br' in part || 'token' in part) return [];
    return 'strong' in part ? refsOf(part.strong) : [part.ref, ...refsOf(part.link)];
  });
}

function formatPart(part: AuthoredInline): string {
  if (typeof part === 'string') return part;
  if ('strong' in part) return `**${formatInline(part.strong)}**`;
  if ('link' in part) return `[${formatInline(part.link)}][${part.ref}]`;
  return 'br' in part ? '{br}' : `{${part.token}}`;
}

/** Adds a part; neighbouring strings become one, so that every text has one form. */
function add(inline: AuthoredInline[], part: AuthoredInline): void {
  const last = inline[inline.length - 1];
  if (typeof part === 'string' && typeof last === 'string') inline[inline.length - 1] = last + part;
  else if (part !== '') inline.push(part);
}

function excerpt(source: string, at: number): string {
  const characters = [...source.slice(Math.max(0, at), at + 60)];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}

import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { foreign, type View } from '../view.ts';

export type Option = { id: string; text: string; lang?: string };

type Props = {
  view: View;
  label: string;
  value: string | undefined;
  options: Option[];
  onPick: (value: string | undefined) => void;
};

/** One choice out of a list. No `<select>`: Chromium describes every one it sees to a server of its own. */
export function Pick({ view, label, value, options, onPick }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  if (options.length < 2) return null;
  const any: Option = { id: '', text: view.t('app.filter.any') };
  const chosen = options.find(({ id }) => id === value) ?? any;
  const pick = (id: string) => {
    onPick(id || undefined);
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details class="menu pick" name="pick" ref={details}>
      <summary>
        <span>
          <small>{label}</small> <OptionText view={view} option={chosen} />
        </span>
        <Icon name="chevron-down" />
      </summary>
      <ul aria-label={label}>
        {[any, ...options].map((option) => (
          <li key={option.id}>
            <button
              type="button"
              class="option"
              aria-pressed={option === chosen ? 'true' : 'false'}
              onClick={() => pick(option.id)}
            >
              <OptionText view={view} option={option} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function OptionText({ view, option: { text, lang } }: { view: View; option: Option }) {
  return <bdi {...foreign(view, lang)}>{text}</bdi>;
}

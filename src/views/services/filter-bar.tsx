import type { LocalService } from '../../domain/pack.ts';
import { autonym, type View } from '../view.ts';
import { asked, type FilterName, type Filters, filterKey, SWITCHES } from './filters.ts';

type Props = { view: View; services: LocalService[]; filters: Filters; found: number; onChange: (filters: Filters) => void };

/** Choices that narrow the list. Drawn only where the app runs. */
export function FilterBar({ view, services, filters, found, onChange }: Props) {
  const { t } = view;
  const set = (change: Filters) => onChange({ ...filters, ...change });
  const kinds = unique(services.flatMap(({ kind }) => kind));
  return (
    <section class="filters" aria-label={t('app.filter.title')}>
      <div class="selects">
        <Choice
          view={view}
          name="kind"
          value={filters.kind}
          onPick={(kind) => set({ kind: kinds.find((one) => one === kind) })}
          options={kinds.map((kind) => [kind, t(`kind.${kind}`)])}
        />
        <Choice
          view={view}
          name="city"
          value={filters.city}
          onPick={(city) => set({ city })}
          options={unique(services.flatMap(({ city }) => city ?? []))
            .sort()
            .map((city) => [city, city])}
        />
        <Choice
          view={view}
          name="language"
          value={filters.language}
          onPick={(language) => set({ language })}
          options={unique(services.flatMap(({ languages = [] }) => languages)).map((lang) => [lang, autonym(lang)])}
        />
      </div>
      <div class="chips">
        {SWITCHES.map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={filters[name] ? 'true' : 'false'}
            onClick={() => set({ [name]: filters[name] ? undefined : true })}
          >
            {t(filterKey(name))}
          </button>
        ))}
      </div>
      <p role="status" class="small">
        {asked(filters).length > 0 && t('app.filter.found', { count: found })}
      </p>
    </section>
  );
}

type ChoiceProps = {
  view: View;
  name: FilterName;
  value: string | undefined;
  onPick: (value: string | undefined) => void;
  options: (readonly [string, string])[];
};

function Choice({ view: { t }, name, value, onPick, options }: ChoiceProps) {
  if (options.length < 2) return null;
  return (
    <label>
      <span>{t(filterKey(name))}</span>
      <select autocomplete="off" value={value ?? ''} onChange={(event) => onPick(event.currentTarget.value || undefined)}>
        <option value="">{t('app.filter.any')}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}

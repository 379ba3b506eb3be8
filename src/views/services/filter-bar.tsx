import type { LocalService } from '../../domain/pack.ts';
import { autonym, type View } from '../view.ts';
import { asked, type Filters, filterKey, SWITCHES } from './filters.ts';
import { Pick } from './pick.tsx';

type Props = { view: View; services: LocalService[]; filters: Filters; found: number; onChange: (filters: Filters) => void };

/** Choices that narrow the list. Drawn only where the app runs. */
export function FilterBar({ view, services, filters, found, onChange }: Props) {
  const { t } = view;
  const set = (change: Filters) => onChange({ ...filters, ...change });
  const kinds = unique(services.flatMap(({ kind }) => kind));
  return (
    <section class="filters" aria-label={t('app.filter.title')}>
      <div class="picks">
        <Pick
          view={view}
          label={t(filterKey('kind'))}
          value={filters.kind}
          options={kinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
          onPick={(kind) => set({ kind: kinds.find((one) => one === kind) })}
        />
        <Pick
          view={view}
          label={t(filterKey('city'))}
          value={filters.city}
          options={unique(services.flatMap(({ city }) => city ?? []))
            .sort()
            .map((id) => ({ id, text: id }))}
          onPick={(city) => set({ city })}
        />
        <Pick
          view={view}
          label={t(filterKey('language'))}
          value={filters.language}
          options={unique(services.flatMap(({ languages = [] }) => languages)).map((id) => ({ id, text: autonym(id), lang: id }))}
          onPick={(language) => set({ language })}
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

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}

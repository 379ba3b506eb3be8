import { useState } from 'preact/hooks';
import type { ServicesChunk } from '../../domain/pack.ts';
import type { View } from '../view.ts';
import { FilterBar } from './filter-bar.tsx';
import { asked, type Filters, filterKey, meets, worthDropping } from './filters.ts';
import { ServiceEntry } from './service-entry.tsx';

/** All services of a place: a plain list, and filters above it where the app runs. */
export function ServiceList({ view, chunk }: { view: View; chunk: ServicesChunk }) {
  const [filters, setFilters] = useState<Filters>({});
  const services = [...chunk.services].sort((a, b) => Number(a.status === 'closed') - Number(b.status === 'closed'));
  const found = services.filter((service) => meets(service, filters, view));
  return (
    <>
      {view.app && <FilterBar view={view} services={services} filters={filters} found={found.length} onChange={setFilters} />}
      {found.length === 0 && asked(filters).length > 0 && (
        <Nothing view={view} chunk={chunk} filters={filters} onChange={setFilters} />
      )}
      <ul class="services">
        {found.map((service) => (
          <ServiceEntry key={service.id} view={view} service={service} status={chunk.status} level="h2" />
        ))}
      </ul>
    </>
  );
}

type NothingProps = { view: View; chunk: ServicesChunk; filters: Filters; onChange: (filters: Filters) => void };

/** Nothing meets all filters: says which one to drop, and drops it. */
function Nothing({ view, chunk, filters, onChange }: NothingProps) {
  const { t } = view;
  const drops = worthDropping(chunk.services, filters, view);
  return (
    <div class="empty">
      <p>{t('app.filter.nothing')}</p>
      {drops.map(({ name, count }) => (
        <button key={name} type="button" class="quiet" onClick={() => onChange({ ...filters, [name]: undefined })}>
          {t('app.filter.drop', { filter: t(filterKey(name)), count })}
        </button>
      ))}
      <button type="button" class="quiet" onClick={() => onChange({})}>
        {t('app.filter.clear')}
      </button>
    </div>
  );
}

// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalService } from '../../src/domain/pack.ts';
import type { AppView } from '../../src/views/app-view.ts';
import { app, page, service, services } from './page-fixture.ts';
import { all, draw, one, t } from './render-page.tsx';

afterEach(cleanup);

function drawServices(list: LocalService[] = services.services, running?: AppView, today = '2026-11-22'): HTMLElement {
  const screen = { kind: 'services', services: { ...services, services: list }, placeName: 'France' } as const;
  return draw(page({ kind: 'services', lang: 'en', place: 'fr' }, screen, { today }), running);
}

const shown = (root: HTMLElement) => all(root, '[data-service]').map(({ dataset }) => dataset.service);
const conditions = (root: HTMLElement) => all(root, '.conditions > li').map((item) => item.textContent);

describe('services without the app', () => {
  it('are a plain list with every answer in it', () => {
    const root = drawServices();
    expect(shown(root)).toEqual(['open', 'papers', 'silent']);
    expect(all(root, '.filters')).toEqual([]);
    expect(all(root, '[data-service]').map(({ dataset: { papers, firewall, open } }) => [papers, firewall, open])).toEqual([
      ['not-asked', 'does-not-share', 'open'],
      ['asked', 'must-report', 'unknown'],
      ['unknown', 'unknown', 'unknown'],
    ]);
  });

  it('ask for a place first where none is chosen', () => {
    const root = draw(page({ kind: 'services', lang: 'en' }, { kind: 'services' }));
    expect(all(root, 'main .places a').map((link) => link.getAttribute('href'))).toEqual(['/en/s/fr/', '/en/s/no/']);
  });
});

describe('a service', () => {
  it('says its conditions in a fixed order', () => {
    expect(conditions(drawServices([services.services[0] as LocalService]))).toEqual([
      t('papers.asked.not-asked'),
      t('firewall.does-not-share'),
      t('name.needed.no'),
      t('cost.free'),
      t('languages.spoken', { languages: 'English · ไทย' }),
      t('run.peer'),
      t('app.open.open') + t('hours.always'),
    ]);
  });

  it('says of each unknown condition that it is unknown, in a sentence and never in the colour of good', () => {
    const root = drawServices([service('silent')]);
    expect(conditions(root)).toEqual([
      t('papers.asked.unknown'),
      t('firewall.unknown'),
      t('name.needed.unknown'),
      t('cost.unknown'),
      t('languages.unknown'),
      t('run.unknown'),
      t('hours.title') + t('hours.unknown'),
    ]);
    expect(all(root, '.conditions > li').map((item) => item.className)).toEqual(Array(7).fill('unknown'));
  });

  it('is not called safe from immigration while only its doctors were asked', () => {
    const root = drawServices([service('half', { firewall: { medical: 'does-not-share' } })]);
    expect(one(root, '[data-service]').dataset.firewall).toBe('unknown');
  });

  it.each([
    [{ run_by: 'police' as const }, 'service.police' as const],
    [{ passes_reports_to_police: 'yes' as const }, 'service.reports' as const],
  ])('with %j says so above its number', (more, key) => {
    const entry = one(drawServices([service('line', { phone: '17', short: true, ...more })]), '[data-service]');
    const warning = within(entry).getByText(t(key));
    const call = one(entry, 'a[href="tel:17"]');
    expect(warning.compareDocumentPosition(call) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('has one first action: the number, else a messenger, an email, a website', () => {
    const messengers = [
      { app: 'WeChat', at: 'someone' },
      { app: 'Signal', at: '+33612345678' },
    ];
    const root = drawServices([
      service('a', { phone: '+33143148157', messengers, email: 'a@example.org' }),
      service('m', { messengers, email: 'a@example.org' }),
      service('b', { email: 'b@example.org', web: 'https://b.example' }),
      service('c', { web: 'https://c.example' }),
    ]);
    expect(all(root, '.button').map((link) => link.getAttribute('href'))).toEqual([
      'tel:+33143148157',
      'https://signal.me/#p/+33612345678',
      'mailto:b@example.org',
      'https://c.example',
    ]);
  });

  it('gives a messenger that we cannot lead into as text, and does not say that there is no contact', () => {
    const entry = one(drawServices([service('a', { messengers: [{ app: 'WeChat', at: 'someone' }] })]), '[data-service]');
    expect(entry.textContent).toContain('WeChat someone');
    expect(entry.textContent).not.toContain(t('service.no-contact'));
  });

  it('has its name in the name’s own language, left alone by the browser’s translation', () => {
    const name = one(drawServices([service('a', { name: 'Médecins', lang: 'fr' })]), '.name');
    expect([name.lang, name.dir, name.getAttribute('translate')]).toEqual(['fr', 'ltr', 'no']);
  });

  it('that closed offers no number and stands last', () => {
    const root = drawServices([
      service('gone', { status: 'closed', phone: '+33143148157' }),
      service('here', { phone: '+33143148157' }),
    ]);
    expect(shown(root)).toEqual(['here', 'gone']);
    expect(all(root, '[data-service="gone"] .button')).toEqual([]);
  });

  it('past its date says since when nobody asked again', () => {
    const entry = one(drawServices([service('old')], undefined, '2027-03-01'), '[data-service]');
    expect(entry.dataset.expired).toBe('2027-02-01');
    expect(entry.textContent).toContain(t('late.since', { date: '1 November 2026' }));
  });

  it('keeps its hours in reading order in right-to-left text', () => {
    const hours = {
      always: false,
      zone: 'Europe/Paris',
      holidays: 'unknown' as const,
      times: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    };
    const root = drawServices([service('day', { hours })]);
    expect(one(root, '.conditions bdi[dir="ltr"]').textContent).toBe('09:00–17:00');
    expect(one(root, '.conditions').textContent).toContain('Monday to Friday 09:00–17:00');
  });
});

describe('filters, with the app', () => {
  const press = (root: HTMLElement, name: string) => fireEvent.click(within(root).getByRole('button', { name }));

  it('narrow the list and count what is left', () => {
    const root = drawServices(undefined, app());
    press(root, t('app.filter.free'));
    expect(shown(root)).toEqual(['open', 'papers']);
    expect(one(root, '.filters [role="status"]').textContent).toBe(t('app.filter.found', { count: 2 }));
    press(root, t('app.filter.papers'));
    expect(shown(root)).toEqual(['open']);
  });

  it('let nobody through on an unknown answer', () => {
    const root = drawServices([service('silent')], app());
    for (const name of ['papers', 'firewall', 'name', 'free', 'peers', 'open'] as const) {
      press(root, t(`app.filter.${name}`));
      expect(shown(root)).toEqual([]);
      press(root, t(`app.filter.${name}`));
    }
    expect(shown(root)).toEqual(['silent']);
  });

  it('that are one of a list say what is chosen, and close when it is', () => {
    const root = drawServices(undefined, app());
    const pick = all<HTMLDetailsElement>(root, '.pick')[0] as HTMLDetailsElement;
    const summary = one(pick, 'summary');
    expect(summary.textContent).toBe(`${t('app.filter.kind')} ${t('app.filter.any')}`);
    pick.open = true;
    press(pick, t('kind.law'));
    expect(shown(root)).toEqual(['papers']);
    expect([summary.textContent, pick.open, document.activeElement]).toEqual([
      `${t('app.filter.kind')} ${t('kind.law')}`,
      false,
      summary,
    ]);
    expect(all(pick, '[aria-pressed="true"]').map((button) => button.textContent)).toEqual([t('kind.law')]);
    press(pick, t('app.filter.any'));
    expect(shown(root)).toEqual(['open', 'papers', 'silent']);
  });

  it('name each language in its own script', () => {
    const root = drawServices(undefined, app());
    const names = all(root, '.pick button bdi[lang]').map(({ lang, textContent }) => [lang, textContent]);
    expect(names).toEqual([['th', 'ไทย']]);
  });

  it('say which one to drop when nothing is left, and drop it', () => {
    const root = drawServices(undefined, app());
    press(root, t('kind.law'));
    press(root, t('app.filter.peers'));
    expect(shown(root)).toEqual([]);
    expect(one(root, '.empty').textContent).toContain(t('app.filter.nothing'));
    press(root, t('app.filter.drop', { filter: t('app.filter.peers'), count: 1 }));
    expect(shown(root)).toEqual(['papers']);
  });

  it('judge "open now" by the phone’s clock', () => {
    const hours = {
      always: false,
      zone: 'Europe/Paris',
      holidays: 'unknown' as const,
      times: [{ days: [1], from: '09:00', to: '17:00' }],
    };
    const monday = drawServices([service('day', { hours })], app({ now: new Date('2026-11-23T10:00:00Z') }));
    expect(one(monday, '[data-service]').dataset.open).toBe('open');
    cleanup();
    const sunday = drawServices([service('day', { hours })], app({ now: new Date('2026-11-22T10:00:00Z') }));
    expect(one(sunday, '[data-service]').dataset.open).toBe('closed');
  });
});

import type { LocalService } from '../../domain/pack.ts';
import type { Status } from '../../domain/text.ts';
import { formatDate } from '../format-date.ts';
import { formatPhone } from '../format-phone.ts';
import { messengerHref } from '../messenger.ts';
import { Icon } from '../parts/icon.tsx';
import { Digits } from '../parts/phone.tsx';
import { untranslated } from '../parts/private-attributes.ts';
import { rich } from '../parts/rich.tsx';
import { Segment } from '../parts/segment.tsx';
import { autonym, foreign, type View } from '../view.ts';
import { conditionsOf, firewallOf, openOf, reachesPolice, type Tone } from './conditions.ts';
import { HoursText } from './hours-text.tsx';
import { ServiceDetails } from './service-details.tsx';

type Props = { view: View; service: LocalService; status: Status; level?: 'h2' | 'h3'; brief?: boolean };

/** What a frightened reader must know before anything else; the list of services says the rest. */
const FIRST_CONDITIONS = ['papers', 'firewall'];

/** Who can help, on which conditions: everything in the same order in every entry, so that entries can be compared at a glance. */
export function ServiceEntry({ view, service, status, level: Name = 'h3', brief = false }: Props) {
  const { t, context } = view;
  const page = { view, shared: status };
  const open = openOf(service, view);
  const late = context.today > service.check_by;
  const seen = formatDate(service.checked, t);
  const conditions = conditionsOf(service).filter(({ id }) => !brief || FIRST_CONDITIONS.includes(id));
  return (
    <li
      class="service"
      data-service={service.id}
      data-papers={service.papers ?? 'unknown'}
      data-firewall={firewallOf(service)}
      data-open={open}
      data-expired={late ? service.check_by : undefined}
    >
      <Name class="name" {...foreign(view, service.lang)} {...untranslated}>
        {service.name}
      </Name>
      <p class="kinds">{service.kind.map((kind) => t(`kind.${kind}`)).join(' · ')}</p>
      <Segment page={page} text={service.offers} />
      <ul class="conditions">
        {conditions.flatMap((condition) => {
          const line = <Line key={condition.id} icon={condition.icon} tone={condition.tone} text={t(condition.key)} />;
          // Languages stand between cost and who runs it.
          return condition.id === 'run' ? [<Languages key="languages" view={view} service={service} />, line] : [line];
        })}
        <li class={open === 'open' ? 'good' : open === 'closed' ? 'plain' : service.hours ? 'plain' : 'unknown'}>
          <Icon name="clock" />
          <span>
            <span class="open">{t(view.app ? `app.open.${open}` : open === 'open' ? 'app.open.open' : 'hours.title')}</span>
            <HoursText view={view} hours={service.hours} />
          </span>
        </li>
      </ul>
      {service.status !== 'open' && (
        <p class={service.status === 'closed' ? 'mark caution' : 'mark unknown'}>
          <Icon name={service.status === 'closed' ? 'triangle-alert' : 'circle-help'} />
          {t(`service.status.${service.status}`)}
        </p>
      )}
      {service.care && (
        <div class="mark caution">
          <Icon name="info" />
          <Segment page={page} text={service.care} as="div" />
        </div>
      )}
      {reachesPolice(service) && (
        <p class="mark caution">
          <Icon name="siren" />
          {t(service.run_by === 'police' ? 'service.police' : 'service.reports')}
        </p>
      )}
      {service.status !== 'closed' && <FirstAction view={view} service={service} />}
      {!brief && <ServiceDetails view={view} service={service} status={status} />}
      <p class="small dated">
        <Icon name={late ? 'hourglass' : 'info'} />
        {late ? t('late.since', { date: seen }) : t('date.checked', { date: seen })}
      </p>
    </li>
  );
}

function Line({ icon, tone, text }: { icon: string; tone: Tone; text: string }) {
  return (
    <li class={tone}>
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
}

function Languages({ view, service }: { view: View; service: LocalService }) {
  const { t } = view;
  const { languages = [], interpreter } = service;
  const own = languages.includes(view.context.lang);
  return (
    <li class={languages.length === 0 ? 'unknown' : own ? 'good' : 'plain'}>
      <Icon name="message-circle" />
      <span>
        {languages.length === 0
          ? t('languages.unknown')
          : rich(t, 'languages.spoken', {
              languages: languages.map((lang, at) => (
                <span key={lang}>
                  {at > 0 && ' · '}
                  <bdi lang={lang}>{autonym(lang)}</bdi>
                </span>
              )),
            })}
        {interpreter === 'yes' && <span class="line">{t('languages.interpreter')}</span>}
      </span>
    </li>
  );
}

/** One way in: the number, or what stands for it where there is none. */
function FirstAction({ view: { t }, service }: { view: View; service: LocalService }) {
  const { phone, messengers = [], email, web } = service;
  if (phone)
    return (
      <a class="button" href={`tel:${phone}`}>
        <Icon name="phone" />
        <span>{rich(t, 'service.call.number', { number: <Digits>{formatPhone(phone)}</Digits> })}</span>
      </a>
    );
  const messenger = messengers.find(messengerHref);
  if (messenger)
    return (
      <a class="button" href={messengerHref(messenger)} rel="noopener noreferrer">
        <Icon name="message-circle" />
        <span>{t('service.message', { app: messenger.app })}</span>
      </a>
    );
  if (email)
    return (
      <a class="button" href={`mailto:${email}`}>
        <Icon name="mail" />
        <span>{t('service.write')}</span>
      </a>
    );
  if (web)
    return (
      <a class="button" href={web} rel="noopener noreferrer">
        <Icon name="external-link" />
        <span>{t('service.web')}</span>
      </a>
    );
  const [first] = messengers;
  if (first)
    return (
      <p {...untranslated}>
        {first.app} <bdi>{first.at}</bdi>
      </p>
    );
  return <p class="mark unknown">{t('service.no-contact')}</p>;
}

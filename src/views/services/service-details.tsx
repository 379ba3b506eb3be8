import type { MessageKey } from '../../domain/message.ts';
import type { LocalService } from '../../domain/pack.ts';
import type { Status } from '../../domain/text.ts';
import { formatPhone } from '../format-phone.ts';
import { type Messenger, messengerHref } from '../messenger.ts';
import { Digits } from '../parts/phone.tsx';
import { untranslated } from '../parts/private-attributes.ts';
import { Segment } from '../parts/segment.tsx';
import type { View } from '../view.ts';

/** The rest of what is known, folded away. What is not known here is not listed: the conditions above say what matters. */
export function ServiceDetails({ view, service, status }: { view: View; service: LocalService; status: Status }) {
  const { t } = view;
  const { call = {}, messengers = [], email, web, address, city, evidence, phone } = service;
  return (
    <details class="fold">
      <summary>{t('service.more')}</summary>
      <ul>
        {answers(service).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
        {phone && call.free === 'yes' && <li>{t('service.free-call')}</li>}
        {phone && call.without_credit === 'yes' && <li>{t('service.without-credit')}</li>}
        {phone && call.on_bill && call.on_bill !== 'unknown' && <li>{t(`service.on-bill.${call.on_bill}`)}</li>}
      </ul>
      {evidence && <Segment page={{ view, shared: status }} text={evidence} />}
      <dl>
        {address && <Entry term={t('service.address')} text={address} />}
        {city && !address && <Entry term={t('service.city')} text={city} />}
        {messengers.map((one) => (
          <MessengerEntry key={one.app + one.at} messenger={one} />
        ))}
        {email && (
          <>
            <dt>{t('service.email')}</dt>
            <dd>
              <a href={`mailto:${email}`}>
                <Digits>{email}</Digits>
              </a>
            </dd>
          </>
        )}
        {web && (
          <>
            <dt>{t('service.web')}</dt>
            <dd>
              <a href={web} rel="noopener noreferrer">
                <Digits>{web.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</Digits>
              </a>
            </dd>
          </>
        )}
        <dt>{t('topic.sources')}</dt>
        <dd class="small" {...untranslated}>
          <bdi>{service.source.address}</bdi>
        </dd>
      </dl>
    </details>
  );
}

/** Said as text where we know no address that leads into the messenger. */
function MessengerEntry({ messenger }: { messenger: Messenger }) {
  const href = messengerHref(messenger);
  if (!href) return <Entry term={messenger.app} text={messenger.at} />;
  return (
    <>
      <dt {...untranslated}>{messenger.app}</dt>
      <dd>
        <a href={href} rel="noopener noreferrer">
          <Digits>{formatPhone(messenger.at)}</Digits>
        </a>
      </dd>
    </>
  );
}

function Entry({ term, text }: { term: string; text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd {...untranslated}>
        <bdi>{text}</bdi>
      </dd>
    </>
  );
}

/** Every yes or no that was told, as the key of its sentence. */
function answers(service: LocalService): MessageKey[] {
  const { walk_in, goes_with_you, visits_detention, asks, takes } = service;
  const told = { walk_in, goes_with_you, visits_detention, ...prefixed('asks', asks), ...prefixed('takes', takes) };
  return Object.entries(told).flatMap(([name, answer]) =>
    answer === 'yes' || answer === 'no' ? [`service.${name}.${answer}` as MessageKey] : [],
  );
}

function prefixed(prefix: string, answers: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [`${prefix}.${name}`, answer]));
}

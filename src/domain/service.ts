import * as v from 'valibot';
import { fullDate, sourceReference } from './source-reference.ts';
import { SERVICE_KINDS } from './vocabulary.ts';

const yesNo = v.optional(v.picklist(['yes', 'no', 'unknown']), 'unknown');
const shares = v.optional(v.picklist(['does-not-share', 'must-report', 'unknown']), 'unknown');

/** Opening hours, in the service's own time zone. `days` are ISO weekdays, 1 = Monday; `from` and `to` are `HH:MM`. */
export const hours = v.strictObject({
  always: v.optional(v.boolean(), false),
  times: v.optional(
    v.array(
      v.strictObject({
        days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
        from: v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/)),
        to: v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/)),
      }),
    ),
    [],
  ),
  zone: v.string(),
  holidays: v.optional(v.picklist(['open', 'closed', 'unknown']), 'unknown'),
  until: v.optional(fullDate),
});
export type Hours = v.InferOutput<typeof hours>;

/** Who can help, on which conditions. Whatever is `unknown` is said as such, never guessed. */
export const service = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.string(),
  kind: v.array(v.picklist(SERVICE_KINDS)),
  offers: v.string(),
  place: v.string(),
  region: v.optional(v.string()),
  city: v.optional(v.string()),
  run_by: v.optional(v.picklist(['peer', 'ngo', 'state', 'police', 'church', 'unknown']), 'unknown'),
  languages: v.optional(v.array(v.string()), []),
  interpreter: yesNo,
  cost: v.optional(v.picklist(['free', 'paid', 'unknown']), 'unknown'),
  anonymous: yesNo,
  papers: v.optional(v.picklist(['not-asked', 'asked', 'unknown']), 'unknown'),
  asks: v.optional(
    v.strictObject({
      stop_work: yesNo,
      police_help: yesNo,
      victim_status: yesNo,
      local_registration: yesNo,
      referral: yesNo,
    }),
    {},
  ),
  takes: v.optional(v.strictObject({ women: yesNo, trans: yesNo, men: yesNo, children: yesNo, people_who_use_drugs: yesNo }), {}),
  firewall: v.optional(v.strictObject({ reception: shares, medical: shares, police: shares }), {}),
  evidence: v.optional(v.string()),
  walk_in: yesNo,
  goes_with_you: yesNo,
  visits_detention: yesNo,
  hours: v.optional(hours),
  phone: v.optional(v.string()),
  short: v.optional(v.boolean(), false),
  call: v.optional(v.strictObject({ free: yesNo, without_credit: yesNo, on_bill: yesNo }), {}),
  messengers: v.optional(v.array(v.strictObject({ app: v.string(), at: v.string() })), []),
  email: v.optional(v.pipe(v.string(), v.email())),
  web: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  address: v.optional(v.string()),
  agreed_to_be_listed: yesNo,
  /** What the reader should know first: shown above the number. */
  care: v.optional(v.string()),
  passes_reports_to_police: yesNo,
  source: sourceReference,
  checked: fullDate,
  check_by: fullDate,
  status: v.optional(v.picklist(['open', 'closed', 'unverified']), 'unverified'),
});
export type Service = v.InferOutput<typeof service>;

/** `content/services/<place>.yaml` */
export const servicesFile = v.strictObject({
  keeper: v.optional(v.string()),
  services: v.array(service),
});

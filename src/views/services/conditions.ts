import { type OpenState, openState } from '../../domain/hours.ts';
import type { MessageKey } from '../../domain/message.ts';
import type { LocalService } from '../../domain/pack.ts';
import type { View } from '../view.ts';

export type Tone = 'good' | 'plain' | 'caution' | 'unknown';

/** One condition of a service in words, with its icon and colour. */
export type Condition = { id: string; icon: string; tone: Tone; key: MessageKey };

/** What a service's desk and staff pass on, as one answer: good only when the desk shares nothing and nobody there must report. */
export function firewallOf({ firewall = {} }: LocalService): 'does-not-share' | 'must-report' | 'unknown' {
  const parts = [firewall.reception, firewall.medical, firewall.police];
  if (parts.includes('must-report')) return 'must-report';
  return firewall.reception === 'does-not-share' ? 'does-not-share' : 'unknown';
}

/** Open now? Without the app nobody knows what time it is: then only a door that never closes counts as open. */
export function openOf({ hours }: LocalService, { app }: View): OpenState {
  if (app) return openState(hours, app.now);
  return hours?.always && !hours.until ? 'open' : 'unknown';
}

/** Whether calling brings the police in: said above the number. */
export function reachesPolice({ run_by, passes_reports_to_police }: LocalService): boolean {
  return run_by === 'police' || passes_reports_to_police === 'yes';
}

/** The conditions of a service in the order in which every service says them. */
export function conditionsOf(service: LocalService): Condition[] {
  const { papers, name_needed, cost, run_by } = answersOf(service);
  const firewall = firewallOf(service);
  return [
    { id: 'papers', icon: 'id-card', tone: toneOf(papers, 'not-asked', 'asked'), key: `papers.asked.${papers}` },
    { id: 'firewall', icon: 'shield', tone: toneOf(firewall, 'does-not-share', 'must-report'), key: `firewall.${firewall}` },
    { id: 'name', icon: 'user-round', tone: toneOf(name_needed, 'no'), key: `name.needed.${name_needed}` },
    { id: 'cost', icon: 'coins', tone: toneOf(cost, 'free'), key: `cost.${cost}` },
    { id: 'run', icon: 'users', tone: toneOf(run_by, 'peer', 'police'), key: `run.${run_by}` },
  ];
}

/** What is left out is unknown. */
function answersOf({ papers = 'unknown', anonymous, cost = 'unknown', run_by = 'unknown' }: LocalService) {
  const name_needed = anonymous === 'yes' ? 'no' : anonymous === 'no' ? 'yes' : 'unknown';
  return { papers, name_needed, cost, run_by } as const;
}

function toneOf(answer: string, good: string, bad?: string): Tone {
  if (answer === 'unknown') return 'unknown';
  if (answer === good) return 'good';
  return answer === bad ? 'caution' : 'plain';
}

// Where one is, as the address says it: `#/chats/{id}`, `#/cases/{id}`, `#/alarms/{id}`, `#/audit?case=…`, `#/learning?show=…`. Pure but for `go`.

import type { Me, Role } from '../protocol';

export const TABS = ['chats', 'cases', 'audit', 'dashboard', 'learning', 'agents'] as const;
export type Tab = (typeof TABS)[number];
export interface Route { tab: Tab; kind: 'list' | 'one' | 'alarm'; id: string | null; query: Record<string, string> }

/** Who sees what. Reading is not doing: an auditor has chats and cases open, and decides nothing. */
const OPEN_TO: Record<Role, Tab[]> = {
  agent: ['chats'],
  reviewer: ['cases', 'chats'],
  lead: ['chats', 'cases', 'dashboard', 'learning', 'audit'],
  auditor: ['audit', 'cases', 'chats'],
  admin: ['agents'],
};
export const tabsOf = (role: Role): Tab[] => OPEN_TO[role] ?? [];
export const talks = (role: Role): boolean => role === 'agent' || role === 'lead';
/** Notes are for those who read and do something about it. */
export const notes = ({ role, rights }: Pick<Me, 'role' | 'rights'>): boolean => rights?.includes('note') ?? talks(role);
export const decides = (role: Role): boolean => role === 'reviewer' || role === 'lead';

export function parse(hash: string, role: Role): Route {
  const tabs = tabsOf(role);
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, second] = path.split('/');
  const query = Object.fromEntries(new URLSearchParams(search));
  let id: string | null = null;
  try { id = second ? decodeURIComponent(second) : null; } catch { /* no id at all */ }
  if (first === 'alarms' && tabs.includes('cases') && id) return { tab: 'cases', kind: 'alarm', id, query };
  const tab = tabs.find((one) => one === first);
  if (!tab) return { tab: tabs[0] ?? 'chats', kind: 'list', id: null, query: {} };
  return { tab, kind: id ? 'one' : 'list', id, query };
}

export const to = (place: Tab | 'alarms', id?: string | null, query: Record<string, string> = {}): string => {
  const search = new URLSearchParams(query).toString();
  return `#/${place}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
};
export function go(hash: string): void { location.hash = hash; }

/** The next one of a list, or the one before, round and round; from nowhere (`at` -1) the first, or the last. */
export function beside<T>(list: T[], at: number, by: 1 | -1): T | null {
  const from = at < 0 && by < 0 ? 0 : at;
  return list.length ? list[(from + by + list.length) % list.length]! : null;
}

/** The same from where the address is. */
export const step = (list: string[], role: Role, by: 1 | -1): string | null => beside(list, list.indexOf(parse(location.hash, role).id ?? ''), by);

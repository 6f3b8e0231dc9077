// The desk's doors (docs/contract.md). A token that no longer opens anything ends the session, wherever it is noticed.

import { ApiError, asNetwork, call, once, patient, post } from '../app/api';
import type {
  AlarmCard, AlarmShown, AuditEntry, AuditVerdict, Canned, CaseCard, CaseShown, ChatCard, Colleague, ConversationShown, DashboardShown,
  DeskQueue, Me, MisunderstoodShown, Mode, NewColleague, Replay, Resolution, Welcome,
} from '../protocol';

const base = '/desk/v1';

export async function signIn(email: string, password: string, code: string): Promise<string> {
  const response = await call(`${base}/sign-in`, null, { ...post({ email, password, code }), ...patient() }).catch(asNetwork);
  return (await response.json()).token;
}

/** Only what was asked for, in the address. */
export function query(wanted: Record<string, string | number | null | undefined>): string {
  const pairs = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
}

export interface CaseDecisionBody {
  version: number; outcome: string; reason: string; reason_code: string; checklist?: Record<string, string>; items?: string[]; flaws?: Record<string, string[]>;
}

export type DeskApi = ReturnType<typeof deskApi>;

export function deskApi(token: string, onOver: () => void) {
  const watch = (error: unknown): never => {
    if (error instanceof ApiError && error.problem.status === 401) onOver();
    return asNetwork(error);
  };
  const ask = (path: string, init: RequestInit = {}) => call(base + path, token, { ...patient(), ...init }).catch(watch);
  const read = async <T>(path: string): Promise<T> => (await ask(path)).json();
  const send = async <T = void>(path: string, body: unknown, method = 'POST'): Promise<T> => {
    const response = await ask(path, { ...post(body), method });
    return response.status === 204 ? undefined as T : response.json();
  };
  const decide = <T>(path: string, body: unknown): Promise<T> => once<T>(base + path, token, body).catch(watch);
  const stream = (path: string, signal: AbortSignal) => call(base + path, token, { signal, headers: { Accept: 'text/event-stream' } }).catch((error) => {
    if (error instanceof ApiError && error.problem.status === 401) onOver();
    throw error;
  });
  const chat = (id: string) => `/conversations/${encodeURIComponent(id)}`;
  const found = (id: string) => `/cases/${encodeURIComponent(id)}`;

  return {
    signOut: () => ask('/sign-out', { method: 'POST' }),
    me: () => read<Me>('/me'),
    presence: (body: { available?: boolean; conversation_id?: string | null; mode?: Mode }) => send('/me/presence', body, 'PUT'),

    agents: () => read<{ agents: Colleague[] }>('/agents'),
    addAgent: (body: NewColleague) => send<Welcome>('/agents', body),
    sendAway: (id: string) => send(`/agents/${encodeURIComponent(id)}/send-away`, {}),

    queue: () => read<DeskQueue>('/queue'),
    queueStream: (signal: AbortSignal) => stream('/queue/stream', signal),
    conversations: (wanted: { owner?: string; q?: string; channel?: string; before?: string }) => (
      read<{ conversations: ChatCard[]; next?: string | null }>(`/conversations${query(wanted)}`)
    ),
    conversation: (id: string, after = 0) => read<ConversationShown>(chat(id) + query({ after })),
    conversationStream: (id: string, after: { public: number; notes: number; suppressed: number }, signal: AbortSignal) => (
      stream(chat(id) + `/stream${query({ after: after.public, notes_after: after.notes, suppressed_after: after.suppressed })}`, signal)
    ),
    claim: (id: string, expected_epoch: number, reason?: string) => send<{ epoch: number }>(`${chat(id)}/claim`, { expected_epoch, reason }),
    reply: (id: string, body: { client_msg_id: string; text: string; seen_seq: number; confirmed?: true }) => send<{ seq: number }>(`${chat(id)}/messages`, body),
    note: (id: string, body: { client_msg_id: string; text: string }) => send<{ seq: number }>(`${chat(id)}/notes`, body),
    typing: (id: string, isPrivate: boolean) => send(`${chat(id)}/typing`, { private: isPrivate }),
    handBack: (id: string, expected_epoch: number, step?: string) => send<{ epoch: number }>(`${chat(id)}/hand-back`, { expected_epoch, step }),
    resolve: (id: string, expected_epoch: number, reason: Resolution, message?: string) => send<{ epoch: number }>(`${chat(id)}/resolve`, { expected_epoch, reason, message }),
    /** `agent_id` null: back to its place in the queue. */
    transfer: (id: string, expected_epoch: number, agent_id: string | null) => send<{ epoch: number }>(`${chat(id)}/transfer`, { expected_epoch, agent_id }),
    transcript: async (id: string) => (await ask(`${chat(id)}/transcript`, { headers: { Accept: 'text/plain' } })).blob(),
    canned: (id: string) => read<{ responses: Canned[] }>(`${chat(id)}/canned`),

    cases: (wanted: { state?: string; sort?: string }) => read<{ alarms: AlarmCard[]; cases: CaseCard[] }>(`/cases${query(wanted)}`),
    case: (id: string) => read<CaseShown>(found(id)),
    picture: async (path: string) => (await ask(path, { headers: { Accept: 'image/*' } })).blob(),
    decide: (id: string, body: CaseDecisionBody) => decide<CaseCard>(`${found(id)}/decision`, body),
    reverse: (id: string, body: { version: number; reason: string; reason_code: string }) => decide<CaseCard>(`${found(id)}/reverse`, body),
    alarm: (id: string) => read<AlarmShown>(`/alarms/${encodeURIComponent(id)}`),
    decideAlarm: (id: string, body: { version: number; outcome: string; reason: string }) => decide<AlarmCard>(`/alarms/${encodeURIComponent(id)}/decision`, body),

    audit: (wanted: Record<string, string | number | undefined>) => read<{ entries: AuditEntry[]; next?: string | number | null }>(`/audit${query(wanted)}`),
    replay: (id: string) => read<Replay>(`/audit${found(id)}`),
    verify: () => read<AuditVerdict>('/audit/verify'),
    auditExport: async (caseId?: string) => (await ask(`/audit/export${query({ case: caseId })}`, { headers: { Accept: 'application/x-ndjson' } })).blob(),

    /** `before` is the last one that is shown. */
    misunderstood: (wanted: { show: string; locale: string; before?: string }) => read<MisunderstoodShown>(`/misunderstood${query(wanted)}`),
    /** `meaning` null: back among those that nobody has labelled. */
    label: (id: string, meaning: string | null) => send(`/misunderstood/${encodeURIComponent(id)}`, { meaning }, 'PUT'),
    examples: async () => (await ask('/misunderstood/examples', { headers: { Accept: 'text/yaml' } })).blob(),

    dashboard: (days: number) => read<DashboardShown>(`/dashboard${query({ days })}`),
  };
}

export const evidencePath = (caseId: string, id: string): string => `/cases/${encodeURIComponent(caseId)}/evidence/${encodeURIComponent(id)}`;
export const facePath = (caseId: string, id: string): string => `/cases/${encodeURIComponent(caseId)}/faces/${encodeURIComponent(id)}`;

// The service's chat API. Every failure becomes an ApiError with a stable code.

import type { ConversationRef, EventPage, MessageRequest, Problem } from '../protocol';

export class ApiError extends Error {
  constructor(readonly problem: Problem) { super(problem.code); }
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return {
    status: response.status,
    code: typeof body.code === 'string' ? body.code : response.status === 401 ? 'unauthorized' : 'unknown',
    detail: typeof body.detail === 'string' ? body.detail : undefined,
    attempts_left: Number.isInteger(body.attempts_left) ? body.attempts_left : undefined,
  };
}

async function call(url: string, token: string | null, init: RequestInit = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...init.headers as Record<string, string> };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (init.body) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    // The token is the only credential; a redirect could carry a password elsewhere.
    response = await fetch(url, { cache: 'no-store', credentials: 'omit', redirect: 'error', ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError({ status: 0, code: 'network' });
  }
  if (!response.ok) throw new ApiError(await problemOf(response));
  return response;
}

const conversations = '/chat/v1/conversations';
const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

export async function createConversation(locale: string): Promise<ConversationRef> {
  return (await call(conversations, null, post({ locale }))).json();
}

export interface Api {
  send(message: MessageRequest): Promise<{ seq: number }>;
  page(after: number, waitSeconds: number, signal?: AbortSignal): Promise<EventPage>;
  stream(after: number, signal: AbortSignal): Promise<Response>;
  secure(url: string, values: Record<string, string>): Promise<void>;
}

export function createApi({ conversation_id, token }: ConversationRef): Api {
  const base = `${conversations}/${encodeURIComponent(conversation_id)}`;
  return {
    send: async (message) => (await call(`${base}/messages`, token, {
      ...post(message), signal: AbortSignal.timeout(20_000),
    }).catch(asNetwork)).json(),
    page: async (after, wait, signal) => (await call(`${base}/events?after=${after}&wait=${wait}`, token, { signal })).json(),
    stream: (after, signal) => call(`${base}/events?after=${after}`, token, {
      signal,
      headers: { Accept: 'text/event-stream', ...(after > 0 ? { 'Last-Event-ID': String(after) } : {}) },
    }),
    secure: async (url, values) => {
      await call(url, token, { ...post(values), signal: AbortSignal.timeout(30_000) }).catch(asNetwork);
    },
  };
}

/** A request that took too long is, to a person, a network failure. */
function asNetwork(error: unknown): never {
  if (error instanceof ApiError) throw error;
  throw new ApiError({ status: 0, code: 'network' });
}

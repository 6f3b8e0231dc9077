// The service's chat API. Every failure becomes an ApiError with a stable code.

import type { ConversationRef, EventPage, MessageRequest, Problem } from '../protocol';
import { uuid } from './uuid';

export const RETRY_MS = 800;
/** While the first of two equal requests is worked on, the second is told to come back: a password takes seconds. */
const MOST_TRIES = 6;

export class ApiError extends Error {
  constructor(readonly problem: Problem) { super(problem.code); }
}

async function refusal(response: Response): Promise<Problem> {
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
  if (!response.ok) throw new ApiError(await refusal(response));
  return response;
}

const conversations = '/chat/v1/conversations';
const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

/** Carried out once, however often it arrives: whose answer was lost on the way is sent again under the same key. */
async function once<T>(url: string, token: string | null, body: unknown): Promise<T> {
  const headers = { 'Idempotency-Key': uuid() };
  for (let tried = 1; ; tried += 1) {
    try {
      return await (await call(url, token, { ...post(body), headers, signal: AbortSignal.timeout(30_000) })).json();
    } catch (error) {
      const { code } = error instanceof ApiError ? error.problem : { code: 'network' };
      const again = code === 'network' ? tried === 1 : code === 'in_flight' && tried > 1 && tried < MOST_TRIES;
      if (!again) asNetwork(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

export async function createConversation(locale: string, identity: string | null): Promise<ConversationRef> {
  return once(conversations, null, { locale, ...(identity ? { identity } : {}) });
}

/** One secure step by itself, with a token that is good for nothing else. */
export function secureStep(step: string, token: string) {
  const url = `/secure/v1/${encodeURIComponent(step)}`;
  return {
    show: async <T>(): Promise<T> => (await call(url, token)).json(),
    send: async (values: Record<string, unknown>): Promise<void> => {
      await once(url, token, values);
    },
  };
}

export interface Api {
  send(message: MessageRequest): Promise<{ seq: number }>;
  page(after: number, waitSeconds: number, signal?: AbortSignal): Promise<EventPage>;
  stream(after: number, signal: AbortSignal): Promise<Response>;
  identify(identity: string): Promise<void>;
  /** What a secure step has to show; nothing of another origin is ever asked. */
  show<T>(url: string): Promise<T>;
  secure(url: string, values: Record<string, unknown>): Promise<void>;
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
    identify: async (identity) => {
      await call(`${base}/identity`, token, { ...post({ identity }), signal: AbortSignal.timeout(20_000) }).catch(asNetwork);
    },
    show: async (url) => (await call(ownUrl(url), token, { signal: AbortSignal.timeout(20_000) }).catch(asNetwork)).json(),
    secure: async (url, values) => {
      await once(url, token, values);
    },
  };
}

/** The token goes to our own origin only, whatever an event or an answer names. */
function ownUrl(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new ApiError({ status: 0, code: 'unknown' });
  return url;
}

/** A request that took too long is, to a person, a network failure. */
function asNetwork(error: unknown): never {
  if (error instanceof ApiError) throw error;
  throw new ApiError({ status: 0, code: 'network' });
}

export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : { status: 0, code: 'unknown' };
}

// The service's chat API. Every failure becomes an ApiError with a stable code.

import type { ConversationRef, EventPage, Handover, HandoverBegun, HandoverShown, MessageRequest, Problem } from '../protocol';
import { skewOf } from './time';
import { cutOff, upload, type Watch } from './upload';
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
    problems: Array.isArray(body.problems) ? body.problems : undefined,
    said: body,
  };
}

export async function call(url: string, token: string | null, init: RequestInit = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...init.headers as Record<string, string> };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (init.body) headers['Content-Type'] ??= 'application/json';
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
export const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
/** As long as a person waits before thinking that nothing happens any more. */
export const patient = (): RequestInit => ({ signal: AbortSignal.timeout(20_000) });

/** Carried out once, however often it arrives: whose answer was lost on the way is sent again under the same key. */
export async function once<T>(url: string, token: string | null, body: unknown): Promise<T> {
  const headers = { 'Idempotency-Key': uuid() };
  for (let tried = 1; ; tried += 1) {
    try {
      const response = await call(url, token, { ...post(body), headers, signal: AbortSignal.timeout(30_000) });
      return response.status === 204 ? undefined as T : await response.json();
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

/** The conversation that a code from Telegram stands for; the code is used up. */
export async function takeOver(code: string): Promise<ConversationRef> {
  return once('/chat/v1/continue', null, { code });
}

/** Connects the chat in Telegram that a code stands for with the account of the identity. */
export async function connect(code: string, identity: string): Promise<void> {
  await once('/chat/v1/link', null, { code, identity });
}

export interface SecureApi {
  /** What a secure step has to show, and the service's clock minus ours in milliseconds; nothing of another origin is ever asked. */
  show<T>(url: string): Promise<{ shown: T; skew: number }>;
  secure(url: string, values: Record<string, unknown>): Promise<void>;
  /** Uploads a picture, however often the line is cut; refused or cancelled, it throws. */
  upload(url: string, picture: Blob, watch: Watch): Promise<void>;
  /** How many pictures for an address were cut off when the page was left. */
  cutOff(url: string): Promise<number>;
  /** Asks for something with a body, once: what it does is not to be done again unasked. */
  ask<T>(url: string, values: Record<string, unknown>): Promise<T>;
}

/** Secure steps, with a token that opens them: a conversation's, or that of the page of a single one. */
export function secureApi(token: string): SecureApi {
  return {
    show: async (url) => {
      const response = await call(ownUrl(url), token, patient()).catch(asNetwork);
      return { shown: await response.json(), skew: skewOf(Date.parse(response.headers.get('date') ?? ''), Date.now()) };
    },
    ask: async (url, values) => (await call(ownUrl(url), token, { ...post(values), ...patient() }).catch(asNetwork)).json(),
    secure: async (url, values) => {
      await once(url, token, values);
    },
    upload: (url, picture, watch) => upload(ownUrl(url), token, picture, watch),
    cutOff: (url) => cutOff(ownUrl(url), token),
  };
}

/** A Mini App's proof of who opened it, for the token of the step's page. */
export async function openMiniApp(step: string, token: string, initData: string): Promise<{ token: string }> {
  const body = post({ step, token, init_data: initData });
  return (await call('/telegram/v1/mini-app', null, { ...body, ...patient() }).catch(asNetwork)).json();
}

/** A step that is handed over to a phone, as one of the two screens sees it. */
export interface HandoverApi {
  look(id: string): Promise<HandoverShown>;
  end(id: string, how: 'cancel' | 'done'): Promise<HandoverShown>;
}

export function handoverApi(token: string): HandoverApi {
  const at = (id: string) => `/handover/v1/${encodeURIComponent(id)}`;
  return {
    look: async (id) => (await call(at(id), token, patient()).catch(asNetwork)).json(),
    end: async (id, how) => (await call(`${at(id)}/${how}`, token, { method: 'POST', ...patient() }).catch(asNetwork)).json(),
  };
}

export interface FirstScreenApi extends HandoverApi {
  begin(stepId: string): Promise<HandoverBegun>;
  confirm(id: string, number: number): Promise<HandoverShown>;
}

function firstScreenApi(token: string): FirstScreenApi {
  return {
    ...handoverApi(token),
    begin: async (stepId) => (await call(`/handover/v1/steps/${encodeURIComponent(stepId)}`, token, { method: 'POST', ...patient() }).catch(asNetwork)).json(),
    confirm: async (id, number) => (await call(`/handover/v1/${encodeURIComponent(id)}/confirm`, token, { ...post({ number }), ...patient() }).catch(asNetwork)).json(),
  };
}

/** What the picture holds, spent for the token of this phone. */
export async function openHandover(code: string): Promise<HandoverShown & { token: string; locale?: string }> {
  return (await call('/handover/v1/open', null, { ...post({ code }), ...patient() }).catch(asNetwork)).json();
}

export interface Api extends SecureApi {
  phone: FirstScreenApi;
  send(message: MessageRequest): Promise<{ seq: number }>;
  page(after: number, waitSeconds: number, signal?: AbortSignal): Promise<EventPage>;
  stream(after: number, signal: AbortSignal): Promise<Response>;
  identify(identity: string): Promise<void>;
  handOver(): Promise<Handover>;
}

export function createApi({ conversation_id, token }: ConversationRef): Api {
  const base = `${conversations}/${encodeURIComponent(conversation_id)}`;
  return {
    send: async (message) => (await call(`${base}/messages`, token, {
      ...post(message), ...patient(),
    }).catch(asNetwork)).json(),
    page: async (after, wait, signal) => (await call(`${base}/events?after=${after}&wait=${wait}`, token, { signal })).json(),
    stream: (after, signal) => call(`${base}/events?after=${after}`, token, {
      signal,
      headers: { Accept: 'text/event-stream', ...(after > 0 ? { 'Last-Event-ID': String(after) } : {}) },
    }),
    identify: async (identity) => {
      await call(`${base}/identity`, token, { ...post({ identity }), ...patient() }).catch(asNetwork);
    },
    handOver: async () => (await call(`${base}/continue`, token, { ...post({ on: 'telegram' }), ...patient() }).catch(asNetwork)).json(),
    phone: firstScreenApi(token),
    ...secureApi(token),
  };
}

/** The token goes to our own origin only, whatever an event or an answer names. */
export function ownUrl(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new ApiError({ status: 0, code: 'unknown' });
  return url;
}

/** A request that took too long is, to a person, a network failure. */
export function asNetwork(error: unknown): never {
  if (error instanceof ApiError) throw error;
  throw new ApiError({ status: 0, code: 'network' });
}

export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : { status: 0, code: 'unknown' };
}

// The contract between the service and every browser client (docs/contract.md): events, requests, errors.
// Nothing else in web/ describes the wire.

export type AuthorKind = 'user' | 'assistant' | 'agent' | 'system';
export interface Author { kind: AuthorKind; name?: string }

export interface Button { id: string; title: string; role?: 'primary' }
export interface Option { id: string; title: string }
export interface Country { value: string; title: string; prefix: string }
export interface Field {
  name: string;
  /** email, password, code, tel, country, puzzle, passkey …; a client must survive a kind it has never heard of. */
  kind: string;
  label: string;
  options?: unknown;
}

export type Journey = 'reset' | 'change' | 'unbind';
export type CaseState = 'open' | 'in_review' | 'more_info' | 'completed' | 'rejected' | 'expired' | 'cancelled';
export type OwnerKind = 'bot' | 'queue' | 'agent';

export interface UploadProblem { code: string; text: string }

/** What each type of event carries in `body`. */
export interface Bodies {
  /** A person's own message carries `choice` or `choices` when it was a press, not words. */
  message: { text: string; buttons?: Button[]; choice?: string; choices?: string[] };
  case: { case_id: string; journey: Journey; state: CaseState };
  /** `options` is empty once the question is closed: its words are not kept. */
  question: { text: string; multiple: boolean; options: Option[]; n: number; of: number };
  /** `page_url`: a page of the service for this step alone, where there is no chat, or a browser refuses it in a frame. */
  secure_step: { step: string; url: string; fields: Field[]; expires_at: string; page_url: string; on_phone?: boolean };
  step_result: { step: string; ok: boolean; code?: string | null; attempts_left?: number | null };
  progress: { steps: { id: string; title: string; state: 'done' | 'current' | 'todo' }[] };
  owner: { owner: OwnerKind; name?: string; position?: number; eta?: { min_seconds: number; max_seconds: number } };
  /** `page_url`: as of a secure step. */
  upload_request: { item: string; title: string; url: string; page_url: string; must_show: string[]; problems: UploadProblem[]; max_bytes: number };
  upload_result: { item: string; accepted: boolean; problems: UploadProblem[]; read?: FirstLook };
  csat: { url: string };
  /** A type from a newer service: kept for its seq, and shown if it brings a text. */
  unknown: { type: string; text?: string };
}

/** What a machine saw in a picture that was taken before. It decides nothing. */
export interface FirstLook {
  outcome: 'good' | 'flawed' | 'unread';
  seen: string[];
  example?: { url: string; text: string };
}

export type EventType = keyof Bodies;
export interface EventOf<T extends EventType> {
  seq: number;
  type: T;
  author: Author;
  body: Bodies[T];
  /** RFC 3339, UTC. For display only: order is `seq`. */
  at: string;
  client_msg_id?: string;
  /** Where a person wrote it; absent for the web. */
  channel?: 'telegram';
}
export type ChatEvent = { [T in EventType]: EventOf<T> }[EventType];

export interface Typing { author: Author }

const KNOWN: Record<Exclude<EventType, 'unknown'>, true> = {
  message: true, case: true, question: true, secure_step: true, step_result: true, progress: true,
  owner: true, upload_request: true, upload_result: true, csat: true,
};

/** One event of the log from its JSON, or null when it is not one (typing has no seq). */
export function parseEvent(raw: unknown): ChatEvent | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { seq, type, body, author, at } = raw as Record<string, unknown>;
  if (!Number.isInteger(seq) || typeof type !== 'string' || typeof body !== 'object' || body === null) return null;
  const whole = {
    ...raw,
    author: typeof author === 'object' && author ? author : { kind: 'system' },
    at: typeof at === 'string' ? at : new Date(0).toISOString(),
  };
  if (Object.hasOwn(KNOWN, type)) return whole as ChatEvent;
  const text = (body as { text?: unknown }).text;
  return { ...whole, type: 'unknown', body: { type, text: typeof text === 'string' ? text : undefined } } as ChatEvent;
}

// Requests

export interface ConversationRef { conversation_id: string; token: string }
/** A link that takes the conversation to another channel: once, until then. */
export interface Handover { url: string; expires_at: string }
export interface EventPage { events: unknown[]; last_seq: number }
export type MessageContent = { text: string } | { choice: string } | { choices: string[] };
export type MessageRequest = { client_msg_id: string } & MessageContent;
export const MAX_TEXT = 4000;

// What a secure step shows (GET) and takes (POST)

export interface StepShown { step: string; url: string; fields: Field[]; expires_at: string }
/** Images are data: URLs; sizes are in their pixels. */
export interface Picture { background: string; piece: string; width: number; height: number; piece_y: number; altcha_url: string; expires_at: string }
/** A movement that a face check asks for: what to do, how many pictures of it, until when. */
export interface FaceAsk { movement: string; nonce: string; frames: number; n: number; of: number; expires_at: string }
/** A face check that has begun: here, movement by movement, or on a verifier's own page. */
export interface FaceBegun { session: string; ask?: FaceAsk; url?: string }
/** Options of a field of kind `face`. */
/** `hosted`: on a page of the verifier's own. */
export interface FaceOptions { consent: string; hosted: boolean; countries: { value: string; title: string }[] }
/** Milliseconds since the piece was first taken, and where the piece (its left edge) and the pointer were. */
export type TrackPoint = [ms: number, x: number, y: number];
export type PuzzleAnswer = { x: number; track: TrackPoint[] } | { altcha: string };

// Going on with one step on a phone

export type HandoverState = 'waiting' | 'opened' | 'connected' | 'done' | 'cancelled' | 'timed_out';
export interface HandoverBegun { handover_id: string; url: string; expires_at: string }
export interface HandoverShown {
  handover_id: string;
  state: HandoverState;
  step_id: string;
  /** On both screens, from `opened` on. */
  number: number | null;
  started_on: string;
  started_in: string;
  opened_on: string | null;
  expires_at: string;
}

// Errors: problem JSON (RFC 9457) with a code from one closed list; `detail` is a plain sentence.

export type ErrorCode =
  | 'code_wrong' | 'code_expired' | 'password_wrong' | 'password_weak' | 'attempts_exhausted' | 'too_many_requests' | 'step_not_open'
  | 'not_found' | 'invalid_request' | 'unauthorized' | 'owner_changed' | 'stale' | 'number_invalid'
  | 'number_not_mobile' | 'number_unchanged' | 'puzzle_failed' | 'face_failed' | 'file_refused' | 'method_not_allowed' | 'body_too_large' | 'forbidden'
  | 'in_flight' | 'unavailable' | 'internal_error';

export interface Problem {
  status: number;
  code: ErrorCode | 'network' | 'unknown';
  detail?: string;
  attempts_left?: number;
  retry_after_seconds?: number;
  /** Of a picture that was not taken. */
  problems?: UploadProblem[];
}

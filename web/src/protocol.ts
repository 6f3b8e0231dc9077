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
  /** `locale`: what the conversation is spoken in from here on. */
  message: { text: string; buttons?: Button[]; choice?: string; choices?: string[]; locale?: string; continue_on?: string };
  case: { case_id: string; journey: Journey; state: CaseState };
  /** `options` is empty once the question is closed: its words are not kept. At the desk there are only its numbers. */
  question: { text: string; multiple: boolean; options?: Option[]; n: number; of: number };
  /** `page_url`: a page of the service for this step alone, where there is no chat, or a browser refuses it in a frame. */
  secure_step: { step: string; url: string; fields: Field[]; expires_at: string; page_url: string; on_phone?: boolean };
  step_result: { step: string; ok: boolean; code?: string | null; attempts_left?: number | null };
  progress: { steps: { id: string; title: string; state: 'done' | 'current' | 'todo' }[] };
  /** `opens_at`: nobody is there now, but then. `by`: who gave it back to the assistant. */
  owner: { owner: OwnerKind; name?: string; position?: number; eta?: { min_seconds: number; max_seconds: number }; opens_at?: string; by?: string; resolved?: boolean };
  /** `page_url`: as of a secure step. */
  upload_request: { item: string; title: string; url: string; page_url: string; must_show: string[]; problems: UploadProblem[]; max_bytes: number };
  upload_result: { item: string; accepted: boolean; problems: UploadProblem[]; read?: FirstLook };
  /** `score`: given already. */
  csat: { url: string; score?: number };
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
  | 'in_flight' | 'unavailable' | 'internal_error' | 'secret_in_reply' | 'too_many_chats';

export interface Problem {
  status: number;
  code: ErrorCode | 'network' | 'unknown';
  detail?: string;
  attempts_left?: number;
  retry_after_seconds?: number;
  /** Of a picture that was not taken. */
  problems?: UploadProblem[];
  /** The whole of it, as it came. */
  said?: Record<string, unknown>;
}

// The desk (/desk/v1)

export type Role = 'agent' | 'reviewer' | 'lead' | 'auditor' | 'admin';
export type Mode = 'viewing' | 'composing_public' | 'composing_note';
/** `rights` are words of the service (`talk`, `note`, `decide`, …): what a person may do, whatever they are called. */
export interface Me { rights?: string[]; id: string; name: string; role: Role; available: boolean; capacity: number; languages: string[]; brand: string }
export interface Colleague {
  id: string; name: string; role: Role; online: boolean; available: boolean; chats: number; capacity: number; languages: string[];
  /** Told to those who look after them only. */
  email_masked?: string; active?: boolean;
}
export interface NewColleague { name: string; email: string; role: Role; languages: string[]; capacity: number }
export interface Welcome { id: string; password: string; totp_uri: string }

/** A conversation as it stands in a list. */
export interface ChatCard {
  conversation_id: string; reference: string; owner: OwnerKind; owner_name?: string | null; owner_id?: string | null; epoch: number;
  channel: 'web' | 'telegram'; locale: string; reason?: string | null; waiting_since?: string | null; position?: number | null; priority: number;
  case_id?: string | null; journey?: Journey | null; last_at: string; last_text: string; last_author?: AuthorKind | null;
  /** The person spoke last, then. */
  unanswered_since?: string | null;
  sla_due_at?: string | null;
  undeliverable?: boolean;
}
export interface Hours { open: boolean; opens_at?: string | null; closes_at?: string | null }
export interface DeskQueue { waiting: ChatCard[]; mine: ChatCard[]; hours: Hours; agents_online: number }

/** Numbered by a sequence of their own: they are no part of the conversation. */
export interface DeskNote { seq: number; author: { kind: string; name?: string }; type: 'note' | 'edit'; text: string; at: string }
/** What the assistant had ready when it no longer owned the conversation. `after_seq`: the last public event before it. */
export interface Suppressed { seq: number; after_seq: number; text: string; at: string }
export interface Present { id: string; name: string; mode: Mode }
export interface Summary {
  journey?: Journey | null; state?: CaseState | null;
  step?: { id: string; title: string; n: number; of: number } | null;
  resume_steps: { id: string; title: string }[];
  facts: { label: string; value: string }[];
  tries: { label: string; used: number; of: number }[];
  assurance: 'anonymous' | 'signed_in' | 'password' | 'mailbox' | 'factors';
  language: string;
  evidence: { item: string | null; evidence_id: string; at: string; problems: string[] }[];
  last_error?: string | null;
  reason?: string | null; reason_text?: string | null;
  sla_due_at?: string | null;
  previous: ChatCard[];
}
export interface ConversationShown extends ChatCard {
  last_seq: number; events: unknown[]; notes: DeskNote[]; suppressed: Suppressed[]; summary: Summary; present: Present[];
}
export interface Canned { id: string; title: string; text: string }
export const RESOLUTIONS = ['answered', 'recovered', 'not_possible', 'no_reply', 'abuse', 'duplicate', 'other'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

// Cases

export type Verdict = 'pass' | 'fail' | 'unclear';
export type Outcome = 'approve' | 'ask_again' | 'reject' | 'escalate';
export interface CaseCard {
  case_id: string; journey: Journey; state: CaseState; why: string | null; version: number; opened_at: string; due_at: string | null;
  approvals: number; approvals_needed: number | null; escalated: boolean; alarm_at: string | null;
  risk?: 'normal' | 'high'; stage?: 'open' | 'second'; requested_by?: string | null;
}
export interface CaseEvidence { evidence_id: string; media_type: string; item: string | null; size: number; at: string; elsewhere: { case_id: string; same_file: boolean }[] }
export interface FaceCheck {
  session: string; verifier: string; verdict: string | null; country: string | null; consent: string; at: string; faults: string[];
  scores: Record<string, unknown>; frames: string[];
}
export interface Finding {
  evidence_id: string; state: 'queued' | 'reading' | 'read' | 'failed'; problem: string | null; kind: string | null; document: string | null;
  outcome: string | null; flaws: string[]; kept_anyway: boolean;
  fields: { name: string; value: string; certainty: 'checked' | 'read' | 'unsure' | 'truncated' }[];
  comparison: {
    email: Match | null; address: Match | null; txid: Match | null;
    entry: { kind: string; at: string; agrees: string[]; differs: string[] } | null;
  } | null;
  also_in: string[];
}
export type Match = 'same' | 'near' | 'other';
export interface CaseDecision { agent: string; outcome: string; reason: string; reason_code?: string | null; documents: string[]; flaws: Record<string, string[]>; version: number; waits_for_another: boolean; at: string }
export interface Account {
  email: string; number_ending: string | null; tools: string[]; primary_verified: boolean; high_value: boolean; frozen: boolean;
  opened_at: string; last_reset_at: string | null; tools_said_lost?: boolean; password_forgotten?: boolean;
}
export interface Checklist { item: string; evidence_id?: string | null; rules: { id: string; text: string; read: Verdict | null }[] }
export interface CaseShown extends CaseCard {
  account: Account | null; proofs: string[]; decisions: CaseDecision[]; documents_asked: string[]; evidence: CaseEvidence[]; faces: FaceCheck[];
  findings: Finding[]; checklist?: Checklist[]; conversation_id?: string | null;
  /** Colleagues who opened it a moment ago, the last one first. */
  also_open?: { name: string; at: string }[];
  /** The decision that waits for another person; `holds` is false once what it rests on has changed. */
  staged?: { by: string; agent_id?: string; outcome?: string; at: string; version: number; reason_code?: string | null; holds?: boolean } | null;
  /** What may be given as a reason, by outcome. */
  reasons?: Record<string, { code: string; text: string }[]>;
  reversible_until?: string | null;
}
export interface AlarmCard { alarm_id: string; case_id: string; journey: Journey; case_state: CaseState; state: 'raised' | 'kept' | 'lifted'; raised_at: string; version: number; approvals: number; approvals_needed: number }
export interface AlarmShown extends AlarmCard {
  account: Account; withdrawals_held_until: string | null;
  decisions: { agent: string; outcome: string; reason: string; version: number; waits_for_another: boolean; at: string }[];
}

// Audit

export interface AuditEntry { n: number; at: string; kind: string; details: Record<string, unknown>; hash: string }
export interface AuditVerdict { holds: boolean; entries: number; head: string; fault?: { n: number; what: string } | null; anchored: { n: number; at: string; matches: boolean } | null; anchors_away?: boolean }
export interface Replay {
  case: CaseCard; entries: AuditEntry[]; conversation: unknown[]; evidence: { evidence_id: string; sha256: string; at: string }[];
  decisions: CaseDecision[]; effects: AuditEntry[];
}

// Learning

export interface Meaning { id: string; title: string }
export interface Misunderstood {
  id: string; conversation_id: string; text: string; language: string; said_at: string; guesses: { meaning: string; confidence: number }[];
  /** One of the meanings, `out_of_scope`, or `none` for what there is nothing to learn from; null while nobody has said. */
  meaning: string | null; labelled_by: string | null;
}
export interface MisunderstoodShown { messages: Misunderstood[]; more: boolean; open: number; labelled: number; meanings: Meaning[] }

// Dashboard

export interface Measured { median: number | null; p95: number | null; series: { day: string; median: number | null }[] }
export interface DashboardShown {
  waiting: { now: number; longest_seconds: number };
  first_reply_seconds: Measured; resolution_seconds: Measured;
  sla: { due_today: number; breached: number };
  containment: { bot: number; agent: number; series: { day: string; bot: number; agent: number }[] };
  drop_off: { journey: string; step: string; entered: number; left: number }[];
  csat: { mean: number | null; count: number; series: { day: string; mean: number | null; count: number }[] };
}

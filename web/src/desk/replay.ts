// A case from its first message to its effect, on one line of time. Pure.

import { parseEvent, type AuditEntry, type CaseDecision, type ChatEvent, type Replay } from '../protocol';

export type Moment =
  | { kind: 'said'; at: string; event: ChatEvent }
  | { kind: 'entry'; at: string; entry: AuditEntry }
  | { kind: 'evidence'; at: string; evidence_id: string; sha256: string }
  | { kind: 'decision'; at: string; decision: CaseDecision }
  | { kind: 'effect'; at: string; effect: AuditEntry };

/** At the same instant, what was said comes before what was written down of it, and an effect is last. */
const WEIGHT: Record<Moment['kind'], number> = { said: 0, evidence: 1, entry: 2, decision: 3, effect: 4 };

/** In the audit an author is a word. */
const attributed = (raw: unknown): unknown => {
  const { author } = (raw ?? {}) as { author?: unknown };
  return typeof author === 'string' ? { ...raw as object, author: { kind: author } } : raw;
};

export function moments({ entries, conversation, evidence, decisions, effects }: Replay): Moment[] {
  const all: Moment[] = [
    ...conversation.map(attributed).map(parseEvent).filter((event) => event !== null && event.type !== 'progress').map((event): Moment => ({ kind: 'said', at: event.at, event })),
    // An effect is an entry as well; it is shown as what it is
    ...entries.filter(({ n }) => !effects.some((effect) => effect.n === n)).map((entry): Moment => ({ kind: 'entry', at: entry.at, entry })),
    ...evidence.map((one): Moment => ({ kind: 'evidence', ...one })),
    ...decisions.map((decision): Moment => ({ kind: 'decision', at: decision.at, decision })),
    ...effects.map((effect): Moment => ({ kind: 'effect', at: effect.at, effect })),
  ];
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || WEIGHT[a.kind] - WEIGHT[b.kind]);
}

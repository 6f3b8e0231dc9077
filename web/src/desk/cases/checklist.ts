// The marks that somebody makes in the checklist. Pure.

import type { Checklist, Verdict } from '../../protocol';

/** By place in the list: the same rule is asked of each picture. */
export type Marks = Record<string, Verdict>;

export const place = (of: Checklist, rule: string): string => `${of.item}/${of.evidence_id ?? ''}/${rule}`;
export const places = (list: Checklist[]): string[] => list.flatMap((of) => of.rules.map(({ id }) => place(of, id)));
export const unmarked = (list: Checklist[], marks: Marks): number => places(list).filter((one) => !marks[one]).length;

/** One word for each rule: of several pictures of a document it is enough that one passes. */
export function summed(list: Checklist[], marks: Marks): Record<string, Verdict> {
  const out: Record<string, Verdict> = {};
  const weight = { pass: 2, fail: 1, unclear: 0 };
  for (const of of list) {
    for (const { id } of of.rules) {
      const mark = marks[place(of, id)];
      if (mark && (out[id] === undefined || weight[mark] > weight[out[id]!])) out[id] = mark;
    }
  }
  return out;
}

export const byKey = (key: string): Verdict | null => ({ y: 'pass', x: 'fail', u: 'unclear' } as const)[key as 'y'] ?? null;

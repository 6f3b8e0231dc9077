// Ready answers: `/` and a few letters, at the beginning of a draft or after a space. Pure.

import type { Canned } from '../protocol';

/** What is looked for at the cursor, and where the slash stands; null where nobody looks for anything. */
export function wanted(text: string, cursor: number): { from: number; q: string } | null {
  const found = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, cursor));
  return found ? { from: cursor - found[1]!.length - 1, q: found[1]!.toLowerCase() } : null;
}

/** Those first whose title begins so. */
export function matching(responses: Canned[], q: string, most = 8): Canned[] {
  const weight = ({ id, title, text }: Canned) => {
    const name = title.toLowerCase();
    if (name.startsWith(q) || id.toLowerCase().startsWith(q)) return 0;
    if (name.includes(q)) return 1;
    return text.toLowerCase().includes(q) ? 2 : 3;
  };
  return responses.map((one) => [weight(one), one] as const).filter(([w]) => w < 3).sort(([a], [b]) => a - b).slice(0, most).map(([, one]) => one);
}

/** The draft with the answer in the place of the slash, and where the cursor then stands. */
export function insert(text: string, from: number, cursor: number, answer: string): { text: string; cursor: number } {
  return { text: text.slice(0, from) + answer + text.slice(cursor), cursor: from + answer.length };
}

// The list of messages that the assistant did not understand. Pure: a list, and what became of a message, give the next list.

import type { Misunderstood, MisunderstoodShown } from '../protocol';

export type View = 'open' | 'labelled';
export interface List extends MisunderstoodShown { view: View }

const viewOf = ({ meaning }: Misunderstood): View => (meaning === null ? 'open' : 'labelled');
export const belongs = (view: View, message: Misunderstood): boolean => viewOf(message) === view;

/** A message has got another meaning, or none any more: it leaves the view that it is no part of now, or comes (back) to a place in it. */
export function relabelled(list: List, before: Misunderstood, after: Misunderstood, place: number): List {
  const counts = { open: list.open, labelled: list.labelled };
  counts[viewOf(before)] -= 1;
  counts[viewOf(after)] += 1;
  const messages = list.messages.filter(({ id }) => id !== after.id);
  if (belongs(list.view, after)) messages.splice(place, 0, after);
  return { ...list, ...counts, messages };
}

/** A message is gone with its conversation. */
export function erased(list: List, message: Misunderstood): List {
  return { ...list, [viewOf(message)]: list[viewOf(message)] - 1, messages: list.messages.filter(({ id }) => id !== message.id) };
}

/** With the page after it, each message once: somebody may have put one back meanwhile. */
export function extended(list: List, page: MisunderstoodShown): List {
  const known = new Set(list.messages.map(({ id }) => id));
  return { ...list, ...page, messages: [...list.messages, ...page.messages.filter(({ id }) => !known.has(id))] };
}

/** The message that takes the place of one that leaves: the next, else the one before. */
export function neighbour({ messages }: List, id: string): string | null {
  const at = messages.findIndex((one) => one.id === id);
  return (messages[at + 1] ?? messages[at - 1])?.id ?? null;
}

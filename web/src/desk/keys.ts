// The keyboard map. Pure: a press and where one is give a command, or the beginning of one.

export type Command =
  | 'help' | 'chats' | 'cases' | 'audit' | 'dashboard' | 'learning' | 'agents' | 'next' | 'previous' | 'search' | 'pane' | 'leave'
  | 'claim' | 'reply' | 'note' | 'transfer' | 'hand-back' | 'resolve' | 'summary' | 'next-unanswered'
  | 'left-picture' | 'right-picture' | 'checklist' | 'decide' | 'sort';
export type Where = 'chats' | 'cases' | 'audit' | 'dashboard' | 'learning' | 'agents' | 'signed-out';

export interface Binding {
  /** One press, or two after each other: `g c`. */
  keys: string;
  command: Command;
  where?: Where;
}

export const BINDINGS: Binding[] = [
  { keys: '?', command: 'help' },
  { keys: 'g c', command: 'chats' },
  { keys: 'g r', command: 'cases' },
  { keys: 'g a', command: 'audit' },
  { keys: 'g d', command: 'dashboard' },
  { keys: 'g l', command: 'learning' },
  { keys: 'g p', command: 'agents' },
  { keys: '/', command: 'search' },
  { keys: 'j', command: 'next' },
  { keys: 'k', command: 'previous' },
  { keys: 'F6', command: 'pane' },
  { keys: 'Escape', command: 'leave' },
  { keys: 'c', command: 'claim', where: 'chats' },
  { keys: 'r', command: 'reply', where: 'chats' },
  { keys: 'n', command: 'note', where: 'chats' },
  { keys: 'u', command: 'next-unanswered', where: 'chats' },
  { keys: 'i', command: 'summary', where: 'chats' },
  { keys: 't', command: 'transfer', where: 'chats' },
  { keys: 'b', command: 'hand-back', where: 'chats' },
  { keys: 'e', command: 'resolve', where: 'chats' },
  { keys: '1', command: 'left-picture', where: 'cases' },
  { keys: '2', command: 'right-picture', where: 'cases' },
  { keys: 'l', command: 'checklist', where: 'cases' },
  { keys: 'd', command: 'decide', where: 'cases' },
  { keys: 'o', command: 'sort', where: 'cases' },
];

export interface Press { key: string; ctrl?: boolean; alt?: boolean; meta?: boolean; composing?: boolean }
export interface Around {
  where: Where;
  /** The focus is where letters are written. */
  typing: boolean;
  /** Shortcuts of one sign are switched on. */
  single: boolean;
}

const isSign = (key: string) => key.length === 1;

/** What a press means after the one before it (`begun`), and what the next one goes on from. */
export function press(begun: string, { key, ctrl, alt, meta, composing }: Press, { where, typing, single }: Around): { begun: string; command: Command | null } {
  const none = { begun: '', command: null };
  if (composing || ctrl || alt || meta || where === 'signed-out') return none;
  if (isSign(key) && (typing || !single)) return none;
  const here = BINDINGS.filter((binding) => !binding.where || binding.where === where);
  const keys = begun ? `${begun} ${key}` : key;
  const found = here.find((binding) => binding.keys === keys);
  if (found) return { begun: '', command: found.command };
  if (here.some((binding) => binding.keys.startsWith(`${keys} `))) return { begun: keys, command: null };
  return begun ? press('', { key }, { where, typing, single }) : none;
}

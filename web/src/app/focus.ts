// Where the focus goes when a card ends. A person who worked in a card goes on in the next one; nobody else's
// focus is ever moved.

const PATIENCE_MS = 20_000;
let until = 0;

/** The card that had the focus is ending: its line holds the focus until the next card comes. */
export function leaveCard(line: HTMLElement | null): void {
  line?.focus();
  until = Date.now() + PATIENCE_MS;
}

/** Called by a card that has just appeared. */
export function enterCard(card: HTMLElement | null): void {
  const active = document.activeElement;
  const parked = !active || active === document.body || active.hasAttribute('data-parked');
  if (Date.now() > until || !parked) return;
  until = 0;
  card?.querySelector<HTMLElement>('input, select, textarea, .button.primary')?.focus();
}

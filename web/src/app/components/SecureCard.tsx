import type { JSX } from 'preact';
import { FormCard } from './FormCard';
import { PuzzleCard } from './PuzzleCard';
import type { SecureProps } from './secure';

/** `passkey`: how one is asked for here; a chat in a frame has to send people to a page for it. */
export function SecureCard({ card, passkey }: { card: SecureProps; passkey(card: SecureProps): JSX.Element }): JSX.Element {
  const kinds = card.event.body.fields.map(({ kind }) => kind);
  if (kinds.includes('puzzle')) return <PuzzleCard {...card} />;
  return kinds.includes('passkey') ? passkey(card) : <FormCard {...card} />;
}

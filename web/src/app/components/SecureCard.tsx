import type { JSX } from 'preact';
import { FormCard } from './FormCard';
import { PuzzleCard } from './PuzzleCard';
import type { SecureProps } from './secure';

type Asks = (card: SecureProps) => JSX.Element;

/** `passkey` and `face`: how they are asked for here; a chat in a frame has to send people to a page for them. */
export function SecureCard({ card, passkey, face }: { card: SecureProps; passkey: Asks; face: Asks }): JSX.Element {
  const kinds = card.event.body.fields.map(({ kind }) => kind);
  if (kinds.includes('puzzle')) return <PuzzleCard {...card} />;
  if (kinds.includes('face')) return face(card);
  return kinds.includes('passkey') ? passkey(card) : <FormCard {...card} />;
}

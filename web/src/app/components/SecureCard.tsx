import type { JSX } from 'preact';
import { FormCard } from './FormCard';
import { PasskeyCard } from './PasskeyCard';
import { PuzzleCard } from './PuzzleCard';
import type { SecureProps } from './secure';

export function SecureCard(card: SecureProps): JSX.Element {
  const kinds = card.event.body.fields.map(({ kind }) => kind);
  if (kinds.includes('puzzle')) return <PuzzleCard {...card} />;
  if (kinds.includes('passkey') && card.event.body.page_url) return <PasskeyCard {...card} />;
  return <FormCard {...card} />;
}

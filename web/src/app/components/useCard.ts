import { useLayoutEffect, useRef } from 'preact/hooks';
import { enterCard, leaveCard } from '../focus';

/** Focus for a card that opens and, some day, shrinks to a line. */
export function useCard(open: boolean) {
  const card = useRef<HTMLFormElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const inside = useRef(false);

  useLayoutEffect(() => {
    if (!open) {
      if (inside.current) leaveCard(line.current);
      inside.current = false;
      return;
    }
    enterCard(card.current);
    const element = card.current;
    const track = () => { inside.current = element?.contains(document.activeElement) ?? false; };
    document.addEventListener('focusin', track);
    track();
    return () => document.removeEventListener('focusin', track);
  }, [open]);

  return { card, line };
}

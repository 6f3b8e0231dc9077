import { useLayoutEffect, useRef } from 'preact/hooks';
import { enterCard, leaveCard } from '../focus';

/** Focus for a card that opens and, some day, shrinks to a line. `ready`: there is something in it to focus. */
export function useCard<T extends HTMLElement>(open: boolean, ready = true) {
  const card = useRef<T>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const inside = useRef(false);

  useLayoutEffect(() => {
    if (!open) {
      if (inside.current) leaveCard(line.current);
      inside.current = false;
      return;
    }
    const element = card.current;
    const track = () => { inside.current = element?.contains(document.activeElement) ?? false; };
    document.addEventListener('focusin', track);
    track();
    return () => document.removeEventListener('focusin', track);
  }, [open]);

  useLayoutEffect(() => {
    if (open && ready) enterCard(card.current);
  }, [open, ready]);

  return { card, line };
}

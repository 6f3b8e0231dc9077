import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../app/i18n';
import { problemText } from '../../app/problem';
import { Sign } from './Sign';
import type { Problem } from '../../protocol';

interface DialogProps { title: string; wide?: boolean; onClose(): void; children: ComponentChildren }

/** Modal; Esc closes it, and the focus goes back to where it was. */
export function Dialog({ title, wide, onClose, children }: DialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    box.current!.showModal();
    box.current!.querySelector<HTMLElement>('.form :is(input, select, textarea)')?.focus();
    return () => before?.isConnected && before.focus();
  }, []);
  return (
    <dialog
      class={wide ? 'dialog wide' : 'dialog'} ref={box} aria-labelledby="dialog-title"
      onClose={onClose} onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="icon-button small" aria-label={t('close-dialog')} onClick={() => box.current!.close()}><Sign name="close" /></button>
      </div>
      {children}
    </dialog>
  );
}

/** What was refused, where it was tried. Always in the page, so that it is announced. */
export function Refusal({ problem }: { problem: Problem | null }): JSX.Element {
  return <p class="error" role="alert">{problem && <><Sign name="info" /><span>{problemText(problem)}</span></>}</p>;
}

interface AskProps { title: string; submit: string; busy: boolean; problem: Problem | null; danger?: boolean; onSubmit(): void; onClose(): void; children: ComponentChildren }

/** A dialog that ends in one deed. */
export function Ask({ title, submit, busy, problem, danger, onSubmit, onClose, children }: AskProps): JSX.Element {
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="form" onSubmit={(event) => { event.preventDefault(); onSubmit(); }}>
        {children}
        <Refusal problem={problem} />
        <div class="actions">
          <button type="submit" class={danger ? 'button danger' : 'button primary'} aria-disabled={busy}>{submit}</button>
          <button type="button" class="button" onClick={onClose}>{t('cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}

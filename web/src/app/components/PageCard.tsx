import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { resultText } from '../problem';
import { Icon } from './Icon';
import { Fine, lineOf, Origin, Title, Wrong, type SecureProps } from './secure';
import { useCard } from './useCard';

interface Props {
  card: SecureProps;
  /** What its words begin with in the catalogue. */
  words: 'face' | 'passkey';
  /** Other ways, beside the button. */
  ways: ComponentChildren;
  /** One of those was chosen in the conversation. */
  wayChosen?: boolean;
  fine?: ComponentChildren;
}

/** A step that a frame of another site cannot do: a page of the service does it, and the log tells how it ended. */
export function PageCard({ card: props, words, ways, wayChosen, fine }: Props): JSX.Element {
  const { event: { seq, body }, status, failure } = props;
  const [opened, setOpened] = useState(false);
  const { card, line } = useCard<HTMLElement>(status === 'open');
  const over = lineOf(props, line);
  if (over) return over;

  return (
    <section class="card secure" ref={card} aria-labelledby={`s${seq}-title`}>
      <Title {...props} />
      <Origin />
      <p class="explain">{t(`${words}-explain`)}</p>
      <Wrong card={props} text={failure && resultText(failure)} />
      <div class="actions">
        {wayChosen && ways}
        <a class={`button${wayChosen ? '' : ' primary'}`} href={body.page_url} target="_blank" rel="noopener noreferrer" onClick={() => setOpened(true)}>
          {t(opened ? 'passkey-open-again' : `${words}-open`)}<Icon name="out" />
          <span class="visually-hidden">{t('new-tab')}</span>
        </a>
        {!wayChosen && ways}
      </div>
      <p class={opened ? 'waiting' : 'visually-hidden'} role="status">
        {opened && <><span class="dots" aria-hidden="true"><i /><i /><i /></span><span>{t(`${words}-waiting`)}</span></>}
      </p>
      <Fine card={props}>{fine}</Fine>
    </section>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { resultText } from '../problem';
import { Icon } from './Icon';
import { Fine, lineOf, Origin, Title, Wrong, type SecureProps } from './secure';
import { useCard } from './useCard';

/** A host page has to permit its frames the camera, which we cannot ask of it: a page of the service does it, and the log tells
 * how it ended. The same link, carried to a phone, opens it there ("continue on phone"). */
export function FaceCard(props: SecureProps): JSX.Element {
  const { event: { seq, body }, status, failure } = props;
  const [opened, setOpened] = useState(false);
  const { card, line } = useCard<HTMLElement>(status === 'open');
  const over = lineOf(props, line);
  if (over) return over;

  return (
    <section class="card secure" ref={card} aria-labelledby={`s${seq}-title`}>
      <Title {...props} />
      <Origin />
      <p class="explain">{t('face-explain')}</p>
      <Wrong card={props} text={failure && resultText(failure)} />
      <div class="actions">
        <a class="button primary" href={body.page_url} target="_blank" rel="noopener noreferrer" onClick={() => setOpened(true)}>
          {t(opened ? 'passkey-open-again' : 'face-open')}<Icon name="out" />
          <span class="visually-hidden">{t('new-tab')}</span>
        </a>
      </div>
      <p class={opened ? 'waiting' : 'visually-hidden'} role="status">
        {opened && <><span class="dots" aria-hidden="true"><i /><i /><i /></span><span>{t('face-waiting')}</span></>}
      </p>
      <Fine card={props} />
    </section>
  );
}

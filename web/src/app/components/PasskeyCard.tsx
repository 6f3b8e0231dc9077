import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { resultText } from '../problem';
import { Icon } from './Icon';
import { Say } from './Say';
import { Fine, lineOf, Origin, Title, Wrong, type SecureProps } from './secure';
import { useCard } from './useCard';

/** A browser refuses passkeys in a frame of another site: a page of the service does it, and the log tells how it ended. */
export function PasskeyCard(props: SecureProps): JSX.Element {
  const { event: { seq, body }, status, waysOn, failure } = props;
  const [opened, setOpened] = useState(false);
  const { card, line } = useCard<HTMLElement>(status === 'open');
  const over = lineOf(props, line);
  if (over) return over;

  return (
    <section class="card secure" ref={card} aria-labelledby={`s${seq}-title`}>
      <Title {...props} />
      <Origin />
      <p class="explain">{t('passkey-explain')}</p>
      <Wrong card={props} text={failure && resultText(failure)} />
      <div class="actions">
        <a class="button primary" href={body.page_url} target="_blank" rel="noopener noreferrer" onClick={() => setOpened(true)}>
          {t(opened ? 'passkey-open-again' : 'passkey-open')}<Icon name="out" />
          <span class="visually-hidden">{t('new-tab')}</span>
        </a>
        {!waysOn && <Say text="text-renew" label="secure-other-tool" />}
      </div>
      <p class={opened ? 'waiting' : 'visually-hidden'} role="status">
        {opened && <><span class="dots" aria-hidden="true"><i /><i /><i /></span><span>{t('passkey-waiting')}</span></>}
      </p>
      <Fine card={props}><p>{t('passkey-elsewhere')}</p></Fine>
    </section>
  );
}

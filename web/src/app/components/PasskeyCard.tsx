import type { JSX } from 'preact';
import { t } from '../i18n';
import { PageCard } from './PageCard';
import { Say } from './Say';
import type { SecureProps } from './secure';

/** A browser refuses passkeys in a frame of another site. */
export function PasskeyCard(props: SecureProps): JSX.Element {
  const other = !props.waysOn && <Say text="text-other-tool" label="secure-other-tool" />;
  return <PageCard card={props} words="passkey" ways={other} fine={<p>{t('passkey-elsewhere')}</p>} />;
}

import type { JSX } from 'preact';
import { tOr } from '../i18n';
import { coarse, OnPhone } from './OnPhone';
import { PageCard } from './PageCard';
import type { SecureProps } from './secure';

/** A host page has to permit its frames the camera, which we cannot ask of it. */
export function FaceCard(props: SecureProps): JSX.Element {
  const { url, step, on_phone: chosen } = props.event.body;
  const ways = <OnPhone url={url} title={tOr('secure-title', step)} primary={chosen} />;
  return <PageCard card={props} words="face" ways={ways} wayChosen={chosen && !coarse()} />;
}

import type { JSX } from 'preact';
import { PageCard } from './PageCard';
import type { SecureProps } from './secure';

/** A host page has to permit its frames the camera, which we cannot ask of it. The same link, carried to a phone, opens the
 * page there ("continue on phone"). */
export function FaceCard(props: SecureProps): JSX.Element {
  return <PageCard card={props} words="face" ways={null} />;
}

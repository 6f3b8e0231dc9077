import { render } from 'preact';
import english from '../../../data/translations/en/desk-page.ftl';
import { addTexts, t } from '../app/i18n';
import { begin } from '../app/start';
import { createDesk } from './desk';
import { Office } from './Office';

addTexts(english);
await begin(navigator.language, '/desk/');
document.title = t('desk-title');

const desk = createDesk();
render(<Office desk={desk} />, document.getElementById('app')!);
await desk.begin();

// Every state a person can see, as the events that lead there. The fake service replays them; the browser test
// walks them all.

import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const bot = { kind: 'assistant' };
const user = { kind: 'user' };
const system = { kind: 'system' };

const say = (text, buttons) => ({ type: 'message', author: bot, body: { text, ...(buttons ? { buttons } : {}) } });
const said = (text, choice) => ({ type: 'message', author: user, body: { text, ...(choice ? { choice } : {}) } });
const caseIs = (state, journey = 'reset') => ({ type: 'case', author: system, body: { case_id: 'RB-7K2Q9F', journey, state } });
const result = (step, ok, more = {}) => ({ type: 'step_result', author: system, body: { step, ok, ...more } });

// What the assistant says and offers in truth, where its length and its list are what is looked at
const catalogue = new FluentBundle('en', { useIsolating: false });
const english = new URL('../../data/translations/en/assistant.ftl', import.meta.url);
catalogue.addResource(new FluentResource(readFileSync(english, 'utf8')));
const terms = {
  brand: 'CoinEx', case: 'RB-7K2Q9F', hold_hours: 24, questions_per_round: 4, question_tries: 3,
  review: 'usual', review_hours: 48, review_until: new Date('2026-03-03T10:00:00Z'),
};
const inTruth = (id) => {
  const { value, attributes } = catalogue.getMessage(id);
  const words = (pattern) => catalogue.formatPattern(pattern, terms);
  const buttons = Object.entries(attributes).map(([name, title]) => ({
    id: `b-${name}`, title: words(title), ...(name.startsWith('primary-') ? { role: 'primary' } : {}),
  }));
  return say(words(value), buttons.length ? buttons : undefined);
};

const TITLES = ['Agree', 'Sign in', 'Confirm e-mail', 'Security questions', 'Done'];
const CHANGE = ['Agree', 'Confirm e-mail', 'Second check', 'New number', 'Confirm number', 'Done'];
const UNBIND = ['Agree', 'Confirm e-mail', 'Second check', 'Done'];
const progress = (current, titles = TITLES) => ({
  type: 'progress', author: system,
  body: { steps: titles.map((title, i) => ({ id: `s${i}`, title, state: i < current ? 'done' : i === current ? 'current' : 'todo' })) },
});

const secure = (step, fields, expiresIn = 600) => ({
  type: 'secure_step', author: system, expiresIn, body: { step, fields },
});
export const signIn = () => secure('sign_in', [
  { name: 'email', kind: 'email', label: 'E-mail address' }, { name: 'password', kind: 'password', label: 'Password' },
]);
export const newPassword = () => secure('new_password', [{ name: 'password', kind: 'password', label: 'New password' }]);
export const emailCode = () => secure('email_code', [{ name: 'code', kind: 'code', label: 'Code from the e-mail' }]);
export const totp = () => secure('totp', [{ name: 'code', kind: 'code', label: 'Code from the app' }]);
export const smsCode = () => secure('sms_code', [{ name: 'code', kind: 'code', label: 'Code from the text message' }]);
export const passkey = () => secure('passkey', [{ name: 'credential', kind: 'passkey', label: 'Passkey' }]);
export const puzzle = () => secure('puzzle', [{ name: 'answer', kind: 'puzzle', label: 'Puzzle' }]);
const COUNTRIES = [
  ['PT', 'Portugal', '+351'], ['GB', 'United Kingdom', '+44'], ['BR', 'Brazil', '+55'], ['CA', 'Canada', '+1'], ['US', 'United States', '+1'],
  ['VC', 'St. Vincent & Grenadines', '+1784'], ['CD', 'Congo - Kinshasa', '+243'], ['EG', 'Egypt', '+20'],
].map(([value, title, prefix]) => ({ value, title, prefix }));
export const newNumber = () => secure('new_number', [
  { name: 'country', kind: 'country', label: 'Country', options: COUNTRIES }, { name: 'number', kind: 'tel', label: 'Mobile number' },
]);
const face = (more = {}) => {
  const options = { consent: '1', hosted: false, countries: COUNTRIES, ...more };
  const event = secure('face', [{ name: 'session', kind: 'face', label: 'Face check', options }]);
  return { ...event, body: { ...event.body, on_phone: false } };
};
const onPhone = (event) => ({ ...event, body: { ...event.body, on_phone: true } });

const QUESTIONS = [
  ['Which coin did you hold first in this account?', false, ['Bitcoin (BTC)', 'Litecoin (LTC)', 'Monero (XMR)', 'Dogecoin (DOGE)', 'None of these']],
  ['From which countries have you signed in? Choose all that apply.', true, ['Portugal', 'Brazil', 'Türkiye', 'Indonesia', 'South Africa', 'None of these']],
  ['In which month did you open the account?', false, ['March 2021', 'July 2021', 'November 2021', 'February 2022']],
  ['To which addresses did you withdraw? Choose all that apply.', true, ['bc1q…7f3k', 'bc1q…x02m', 'ltc1…9apd', '0x4e…c1B7', 'None of these']],
];
export const question = (n) => {
  const [text, multiple, titles] = QUESTIONS[n - 1];
  return {
    type: 'question', author: bot,
    body: { text, multiple, n, of: 4, options: titles.map((title, i) => ({ id: `q${n}o${i}`, title })) },
  };
};
export const closedQuestion = (n) => ({ type: 'question', author: bot, body: { text: '', multiple: false, n, of: 4, options: [] } });

export const greeting = say(
  'Hello, I am the assistant of the CoinEx help desk. I can help when your phone number is gone, or when you want to change it.\n\nWhat happened?',
  [{ id: 'b-reset', title: 'I lost my number' }, { id: 'b-change', title: 'Change my number' }, { id: 'b-human', title: 'Talk to a person' }],
);
const lost = said('I lost my number', 'b-reset');
export const consentChange = say(
  'I can change it with you now. **What will happen:**\n\n- A code goes to your e-mail address, and a second check follows.\n- You enter the new number and confirm it with a code.\n- Your old number is told about it.',
  [{ id: 'b-change-consent', title: 'I agree, change my number', role: 'primary' }, { id: 'b-decline2', title: 'Not now' }],
);
export const consent = say(
  'I can reset it with you now. **Before we start:**\n\n- Your number is removed and phone verification is switched off.\n- Withdrawals pause for **24 hours** after the reset.\n- All devices are signed out.\n\nIt takes about five minutes. You can stop at any point until the last step.',
  [{ id: 'b-consent', title: 'I agree, reset my number', role: 'primary' }, { id: 'b-decline', title: 'Not now' }],
);
const agreed = said('I agree, reset my number', 'b-consent');
const opened = [greeting, lost, consent, agreed, caseIs('open')];
const askSignIn = say('Good. Please sign in with your e-mail address and password, in the form below.', [{ id: 'b-forgot', title: 'I forgot my password' }]);
const askCode = say('We have sent a code to your e-mail address. It is valid for ten minutes.');
const signedIn = [...opened, askSignIn, signIn(), result('sign_in', true)];
const mailed = [...signedIn, progress(2), askCode, emailCode(), result('email_code', true), progress(3)];
export const intro = say(
  'Thank you. Now four questions about your own account. All four have to be right; there are three tries in all.',
  [{ id: 'b-start', title: 'Start now', role: 'primary' }, { id: 'b-docs', title: 'Send documents instead' }],
);
const started = [...mailed, intro, said('Start now', 'b-start')];
const answered = (n) => [closedQuestion(n), said(`Answered question ${n} of 4`)];
const allAnswered = [1, 2, 3, 4].flatMap(answered);
const person = said('I want to talk to someone');
const owner = (body) => ({ type: 'owner', author: system, body });
const done = say('Your number has been removed. Withdrawals are paused until **tomorrow, 14:20**.\n\nNext, so that nobody else can get in:\n\n1. Sign in again.\n2. Bind your new number.\n3. Add an authenticator app or a passkey.\n\nMore on this: [security settings](https://www.coinex.com/security)');

const asks = (what) => said(`I want to ${what} my phone number`);
const changing = [greeting, asks('change'), consentChange, said('I agree, change my number', 'b-change-consent'), caseIs('open', 'change')];
const mailProven = [...changing, progress(1, CHANGE), askCode, emailCode(), result('email_code', true), progress(2, CHANGE)];
const askTotp = say('Now a second check. Enter the code that your authenticator app shows.', [
  { id: 'b-passkey', title: 'Use my passkey' }, { id: 'b-sms', title: 'Code to my old number' }, { id: 'b-none', title: 'None of them works' },
]);
const askPasskey = say('Now a second check: your passkey.', [{ id: 'b-totp', title: 'Use my app' }, { id: 'b-none2', title: 'None of them works' }]);
const checked = [...mailProven, askTotp, totp(), result('totp', true), progress(3, CHANGE)];
const askNumber = say('Which number do you want to use from now on?');
const askPuzzle = say('Before I send a text message there, one small thing: put the piece into its place.', [{ id: 'b-back', title: 'Another number' }]);
const numbered = [...checked, askNumber, newNumber(), result('new_number', true), progress(4, CHANGE), askPuzzle];
const askSms = say('A code is on its way to the number that ends in **23**.', [{ id: 'b-back2', title: 'Another number' }]);

const reviewed = [...mailed, inTruth('utter_documents_password_forgotten'), caseIs('in_review'), inTruth('utter_documents')];

/** name → events. The order is the order of the journey; what a state needs beyond events is in the test. */
export const STATES = {
  'greeting': [greeting],
  'consent': [greeting, lost, consent],
  'sign-in': [...opened, progress(1), askSignIn, signIn()],
  'email-code': [...signedIn, progress(2), askCode, emailCode()],
  'email-code-resent': [...signedIn, progress(2), askCode, emailCode(), said('resend the code'), say('A new code is on its way. The old one no longer works.'), emailCode()],
  'secure-expired': [...opened, progress(1), askSignIn, { ...signIn(), expiresIn: -5 }],
  'secure-unsupported': [...opened, say('Please show your hand.'), secure('hand', [{ name: 'hand', kind: 'hand', label: 'Hand' }])],
  'secure-select': [...opened, say('What is your new number?'), secure('new_number', [
    { name: 'carrier', kind: 'carrier', label: 'Carrier', options: [{ id: 'a', title: 'Carrier A' }, { id: 'b', title: 'Carrier B' }] },
    { name: 'number', kind: 'tel', label: 'Mobile number' }, { name: 'note', kind: 'something_new', label: 'Something new' },
  ])],
  'face': [...mailed, inTruth('utter_face'), face()],
  'face-phone': [...mailed, inTruth('utter_face_phone'), onPhone(face())],
  'face-hosted': [...mailed, inTruth('utter_face'), face({ hosted: true })],
  'tools': [...mailed, inTruth('utter_tools')],
  'questions-intro': [...mailed, inTruth('utter_questions_intro')],
  'question-single': [...started, question(1)],
  'question-multiple': [...started, ...answered(1), question(2)],
  'question-again': [...started, ...answered(1), question(2), said('why do you ask this?'), say('Only the owner of the account knows these things. It keeps strangers out.'), question(2)],
  'questions-failed': [...started, ...allAnswered, result('questions', false, { attempts_left: 2 }), say('Not all four were right. Nothing is lost: you have **two tries** left, or you can send documents instead.', [
    { id: 'b-again', title: 'Try again', role: 'primary' }, { id: 'b-docs2', title: 'Send documents' },
  ])],
  'questions-exhausted': [...started, ...allAnswered, result('questions', false, { code: 'attempts_exhausted', attempts_left: 0 }), caseIs('in_review'), say('The three tries are used up, so people will decide now. They will ask you for two screenshots; you can come back to this conversation at any time.')],
  'documents': [...mailed, inTruth('utter_questions_intro'), said('Send documents instead', 'b-button-choose_documents'), caseIs('in_review'), inTruth('utter_documents_chosen'), inTruth('utter_documents')],
  'documents-more': [...reviewed, caseIs('more_info'), inTruth('utter_more_documents'), inTruth('utter_document_history_email'), inTruth('utter_document_counterparty_record'), inTruth('utter_more_documents_ways')],
  'declined': [...reviewed, caseIs('rejected'), inTruth('utter_closed_rejected')],
  'new-password': [...reviewed, progress(5), caseIs('completed'), done, inTruth('utter_new_password'), newPassword()],
  'completed': [...started, ...allAnswered, result('questions', true), progress(5), caseIs('completed'), done],
  'cancelled': [...opened, progress(1), askSignIn, signIn(), said('stop'), caseIs('cancelled'), say('Stopped. Nothing was changed. You can begin again whenever you like.')],
  'totp': [...mailProven, askTotp, totp()],
  'totp-later': [...mailProven, askTotp, totp(), said('what is that?'), say('Six figures from the app that you set up with your account.'), totp()],
  'passkey': [...mailProven, askPasskey, passkey()],
  'passkey-wrong': [...mailProven, askPasskey, passkey(), result('passkey', false, { code: 'code_wrong', attempts_left: 4 })],
  'old-number': [...mailProven, say('A code is on its way to your old number, which ends in **05**.'), smsCode()],
  'new-number': [...checked, askNumber, newNumber()],
  'puzzle': [...numbered, puzzle()],
  'puzzle-done': [...numbered, puzzle(), result('puzzle', true), askSms, smsCode()],
  'change-completed': [...numbered, puzzle(), result('puzzle', true), askSms, smsCode(), result('sms_code', true), progress(6, CHANGE), caseIs('completed', 'change'), say('Your number has been changed. Codes go to the new one from now on.')],
  'change-stopped': [...mailProven, askTotp, totp(), said('stop'), caseIs('cancelled', 'change'), say('Stopped. Nothing was changed.')],
  'unbind-completed': [greeting, asks('unbind'), caseIs('open', 'unbind'), progress(1, UNBIND), askCode, emailCode(), result('email_code', true), progress(2, UNBIND), askTotp, totp(), result('totp', true), progress(4, UNBIND), caseIs('completed', 'unbind'), say('Your number has been unbound.', [{ id: 'b-bind', title: 'Bind a new number', role: 'primary' }])],
  'via-telegram': [greeting, { ...lost, channel: 'telegram' }, consent, { ...agreed, channel: 'telegram' }, caseIs('open'), askSignIn, { ...said('I am on my computer now'), channel: 'telegram' }, said('Here I am'), signIn()],
  'queue': [...opened, person, owner({ owner: 'queue', position: 2, eta: { min_seconds: 180, max_seconds: 420 } }), say('I have asked the team. Your case number is **RB-7K2Q9F**.')],
  'agent': [...opened, person, owner({ owner: 'queue', position: 1 }), owner({ owner: 'agent', name: 'Mia' }), { type: 'message', author: { kind: 'agent', name: 'Mia' }, body: { text: 'Hello, this is Mia. I can see that you were about to sign in. What stopped you?' } }, said('I do not know which address I used')],
  'queue-closed': [...opened, person, owner({ owner: 'queue', position: 1, opens_at: '2026-12-07T08:00:00Z' }), say('Nobody is at the desk at this hour.', [{ id: 'b-back-a', title: 'Back to the assistant' }, { id: 'b-notify', title: 'Notify me instead' }])],
  'resolved': [...opened, person, owner({ owner: 'agent', name: 'Mia' }), { type: 'message', author: { kind: 'agent', name: 'Mia' }, body: { text: 'Good luck!' } }, owner({ owner: 'bot' }), { type: 'csat', author: system, body: { url: '/chat/v1/csat/cs_1' } }],
  'future': [greeting, { type: 'hologram', author: system, body: { shape: 'cube' } }, { type: 'survey', author: system, body: { text: 'A note from a newer service.' } },
    { type: 'upload_request', author: system, body: { item: 'history_email', title: 'An older email', url: '/uploads/v1/su_x', page_url: '/step#su_x.y', must_show: ['your email address'], problems: [], max_bytes: 10_000_000 } },
    { type: 'upload_result', author: system, body: { item: 'history_email', accepted: false, problems: [{ code: 'blurred', text: 'The text cannot be read' }] } },
    { type: 'csat', author: system, body: { url: '/chat/v1/csat/cs_1', score: 5 } }],
  'hostile': [greeting, say('[click](javascript:alert(1)) <img src=x onerror=alert(1)> **<b>bold</b>** [ok](https://example.com/a?b=c) [mail](mailto:a@example.com) [data](data:text/html,hi) https://example.com/path.')],
  'history': Array.from({ length: 120 }, (_, i) => (i % 2 ? said(`Message ${i + 1}`) : say(`Message ${i + 1}`))),
};

// The article: anybody reads it; somebody who is signed in is known in the chat as well.

import { header, introduce, session } from './account';

header();
if (session()) introduce();

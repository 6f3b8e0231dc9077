declare module '*.ftl' { const source: string; export default source }
declare module '*.css' { const source: string; export default source }
/** language → [label, unread sentence], filled in by scripts/build.mjs. */
declare const LAUNCHER_TEXTS: Record<string, [string, string]>;
/** language → its own name for itself, filled in by scripts/build.mjs. */
declare const LANGUAGES: Record<string, string>;

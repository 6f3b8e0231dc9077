/** The path of an example that the service drew, or null: nothing is loaded from anywhere else. */
export function examplePath(url: string): string | null {
  return /\/widget(\/examples\/[a-z_]+\.svg)$/.exec(url)?.[1]?.replace(/^/, '/widget') ?? null;
}

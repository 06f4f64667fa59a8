/** Addresses that the page loads from, as the webview must spell them. */
export interface WebviewAssets {
  readonly cspSource: string;
  readonly script: string;
  readonly styles: string;
  readonly codicons: string;
}

/**
 * The page of a webview. Nothing is allowed but the bundle's own script, by nonce, and the bundle's
 * own styles and font.
 * @param nonce unguessable, fresh for every page.
 */
export function webviewHtml(title: string, assets: WebviewAssets, nonce: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${assets.cspSource}`,
    `font-src ${assets.cspSource}`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeAttribute(title)}</title>
    <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${escapeAttribute(assets.codicons)}">
    <link rel="stylesheet" href="${escapeAttribute(assets.styles)}">
  </head>
  <body>
    <div id="app"></div>
    <script type="module" nonce="${nonce}" src="${escapeAttribute(assets.script)}"></script>
  </body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

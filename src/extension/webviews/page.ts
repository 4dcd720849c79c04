import * as vscode from 'vscode'
import type { Desk } from '../desk.ts'

/**
 * The HTML of a page: its script and Standards Desk’s style, and nothing from elsewhere. The script draws the rest from
 * the messages that it gets.
 */
export function pageHtml(
  desk: Desk,
  webview: vscode.Webview,
  name: 'compare' | 'gate',
  title: string,
): string {
  const at = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(desk.context.extensionUri, ...path))
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16)).join('')
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>]/g, '')}</title>
<link rel="stylesheet" href="${at('media', 'webviews.css')}">
</head>
<body class="${name}">
<header></header>
<main></main>
${name === 'compare' ? '<footer aria-live="polite" role="contentinfo"></footer>' : ''}
<script nonce="${nonce}" src="${at('dist', 'webviews', `${name}.js`)}"></script>
</body>
</html>`
}

/** Where scripts and styles of pages come from. */
export const pageOptions = (desk: Desk): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [
    vscode.Uri.joinPath(desk.context.extensionUri, 'dist', 'webviews'),
    vscode.Uri.joinPath(desk.context.extensionUri, 'media'),
  ],
})

export const pageIcon = (desk: Desk) => ({
  light: vscode.Uri.joinPath(desk.context.extensionUri, 'media', 'desk-light.svg'),
  dark: vscode.Uri.joinPath(desk.context.extensionUri, 'media', 'desk-dark.svg'),
})

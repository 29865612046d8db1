/** The messages between the extension and a page. */
import type * as vscode from 'vscode';
import type { Channel } from '../../shared/rpc.ts';

/** A channel to the page of a webview. What is sent while there is no page is lost. */
export function channelTo(webview: vscode.Webview): Channel {
  return {
    send: (message) => void webview.postMessage(message),
    onMessage: (listener) => webview.onDidReceiveMessage(listener),
  };
}

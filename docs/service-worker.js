/* Lets a copy that the reader saved answer when the network does not. It is registered only by "Save on this device"
   (save-on-this-device.js), stores nothing itself, and keeps no trace of the pages that are read.
   The network comes first, so an old copy never stands in the way of a newer page. */
"use strict";

const scope = self.registration.scope;
const prefix = "massage-and-ms " + scope + " ";
const state = scope + "saved-copy-state";
/* How long a page waits for the network before the saved one is shown, in milliseconds. */
const PATIENCE = 4000;
/* After that, the parts of the page come from the copy at once, so that they fit together. */
const REST = 20000;
let slowUntil = 0;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  // Saving asks past the browser's own store. It must see the network alone, or it would save the old copy again.
  if (request.mode !== "navigate" && request.cache === "no-store") return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const network = fetch(request);
  network.catch(() => {});
  const patience = Date.now() < slowUntil ? 0 : PATIENCE;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  try {
    const first = await Promise.race([network, late]);
    if (first && first.status < 500) return first;
    if (!first) slowUntil = Date.now() + REST;
  } catch (error) {
    // No network: the saved copy answers below.
  }
  const copy = await saved(request.url);
  if (copy) return copy;
  try {
    return await network;
  } catch (error) {
    return request.mode === "navigate" ? notSaved() : Response.error();
  }
}

/* The newest whole copy's answer to an address, or undefined. A copy is whole once its state stands in it.
   Copies are never opened here, as that would make one anew in the moment in which it is removed. */
async function saved(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  url.pathname = url.pathname.replace(/index\.html$/, "");
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  for (const cacheName of names.reverse()) {
    if (!(await caches.match(state, { cacheName }))) continue;
    const copy = await caches.match(url.href, { cacheName });
    if (copy || url.pathname.endsWith("/")) return copy;
    const folder = await caches.match(url.href + "/", { cacheName });
    return folder && Response.redirect(url.href + "/");
  }
}

function notSaved() {
  const page =
    '<!doctype html><html lang="en-GB"><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>You are offline</title>' +
    "<h1>You are offline</h1><p>This page is not in the copy saved on this device.</p>" +
    "<p>Consult your doctor or MS team before you start or change massage. General information, not medical advice.</p>" +
    '<p><a href="' + scope + '">Go to the home page</a></p></html>';
  const policy = "default-src 'none'; base-uri 'none'; form-action 'none'";
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy };
  return new Response(page, { status: 503, headers });
}

/* Saves the whole site on this device, and removes it again. Only the take-away page has it. */
(function () {
  "use strict";
  window.savedCopy = window.savedCopy || {};
  const copy = window.savedCopy;
  const AT_ONCE = 6;

  async function copies() {
    return (await caches.keys()).filter((name) => name.startsWith(copy.prefix));
  }

  async function ready() {
    const registration = await navigator.serviceWorker.register(copy.base + "service-worker.js", { updateViaCache: "none" });
    const worker = registration.installing || registration.waiting;
    if (!worker || worker.state === "activated") return;
    await new Promise((resolve, reject) => {
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") resolve();
        if (worker.state === "redundant") reject(new Error("the service worker was refused"));
      });
    });
  }

  async function fill(cache, files, onProgress) {
    const waiting = files.slice();
    const stop = new AbortController();
    let done = 0;
    async function next() {
      while (waiting.length) {
        const address = new URL(waiting.shift(), copy.base).href;
        // Past the browser's own store: the newest, and not kept on the device twice.
        const response = await fetch(address, { cache: "no-store", signal: stop.signal });
        if (!response.ok || response.redirected) throw new Error(address + ": " + response.status);
        await cache.put(address, response);
        done += 1;
        onProgress(done, files.length);
      }
    }
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    } catch (error) {
      stop.abort();
      throw error;
    }
  }

  /* Save all of the site. The state is written last: a copy without it is unfinished and answers nothing.
     What was saved before stays until then. Fails with an error and leaves nothing half-done. */
  async function save(onProgress) {
    const before = await copies();
    const name = copy.prefix + new Date().toISOString();
    try {
      await ready();
      const list = await copy.offered();
      const cache = await caches.open(name);
      await fill(cache, list.files, onProgress);
      if ((await copy.offered()).version !== list.version) throw new Error("the site changed meanwhile");
      const state = { version: list.version, bytes: list.bytes, saved: new Date().toISOString() };
      await cache.put(copy.stateAddress, new Response(JSON.stringify(state)));
    } catch (error) {
      await caches.delete(name);
      if (!(await copy.read())) await remove();
      throw error;
    }
    await Promise.all(before.map((old) => caches.delete(old)));
  }

  /* Remove every copy and the service worker. */
  async function remove() {
    const registration = await navigator.serviceWorker.getRegistration(copy.base);
    if (registration && registration.scope === copy.base) await registration.unregister();
    await Promise.all((await copies()).map((name) => caches.delete(name)));
  }

  Object.assign(copy, { save, remove });
})();

/* A stand-in for Worker when the site is opened from disk, where browsers refuse real ones.
   It runs the search script in a hidden frame. The script is an element with a src, never inline code, so that a
   strict Content Security Policy allows it. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.waiting = [];
      var frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      document.body.appendChild(frame);
      this.inner = frame.contentWindow;
      this.inner.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data: data }));
      this.inner.importScripts = () => Promise.resolve();
      var script = this.inner.document.createElement("script");
      script.src = new URL(address, location.href).href;
      script.onload = () => {
        this.loaded = true;
        this.waiting.splice(0).forEach((data) => this.deliver(data));
      };
      this.inner.document.body.appendChild(script);
    }

    deliver(data) {
      this.inner.dispatchEvent(new MessageEvent("message", { data: data }));
    }

    postMessage(data) {
      if (this.loaded) this.deliver(data);
      else this.waiting.push(data);
    }

    terminate() {}
  }

  // The theme's search script looks for the first name, the theme itself for the second.
  window.IFrameWorker = FrameWorker;
  window.Worker = FrameWorker;
})();

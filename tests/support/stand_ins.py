"""Stand-ins for what a browser without a screen lacks: voices, and a sheet for sharing; scripts for pages."""

FAKE_VOICES = """
  window.spoken = [];
  const voices = [{name: 'Far', lang: 'en-GB', localService: false}, {name: 'Near', lang: 'en-GB', localService: true}];
  const speech = new EventTarget();
  speech.getVoices = () => window.noVoice ? [voices[0]] : voices;
  speech.cancel = () => { clearTimeout(speech.timer); };
  speech.speak = (one) => {
    window.spoken.push({text: one.text, voice: one.voice.name, rate: one.rate});
    window.failed = () => { speech.cancel(); one.onerror(); };
    speech.timer = setTimeout(() => one.onend(), 400);
  };
  Object.defineProperty(window, 'speechSynthesis', {value: speech});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
SHEET = "window.shared = []; navigator.share = data => { window.shared.push(data); return Promise.resolve(); };"
NO_SHEET = "delete Navigator.prototype.share;"

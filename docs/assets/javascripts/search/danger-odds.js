/* The odds that a text is typed in danger, learnt when search begins from what people type there and from ordinary ways of
   asking. */
self.siteSearch = self.siteSearch || {};
(function (search) {
  "use strict";

  // How the odds are learnt: passes through all examples, the first step, what keeps steps from being huge, how weights shrink.
  const PASSES = 8;
  const RATE = 0.3;
  const STEADY = 0.3;
  const SHRINK = 2e-4;
  // A prime to walk through the examples in an order that is mixed and always the same.
  const STRIDE = 7919;

  /* What tells danger from a question: little words and manners too, pairs of words, and that there is a sign. */
  search.marksOf = function (reading) {
    const marks = new Map([["", 1]]);
    const stems = reading.tokens.map((words) => [...new Set(words.map(search.stem))]);
    stems.forEach((forms, place) => {
      for (const form of forms) marks.set(form, 1 / forms.length);
      const next = stems[place + 1];
      if (next && forms.length * next.length === 1) marks.set(forms[0] + " " + next[0], 1);
    });
    for (const group of reading.met.keys()) marks.set("#" + group, 1);
    let most = 0;
    for (const [id, { sign }] of reading.signs) {
      marks.set("!" + id, 1);
      if (sign.isName) marks.set("!name", 1);
      most = Math.max(most, Math.min(3, sign.groups.length));
    }
    if (most) marks.set("!", 1).set("!" + most, 1);
    return marks;
  };

  /* Learns what each mark says for or against danger: logistic regression, by AdaGrad (Duchi, Hazan and Singer 2011). */
  search.Odds = function (examples) {
    const uses = new Map();
    for (const { marks } of examples) for (const mark of marks.keys()) uses.set(mark, (uses.get(mark) || 0) + 1);
    this.places = new Map();
    for (const [mark, count] of uses) if (count > 1) this.places.set(mark, this.places.size);
    const rows = examples.map(({ marks, isDanger }) => ({ ...this.row(marks), isDanger: isDanger }));
    this.weights = new Float64Array(this.places.size);
    const steps = new Float64Array(this.places.size);
    for (let step = 0; step < PASSES * rows.length; step++) {
      const { places, values, isDanger } = rows[(step * STRIDE) % rows.length];
      const odds = places.reduce((sum, place, at) => sum + this.weights[place] * values[at], 0);
      const wrong = 1 / (1 + Math.exp(-odds)) - isDanger;
      places.forEach((place, at) => {
        const slope = wrong * values[at] + SHRINK * this.weights[place];
        steps[place] += slope * slope;
        this.weights[place] -= (RATE * slope) / (Math.sqrt(steps[place]) + STEADY);
      });
    }
  };

  /* Marks as places among the weights. What was met less than twice says nothing: strange words are no danger. */
  search.Odds.prototype.row = function (marks) {
    const known = [...marks].filter(([mark]) => this.places.has(mark));
    return { places: known.map(([mark]) => this.places.get(mark)), values: known.map(([, value]) => value) };
  };

  /* The odds that somebody is in danger, as a logarithm. */
  search.Odds.prototype.of = function (reading) {
    const { places, values } = this.row(search.marksOf(reading));
    return places.reduce((sum, place, at) => sum + this.weights[place] * values[at], 0);
  };
})(self.siteSearch);

/* The diary's sessions as a table (CSV, RFC 4180) for a spreadsheet, and back. */
(function () {
  "use strict";
  const MOST = 24;
  const PARTS = { date: "date", before: "before", after: "after", two_days_later: "later", notes: "notes" };
  const SCORES = ["before", "after", "two_days_later"];

  /* A text that a spreadsheet could take for a formula, or a score for a date, gets an apostrophe in front. */
  function guarded(column, text) {
    const isOdd = SCORES.includes(column) && text.trim() !== "" && window.scoreOf(text) === null;
    return isOdd || /^(['=+\-@\t\r])/.test(text) ? "'" + text : text;
  }

  function unguarded(column, text) {
    return /^'['=+\-@\t\r]/.test(text) || (SCORES.includes(column) && text.startsWith("'")) ? text.slice(1) : text;
  }

  function cell(text) {
    return /[",;\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  /* The text of a table of sessions; `sessions` are {date, before, after, later, notes}, all texts. */
  window.writeTable = function (sessions) {
    const lines = sessions.map((one, place) => [String(place + 1), ...Object.entries(PARTS).map(([column, part]) => cell(guarded(column, one[part])))]);
    // The mark at the start tells spreadsheets that it is UTF-8.
    return "\uFEFF" + [["session", ...Object.keys(PARTS)], ...lines].map((line) => line.join(",")).join("\r\n") + "\r\n";
  };

  /* Rows of cells; fails where a quote is left open or text follows its end. */
  function rowsOf(text, comma) {
    const rows = [[]];
    const one = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${comma}\\r\\n]|$)|([^"${comma}\\r\\n][^${comma}\\r\\n]*)?`, "y");
    let at = 0;
    while (at <= text.length) {
      one.lastIndex = at;
      const found = one.exec(text);
      rows[rows.length - 1].push(found[1] === undefined ? found[2] || "" : found[1].replace(/""/g, '"'));
      at += found[0].length;
      if (text[at] === comma) at += 1;
      else if (at < text.length && !/[\r\n]/.test(text[at])) throw new Error("Row " + rows.length + " of this table has a quotation mark that does not fit.");
      else {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        rows.push([]);
      }
    }
    return rows.filter((row) => row.some((each) => each.trim()));
  }

  /* The fields of the diary that a table holds, as {fields, leftOut}. */
  window.readTable = function (text) {
    const first = text.split(/[\r\n]/, 1)[0];
    const comma = [",", ";", "\t"].sort((one, other) => first.split(other).length - first.split(one).length)[0];
    const [head, ...rows] = rowsOf(text, comma);
    const columns = head.map((name) => name.trim().toLowerCase().replace(/ /g, "_"));
    if (!columns.some((name) => Object.hasOwn(PARTS, name))) throw new Error("This table has none of the columns of a diary: " + Object.keys(PARTS).join(", ") + ".");
    const double = columns.find((name, place) => name && columns.indexOf(name) !== place);
    if (double) throw new Error("This table has the column " + double + " twice.");
    if (!rows.length) throw new Error("This table has no sessions.");
    const [fields, seen, unknown] = [{}, new Set(), new Set()];
    for (const [place, row] of rows.entries()) {
      const where = "Row " + (place + 2) + " of this table ";
      if (row.length > columns.length) throw new Error(where + "has more cells than the first row.");
      const said = columns.includes("session") ? (row[columns.indexOf("session")] || "").trim() : String(place + 1);
      const number = /^\d{1,3}$/.test(said) ? Number(said) : 0;
      if (number < 1 || number > MOST) throw new Error(where + "has no number of a session from 1 to " + MOST + ".");
      if (seen.has(number)) throw new Error(where + "has session " + number + " a second time.");
      seen.add(number);
      for (const [column, words] of row.entries()) {
        const name = columns[column];
        if (Object.hasOwn(PARTS, name)) fields[PARTS[name] + "-" + number] = unguarded(name, words);
        else if (name !== "session" && words.trim()) unknown.add(head[column].trim() || "without a name");
      }
    }
    return { fields: fields, leftOut: unknown.size ? ["Left out, as the diary has no such column: " + [...unknown].join(", ") + "."] : [] };
  };
})();

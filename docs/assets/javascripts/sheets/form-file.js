/* A sheet as a file of one's own: saved as JSON, and opened again. A file that cannot be taken is answered by a sentence.
   A tool that reads other files too puts its reader in window.readTable: it gets the text and gives {fields, leftOut}, or
   fails with an Error that says why in words for the reader. */
(function () {
  "use strict";
  const LARGEST = 1e6;
  const TAKEN = "Nothing was taken from it.";
  const store = window.keptForm;

  /* Gives the reader a file to keep. */
  window.giveFile = function (name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type: type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  async function textOf(file) {
    if (file.size > LARGEST) throw new Error("This file is too large to be a sheet of this site.");
    if (!file.size) throw new Error("This file is empty.");
    let text = "";
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch (error) {
      if (!(error instanceof TypeError)) throw new Error("The browser could not read this file.");
      throw new Error("The letters of this file cannot be read. In your spreadsheet, save it as CSV UTF-8 and open that.");
    }
    if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) throw new Error("This is not a file of text.");
    if (!text.trim()) throw new Error("This file is empty.");
    return text;
  }

  function readRecord(text, name) {
    let found = null;
    try {
      found = JSON.parse(text);
    } catch {
      throw new Error("This file is damaged, or cut off.");
    }
    if (!found || typeof found.sheet !== "string") throw new Error("This is not a file of a sheet of this site.");
    if (found.sheet !== name) throw new Error("This file belongs to another sheet: " + found.sheet + ". Open it there.");
    if (found.version !== store.version) throw new Error("This file comes from another version of this site.");
    const record = store.recordOf(text);
    if (!record) throw new Error("This file is damaged.");
    return { fields: record.fields, leftOut: [] };
  }

  /* How many parts of a file found no place in the form. */
  function lostParts(given, taken) {
    return Object.entries(given).filter(([name, value]) => value && typeof value !== typeof taken[name]).length;
  }

  window.connectFile = function (form, sheet) {
    const name = form.dataset.saves;
    const input = form.querySelector(".open-file input");

    function saveFile() {
      const record = { sheet: name, version: store.version, saved: new Date().toISOString(), fields: sheet.fields.now() };
      window.giveFile("massage-and-ms-" + name + ".json", "application/json", JSON.stringify(record, null, 1));
    }

    function take(found, fileName) {
      const began = sheet.fields.first();
      const joined = store.join(began, sheet.fields.now(), found.fields);
      sheet.fields.putIn(joined.fields);
      const lost = lostParts(found.fields, sheet.fields.now());
      const rest = found.leftOut.concat(lost ? ["Parts that have no place on this sheet: " + lost + "."] : []);
      const said = ["Opened: " + fileName + ".", ...rest, "It is not saved on this device yet."].join(" ");
      const differing = joined.differing.filter((one) => Object.hasOwn(began, one) && typeof found.fields[one] === "string");
      if (!differing.length) {
        sheet.show(said);
        return;
      }
      sheet.show("Opened: " + fileName + ". Some fields hold other words here. Please choose.");
      window.askWhich(form, differing, found.fields, "In the file", function (chosen) {
        sheet.fields.putIn(chosen);
        sheet.show(said);
        form.querySelector(".form-state").focus();
      });
    }

    async function open(file) {
      try {
        const text = await textOf(file);
        const isTable = !/^\s*[[{]/.test(text) && form.hasAttribute("data-table");
        if (!isTable && !/^\s*[[{]/.test(text)) throw new Error("This is not a file of a sheet of this site.");
        take(isTable ? window.readTable(text) : readRecord(text, name), file.name);
      } catch (error) {
        sheet.show(error.message + " " + TAKEN);
      }
    }

    form.addEventListener("click", function (event) {
      const button = event.target.closest("[data-do]");
      if (button && button.dataset.do === "file-save") saveFile();
      if (button && button.dataset.do === "file-kept") window.giveFile("massage-and-ms-" + name + "-kept.json", "application/json", sheet.kept().text);
    });
    input.addEventListener("change", function () {
      const file = input.files[0];
      // The same file may be chosen once more, after it was mended.
      if (file) open(file).finally(() => { input.value = ""; });
    });
  };
})();

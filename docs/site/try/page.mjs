// The page: asks the library, beside it in a worker, and lays out what it says.

import { languageOf, say } from "./words.mjs";

const ROUNDS = 50;
const $ = (id) => document.getElementById(id);

let language = languageOf(navigator.languages);
let last = null; // the question last asked, to ask again in another language

// --- the library, in a worker ---------------------------------------------------------------------

const worker = new Worker("worker.mjs", { type: "module" });
const waiting = new Map();

worker.onmessage = ({ data: { id, result, error } }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) {
    resolve(result);
  } else {
    reject(new Error(error));
  }
};
worker.onerror = (event) => {
  for (const { reject } of waiting.values()) {
    reject(new Error(event.message));
  }
};

let asked = 0;
function ask(name, ...given) {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, name, given });
  });
}

// --- from the form to a dossier -------------------------------------------------------------------

function quarterEnds(size, year) {
  const ends = {};
  for (let each = 2020; each < year; each += 1) {
    for (let quarter = each === 2020 ? 4 : 1; quarter <= 4; quarter += 1) {
      ends[`${each}Q${quarter}`] = size;
    }
  }
  return ends;
}

// An amount is text, since it is exact; some write it with a comma.
const amount = (text) => text.trim().replace(",", ".");

function dossierOf(given) {
  const size = amount(given.size);
  // Any employer will do: what is asked does not depend on its name and number.
  const employer = { enterprise_number: "0403.170.701", name: "X", full_time_day: "7:36" };
  if (size !== "") {
    employer.quarter_end_fte = quarterEnds(size, Number(given.year));
  }
  const regime = [{ from: given.first, fraction: amount(given.regime) }];
  const employment = {
    worker: "w1",
    from: given.first,
    to: given.last || null,
    joint_committee: given.committee.trim(),
    regime,
  };
  return {
    format: "fla-rules.dossier/1",
    employer,
    workers: [{ id: "w1" }],
    employments: [employment],
  };
}

// --- laying out -----------------------------------------------------------------------------------

function made(tag, text, ...children) {
  const element = document.createElement(tag);
  if (text) {
    element.textContent = text;
  }
  element.append(...children);
  return element;
}

function itemOf({ head, says, why, rests }) {
  const said = made("p", says);
  said.className = "says";
  const item = made("article", "", ...(head ? [made("h4", head)] : []), said);
  if (why.length > 0 || rests) {
    const steps = made("ol", "", ...why.map((each) => made("li", each)));
    const details = made("details", "", made("summary", say(language, "why")), steps);
    if (rests) {
      details.append(made("p", `${say(language, "restsOn")}: ${rests}`));
    }
    item.append(details);
  }
  return item;
}

function partOf({ title, items }) {
  return made("section", "", made("h3", title || say(language, "note")), ...items.map(itemOf));
}

// Which field of the form a mistake of its dossier, or of the question, comes from.
const FIELDS = [
  [/^employer\.quarter_end_fte/, "size"],
  [/joint_committee/, "committee"],
  [/fraction/, "regime"],
  [/^employments\[0\].*\.from:/, "first"],
  [/^employments\[0\](\.to)?:/, "last"],
  [/^(on|years):/, "year"],
  [/^known_on:/, "known"],
];

function mark(mistakes) {
  for (const [path, field] of FIELDS) {
    if (mistakes.some((each) => path.test(each))) {
      $(field).setAttribute("aria-invalid", "true");
    } else {
      $(field).removeAttribute("aria-invalid");
    }
  }
}

function clear() {
  mark([]);
  $("answer").replaceChildren();
  $("mistakes").replaceChildren();
  $("statement").hidden = true;
  $("json").hidden = true;
}

function showMistakes(mistakes) {
  const list = made("ul", "", ...mistakes.map((each) => made("li", each)));
  $("mistakes").replaceChildren(made("p", say(language, "wrong")), list);
  if (last.ofForm) {
    mark(mistakes);
  }
}

function showAnswer(found) {
  $("answer").replaceChildren(made("p", found.heading), ...found.parts.map(partOf));
  // The right itself is what most come for: its reasons stand open.
  $("answer").querySelector("details")?.setAttribute("open", "");
  $("assessment").textContent = found.assessment;
  $("json").hidden = false;
  $("whose").replaceChildren(...found.workers.map((each) => new Option(each, each)));
}

async function showStatement() {
  const { dossier, on, known } = last;
  const page = await ask("statement_page", dossier, on, known, $("whose").value, language);
  const frame = $("statement-page");
  frame.title = say(language, "statement");
  frame.onload = () => {
    frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 20}px`;
  };
  frame.srcdoc = page;
  $("statement").hidden = false;
}

function speak() {
  document.documentElement.lang = language;
  document.title = say(language, "title");
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = say(language, element.dataset.say);
  }
  $("timed").textContent = "";
}

// --- asking ---------------------------------------------------------------------------------------

async function answer(question) {
  last = question;
  const begun = performance.now();
  $("status").textContent = say(language, asked === 0 ? "loading" : "computing");
  try {
    const { dossier, on, known, years } = question;
    const found = JSON.parse(await ask("answer", dossier, on, known, years, language));
    if (question !== last) {
      return;
    }
    clear();
    if (found.mistakes) {
      $("status").textContent = "";
      showMistakes(found.mistakes);
      return;
    }
    const ms = Math.round(performance.now() - begun);
    $("status").textContent = say(language, "answered", { ms });
    showAnswer(found);
    performance.mark("answered");
    await showStatement();
  } catch (error) {
    clear();
    $("status").textContent = say(language, "broken", { error: error.message });
  }
}

function questionOfForm() {
  const given = Object.fromEntries(new FormData($("one")));
  const dossier = JSON.stringify(dossierOf(given), null, 2);
  const on = `${given.year.trim()}-12-31`;
  $("dossier").value = dossier;
  $("on").value = on;
  $("years").value = given.year;
  $("all-known").value = given.known;
  return { dossier, on, known: given.known, years: given.year, ofForm: true };
}

function questionOfDossier() {
  return Object.fromEntries(new FormData($("all")));
}

function onSubmit(form, question) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await answer(question());
    $("answer-title").focus();
  });
}

$("known").value = new Date().toISOString().slice(0, 10);
$("language").value = language;
$("language").addEventListener("change", () => {
  language = $("language").value;
  speak();
  answer(last);
});
$("whose").addEventListener("change", showStatement);
$("print").addEventListener("click", () => $("statement-page").contentWindow.print());
$("time").addEventListener("click", async () => {
  const us = (await ask("time_a_right", ROUNDS)).toFixed(1);
  $("timed").textContent = say(language, "timed", { us, rounds: ROUNDS });
});
onSubmit($("one"), questionOfForm);
onSubmit($("all"), questionOfDossier);

speak();
await answer(questionOfForm());
if ("serviceWorker" in navigator) {
  await navigator.serviceWorker.register("offline.js");
}

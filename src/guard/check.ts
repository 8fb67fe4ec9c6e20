/**
 * `check.html`: what this machine's web view can do, as a list to copy. For the IT staff, on the machine that has the
 * problem. ES5 only (engine.ts).
 */
import { engineText } from "./advice";
import { engineOf, missingFeatures } from "./engine";
import { fill, guardTexts } from "./guardTexts";

type Answer = "yes" | "no" | "unknown" | "waiting";
type Done = (answer: Answer, text?: string) => void;

const MARKS = { yes: "✓", no: "✗", unknown: "?", waiting: "…" };
const PATIENCE = 8_000;

const texts = guardTexts(navigator.language);
const list: { text: string; answer: Answer; line: HTMLElement }[] = [];
const place = document.getElementById("check") as HTMLElement;
const items = add(place, "ul", "");
const result = document.createElement("textarea");

show();

function show(): void {
  document.title = texts.check.title;
  place.insertBefore(element("h1", texts.check.title), items);
  place.insertBefore(element("p", texts.check.intro), items);
  const button = add(place, "button", texts.check.copy);
  button.onclick = () => copy();
  result.readOnly = true;
  result.setAttribute("aria-label", texts.check.title);
  place.appendChild(result);
  checkEngine();
  checkPage();
  checkOffice();
}

function checkEngine(): void {
  const mode = (document as unknown as { documentMode?: number }).documentMode;
  const engine = engineOf(navigator.userAgent, mode);
  const missing = missingFeatures(window);
  const item = texts.check.item;
  begin(fill(item.engine, { engine: engineText(texts, engine) }))(missing.length === 0 ? "yes" : "no");
  const features = missing.length === 0 ? item.features : fill(item.featuresMissing, { missing: missing.join(", ") });
  begin(features)(missing.length === 0 ? "yes" : "no");
}

function checkPage(): void {
  const item = texts.check.item;
  begin(item.secure)(window.location.protocol === "https:" ? "yes" : "no");
  checkServer(begin(item.server));
  checkWorker(begin(item.worker));
  begin(item.storage)(canStore() ? "yes" : "no");
  begin(item.download)("download" in document.createElement("a") && typeof Blob !== "undefined" ? "yes" : "no");
  begin(item.clipboard)("clipboard" in navigator || canCopyByCommand() ? "yes" : "no");
}

/** Is the pane's page there, under this address? */
function checkServer(done: Done): void {
  const request = new XMLHttpRequest();
  request.onload = () => done(request.status === 200 && /guard\.js/.test(request.responseText) ? "yes" : "no");
  request.onerror = () => done("no");
  try {
    request.open("GET", "taskpane.html");
    request.send();
  } catch {
    done("no");
  }
}

/** The worker's script is this one's neighbour; that it answers is what counts. */
function checkWorker(done: Done): void {
  try {
    const worker = new Worker("checkWorker.js");
    worker.onmessage = () => done("yes");
    worker.onerror = () => done("no");
  } catch {
    done("no");
  }
}

function canStore(): boolean {
  try {
    window.localStorage.setItem("budgetReport.check", "1");
    window.localStorage.removeItem("budgetReport.check");
    return true;
  } catch {
    return false;
  }
}

function canCopyByCommand(): boolean {
  try {
    return document.queryCommandSupported("copy");
  } catch {
    return false;
  }
}

interface OfficeNamespace {
  readonly onReady?: (called: (info: { host: string | null; platform: string | null }) => void) => unknown;
  readonly context?: { readonly diagnostics?: { readonly version?: string } };
}

function checkOffice(): void {
  const item = texts.check.item;
  const office = (window as unknown as { Office?: OfficeNamespace }).Office;
  begin(item.officeJs)(office ? "yes" : "no");
  if (!office || !office.onReady) return;
  const done = begin(fill(item.officeHost, { host: texts.check.waiting }));
  office.onReady((info) => {
    if (!info.host) return done("no", fill(item.officeHost, { host: item.noHost }));
    const version = office.context && office.context.diagnostics ? office.context.diagnostics.version || "" : "";
    done("yes", fill(item.officeHost, { host: [info.host, info.platform || "", version].join(" ") }));
  });
}

/** Puts a line on the page; what is returned gives its answer, once. Silence becomes "no answer". */
function begin(text: string): Done {
  const entry = { text, answer: "waiting" as Answer, line: add(items, "li", "") };
  list.push(entry);
  const write = () => {
    entry.line.textContent = MARKS[entry.answer] + " " + entry.text;
    writeResult();
  };
  write();
  const done: Done = (answer, changed) => {
    if (entry.answer !== "waiting") return;
    entry.answer = answer;
    entry.text = changed || entry.text;
    write();
  };
  window.setTimeout(() => done("unknown"), PATIENCE);
  return done;
}

function writeResult(): void {
  const lines: string[] = [];
  for (let at = 0; at < list.length; at++) {
    const entry = list[at];
    if (entry) lines.push(MARKS[entry.answer] + " " + entry.text + " (" + texts.check[entry.answer] + ")");
  }
  lines.push(window.location.href, navigator.userAgent);
  result.value = lines.join("\r\n");
}

function copy(): void {
  result.focus();
  result.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand("copy");
  } catch {
    isCopied = false;
  }
  add(place, "p", isCopied ? texts.check.copied : texts.check.copyByHand);
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (text !== "") made.appendChild(document.createTextNode(text));
  return made;
}

function add(parent: HTMLElement, tag: string, text: string): HTMLElement {
  const made = element(tag, text);
  parent.appendChild(made);
  return made;
}

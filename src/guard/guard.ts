/**
 * Runs before everything else in the pane's page. On an engine that cannot run the pane it says what this Office can do
 * instead; on one that can, it says what is wrong when the pane's own script does not arrive. ES5 only (engine.ts).
 */
import { adviceFor, engineText } from "./advice";
import { engineOf, missingFeatures } from "./engine";
import { fill, guardTexts } from "./guardTexts";

/** Longer than the pane waits for Office to answer (connectHost.ts), a reload included. */
const PATIENCE = 30_000;

guard();

function guard(): void {
  const texts = guardTexts(navigator.language);
  const missing = missingFeatures(window);
  if (missing.length === 0) return watchStart(texts.notLoaded, texts.slow);
  const engine = engineOf(navigator.userAgent, (document as unknown as { documentMode?: number }).documentMode);
  const root = document.getElementById("root");
  if (!root) return;
  root.innerHTML = "";
  const main = add(root, "main", "");
  main.className = "unable";
  main.setAttribute("role", "alert");
  add(main, "h1", texts.title);
  add(main, "p", fill(texts.lacks, { engine: engineText(texts, engine), missing: missing.join(", ") }));
  add(main, "p", texts.can);
  const list = add(main, "ul", "");
  const advice = adviceFor(texts, engine);
  for (let at = 0; at < advice.length; at++) add(list, "li", advice[at] || "");
  const address = add(main, "input", "") as HTMLInputElement;
  address.readOnly = true;
  address.value = window.location.href.split(/[?#]/)[0] || "";
  address.setAttribute("aria-label", address.value);
  answerOffice();
}

/** Office takes an add-in that never answers for a broken one and says so over our page. */
function answerOffice(): void {
  window.addEventListener("load", () => {
    const office = (window as unknown as { Office?: { initialize?: () => void } }).Office;
    if (office) office.initialize = () => undefined;
  });
}

/** The page still shows its waiting text: says which file did not arrive, or that it takes long. */
function watchStart(notLoaded: string, slow: string): void {
  const tell = (sentence: string) => {
    const status = document.querySelector(".waiting [role=status]");
    if (status) status.textContent = sentence;
  };
  window.addEventListener(
    "error",
    (event) => {
      const source = (event.target as { src?: string } | null)?.src;
      // office.js may be missing: the pane then runs as in a plain browser.
      if (source && !/office\.js$/.test(source)) tell(fill(notLoaded, { file: source.split("/").pop() || "" }));
    },
    true,
  );
  window.setTimeout(() => tell(slow), PATIENCE);
}

function add(parent: HTMLElement, tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (text !== "") element.appendChild(document.createTextNode(text));
  parent.appendChild(element);
  return element;
}

import type { Overview } from "../../core/batch/overview";
import { sha256 } from "../../core/workbook/sha256";
import type { UnitState } from "../../core/batch/unitState";
import { encodeXml } from "../../hosts/xmlText";
import type { Translator } from "../../locales/translator";
import script from "./overview.page.js";
import { batchRuleTitle, type OverviewTable } from "./tables";

/** What the page's script (overview.page.js) is given: the tables' data, and its words. */
interface PageData {
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly {
      readonly title: string;
      readonly look: string;
      readonly isName: boolean;
      readonly isFiles: boolean;
    }[];
    /** A link is a text with an address. */
    readonly rows: readonly (readonly (string | number | null | readonly [text: string, address: string])[])[];
  }[];
  readonly words: { readonly rows: string };
}

const STATES: readonly (readonly [state: UnitState | "missing", colour: string])[] = [
  ["error", "#b3261e"],
  ["problem", "#6b4fa0"],
  ["warning", "#b26a00"],
  ["info", "#3a6ea5"],
  ["clean", "#2e7d32"],
  ["notChecked", "#707070"],
  ["missing", "#404040"],
];

/** Columns of names and sentences, in characters. */
const WIDE = 18;

const STYLE = `
:root{color-scheme:light dark;--text:#222;--ground:#fff;--line:#ccc;--head:#ededed;--link:#0563c1;font:14px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--text);background:var(--ground)}
@media (prefers-color-scheme:dark){:root{--text:#e6e6e6;--ground:#1b1b1b;--line:#555;--head:#303030;--link:#7ab7ff}}
body{margin:0;padding:1rem clamp(.6rem,2vw,1.5rem)}h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}
a{color:var(--link)}nav a{margin-right:1rem;white-space:nowrap}.cards{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0;padding:0;list-style:none}
.cards li{border:1px solid var(--line);border-left:6px solid;padding:.3rem .8rem;border-radius:4px}.cards b{font-size:1.3rem;margin-right:.3rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:1rem}figure{margin:0}figcaption{font-weight:600}svg text{fill:currentColor}
.tools{display:flex;gap:.6rem;align-items:center;flex-wrap:wrap;margin-bottom:.3rem}input{font:inherit;padding:.2rem .4rem;min-width:0;width:14rem;max-width:100%;box-sizing:border-box}
.scroll{overflow:auto;max-height:75vh;border:1px solid var(--line)}table{border-collapse:collapse;width:100%}
th{position:sticky;top:0;background:var(--head);padding:0;text-align:left}th button{all:unset;cursor:pointer;padding:.3rem .5rem;font-weight:600;white-space:nowrap}
th button:focus-visible,td button:focus-visible{outline:2px solid var(--link);outline-offset:-2px}th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
td{border-top:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;overflow-wrap:anywhere;white-space:nowrap}td.number,td.decimal{text-align:right;font-variant-numeric:tabular-nums}
td.wide{min-width:9rem;white-space:pre-line}td.wrapped.wide{min-width:16rem}td button{all:unset;cursor:pointer;color:var(--link);text-decoration:underline}
${STATES.map(([state, colour]) => `.${state}{border-left-color:${colour}!important}`).join("")}
@media (max-width:600px){table,thead,tbody,tr{display:block}thead{position:sticky;top:0;overflow-x:auto;white-space:nowrap;background:var(--head)}thead tr{display:flex}
tbody tr{border-top:2px solid var(--line);padding:.3rem 0}td,td.wide,td.wrapped.wide,td.number,td.decimal{display:grid;grid-template-columns:6em 1fr;border:0;min-width:0;white-space:pre-line;text-align:left;padding:.1rem .5rem}
td::before{content:attr(data-title);opacity:.75}td:empty{display:none}}
[hidden]{display:none!important}@media print{.tools,nav{display:none}.scroll{max-height:none;overflow:visible}}
`;

/**
 * The overview as one .html that needs nothing else: opens from a disk, asks no other address (its policy forbids it), sorts,
 * filters, and leads from a unit to its findings and from a finding to the unit's file.
 * @param address the address of a file of the folder, as seen from the page
 */
export function overviewPage(
  t: Translator,
  overview: Overview,
  tables: readonly OverviewTable[],
  address: (path: string) => string,
): string {
  const policy = `default-src 'none'; style-src 'sha256-${digest(STYLE)}'; script-src 'sha256-${digest(script)}'; base-uri 'none'; form-action 'none'`;
  const title = t("batch", "page.title");
  return [
    `<!doctype html>`,
    `<html lang="${t.locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${encodeXml(title)}</title><style>${STYLE}</style></head>`,
    `<body><h1>${encodeXml(title)}</h1>`,
    `<nav aria-label="${encodeXml(title)}">${tables.map((table) => `<a href="#${table.id}">${encodeXml(table.name)}</a>`).join("")}</nav>`,
    cards(t, overview),
    charts(t, overview),
    ...tables.map((table) => section(t, table)),
    `<script type="application/json" id="data">${jsonInPage(pageData(t, tables, address))}</script>`,
    `<script>${script}</script></body></html>`,
    "",
  ].join("\n");
}

/** SHA-256 in base64, as a policy names a script. */
function digest(text: string): string {
  const bytes = (sha256(text).match(/../gu) ?? []).map((pair) => parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes));
}

function countOf(state: UnitState | "missing", { states, missing }: Overview): number {
  return state === "missing" ? missing.length : states[state];
}

function cards(t: Translator, overview: Overview): string {
  const each = STATES.map(
    ([state]) =>
      `<li class="${state}"><b>${countOf(state, overview)}</b>${encodeXml(t("batch", `state.${state}`))}</li>`,
  );
  return `<ul class="cards">${each.join("")}</ul>`;
}

function charts(t: Translator, overview: Overview): string {
  const states = STATES.map(([state, colour]) => ({
    label: t("batch", `state.${state}`),
    value: countOf(state, overview),
    colour,
  }));
  const rules = overview.repeated
    .slice(0, 10)
    .map(({ rule, units }) => ({ label: `${rule} ${batchRuleTitle(t, rule)}`, value: units, colour: "#3a6ea5" }));
  const scores = scoreBands(overview);
  return `<div class="charts">${[
    barChart(t("batch", "page.states"), states),
    barChart(t("batch", "page.rules"), rules),
    barChart(t("batch", "page.scores"), scores),
  ].join("")}</div>`;
}

/** How many units have how many points of a hundred. */
function scoreBands({ ranking }: Overview) {
  const bands = [
    ["90–100", 90, 101],
    ["80–89", 80, 90],
    ["60–79", 60, 80],
    ["0–59", -Infinity, 60],
  ] as const;
  return bands.map(([label, from, to]) => ({
    label,
    value: ranking.filter(
      ({ score, outOf }) => outOf > 0 && (score / outOf) * 100 >= from && (score / outOf) * 100 < to,
    ).length,
    colour: "#2e7d32",
  }));
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
}

const [CHART_WIDTH, BAR_HEIGHT, LABEL_WIDTH] = [420, 22, 170];

function barChart(caption: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = CHART_WIDTH - LABEL_WIDTH - 40;
  const lines = bars.map(({ label, value, colour }, at) => {
    const y = at * BAR_HEIGHT;
    const short = label.length > 14 ? `${label.slice(0, 13)}…` : label;
    const length = Math.round((value / most) * width);
    return (
      `<g><title>${encodeXml(label)}</title><text x="${LABEL_WIDTH - 6}" y="${y + 15}" text-anchor="end" font-size="12">${encodeXml(short)}</text>` +
      `<rect x="${LABEL_WIDTH}" y="${y + 3}" width="${length}" height="${BAR_HEIGHT - 6}" fill="${colour}"/>` +
      `<text x="${LABEL_WIDTH + length + 5}" y="${y + 15}" font-size="12">${value}</text></g>`
    );
  });
  const label = bars.map((bar) => `${bar.label} ${bar.value}`).join(", ");
  return (
    `<figure><figcaption>${encodeXml(caption)}</figcaption>` +
    `<svg role="img" aria-label="${encodeXml(`${caption}: ${label}`)}" viewBox="0 0 ${CHART_WIDTH} ${Math.max(1, bars.length) * BAR_HEIGHT}">${lines.join("")}</svg></figure>`
  );
}

function section(t: Translator, { id, name, columns, foot = [] }: OverviewTable): string {
  const heads = columns.map(({ title }) => `<th scope="col"><button type="button">${encodeXml(title)}</button></th>`);
  const canBeOneUnits = id === "findings" || id === "cross";
  return (
    `<section id="${id}"><h2>${encodeXml(name)}</h2><div class="tools">` +
    `<input type="search" aria-label="${encodeXml(t("batch", "page.filter"))}" placeholder="${encodeXml(t("batch", "page.filter"))}">` +
    (canBeOneUnits ? `<button type="button" class="all" hidden>${encodeXml(t("batch", "page.all"))}</button>` : "") +
    `<output></output></div><div class="scroll"><table><thead><tr>${heads.join("")}</tr></thead><tbody></tbody></table></div>` +
    `<button type="button" class="more" hidden>${encodeXml(t("batch", "page.more"))}</button>` +
    `${foot.map((line) => `<p>${encodeXml(line)}</p>`).join("")}</section>`
  );
}

function pageData(t: Translator, tables: readonly OverviewTable[], address: (path: string) => string): PageData {
  return {
    tables: tables.map(({ id, columns, rows }) => ({
      id,
      columns: columns.map(({ title, look, width }) => ({
        title,
        look: width >= WIDE ? `${look} wide` : look,
        isName: title === t("batch", "column.name"),
        isFiles: title === t("batch", "column.files"),
      })),
      rows: rows.map((row) =>
        row.map((cell) =>
          typeof cell === "object" && cell !== null ? ([cell.text, address(cell.link.path)] as const) : cell,
        ),
      ),
    })),
    words: { rows: t("batch", "page.rows") },
  };
}

/** JSON that no text in it can leave: `</script>` and `<!--` have no `<` any more. */
function jsonInPage(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

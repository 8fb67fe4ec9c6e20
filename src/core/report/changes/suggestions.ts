import type { AmountFigure, Figure } from "../../accounts/figure";
import { cellsOf } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { economicClasses, groupOf } from "../../lexicon/economicGroups";
import type { CellRef } from "../../workbook/cellRef";
import type { Span } from "../documentModel";
import { changeFigure } from "../prose/comparison";
import type { AmountStyle } from "../prose/figureText";
import { figureSpans, spansText } from "../prose/figureText";
import { fillWording } from "../prose/fillPattern";
import type { ChangeGroup } from "./changeGroups";
import { changeGroup, SUGGESTION_WORDS } from "./changeGroups";
import type { ChangeItem } from "./changeItem";
import { changeItems } from "./changeItem";
import { changeAmount } from "./changes";

/** What the workbooks themselves prove of a cause: offered, never inserted by itself. */
export interface Suggestion {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** At most so many parts are named. */
const MOST_PARTS = 2;

/** Offers for the causes of changes: projects that began or ended, staff, the parts that moved most. */
export function suggestionsFor(accounts: FinalAccounts, style: AmountStyle): (item: ChangeItem) => Suggestion[] {
  const all = {
    income: changeItems("income", accounts),
    functional: changeItems("functional", accounts),
    economic: [...changeItems("economic", accounts), ...changeItems("economicItems", accounts)],
    threePublic: changeItems("threePublic", accounts),
    projects: changeItems("projects", accounts),
  };
  return (item) => [...ofProjects(item), ...ofStaff(item, accounts, style), ...ofParts(item)];

  function ofProjects(item: ChangeItem): Suggestion[] {
    if (item.group === "projects") {
      return item.before === null && item.use !== undefined
        ? [suggestion(SUGGESTION_WORDS.ownUse, { use: item.use })]
        : [];
    }
    if (item.key !== "expenditure.project" && item.key !== "expenditure.yearTotal") return [];
    return all.projects.filter((project) => goesAlong(project, item)).flatMap(began);
  }

  function began({ now, before, plainName: name = "" }: ChangeItem): Suggestion[] {
    if (now && !before?.amount) return [suggestion(SUGGESTION_WORDS.projectBegan, { name, amount: now }, style)];
    if (before && !now?.amount) return [suggestion(SUGGESTION_WORDS.projectEnded, { name, amount: before }, style)];
    return [];
  }

  function ofParts(item: ChangeItem): Suggestion[] {
    const parts = partsOf(item).filter((part) => goesAlong(part, item) && part.now && part.before);
    const largest = [...parts].sort((a, b) => Math.abs(changeAmount(b)) - Math.abs(changeAmount(a)));
    return largest.slice(0, MOST_PARTS).flatMap(({ name, now, before }) => {
      if (!now || !before) return [];
      const words = now.amount > before.amount ? SUGGESTION_WORDS.partUp : SUGGESTION_WORDS.partDown;
      return [suggestion(words, { name, change: changeFigure("lastYear", now, before) }, style)];
    });
  }

  function partsOf({ key }: ChangeItem): readonly ChangeItem[] {
    if (key === "income.yearTotal") return all.income;
    if (key === "expenditure.yearTotal") return below(all.functional, "expenditure.byFunction.", 3);
    if (key === "expenditure.project") return all.projects;
    if (key === "threePublic.final.total" || key === "threePublic.final.vehicles") {
      const { figures } = changeGroup("threePublic");
      return all.threePublic.filter(({ key: part }) => wholeOf(part, figures) === key);
    }
    if (key === "basic.personnel" || key === "basic.public") {
      const group = key.slice("basic.".length);
      const classes = economicClasses().filter((code) => groupOf(code) === group);
      return classes.flatMap((code) => below(all.economic, `basic.byEconomic.${code}`, 2));
    }
    if (/^basic\.byEconomic\.\d{3}$/u.test(key)) return below(all.economic, key, 2);
    if (/^expenditure\.byFunction\.\d{3}$/u.test(key)) return below(all.functional, key, 4);
    return /^expenditure\.byFunction\.\d{5}$/u.test(key) ? below(all.functional, key, 2) : [];
  }
}

function wholeOf(key: string, figures: ChangeGroup["figures"]): string | null {
  const whole = "threePublic.final.total";
  return key === whole ? null : (figures.find((figure) => figure.key === key)?.of ?? whole);
}

/** The items whose code goes on by so many digits. */
function below(items: readonly ChangeItem[], key: string, digits: number): ChangeItem[] {
  return items.filter((item) => item.key.startsWith(key) && item.key.length === key.length + digits);
}

/** A part that moved the other way explains nothing. */
function goesAlong(part: ChangeItem, item: ChangeItem): boolean {
  return changeAmount(part) * changeAmount(item) > 0;
}

const OF_STAFF = new Set(["basic.personnel", "expenditure.basic", "basic.byEconomic.301"]);

function ofStaff(item: ChangeItem, { figures }: FinalAccounts, style: AmountStyle): Suggestion[] {
  const [now, before] = [figures.get("staff.total.actual"), figures.get("previousFinal.staff.total.actual")];
  if (!OF_STAFF.has(item.key) || now?.kind !== "count" || before?.kind !== "count") return [];
  if ((now.count - before.count) * changeAmount(item) <= 0) return [];
  const words = now.count > before.count ? SUGGESTION_WORDS.staffUp : SUGGESTION_WORDS.staffDown;
  return [suggestion(words, { now, before }, style)];
}

function suggestion(
  words: string,
  values: Readonly<Record<string, string | Figure | AmountFigure>>,
  style: AmountStyle = "fixed",
): Suggestion {
  const figures = Object.values(values).flatMap((value) => (typeof value === "string" ? [] : [value]));
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? value : figureSpans(value, style),
  ]);
  const spans = fillWording(words, Object.fromEntries(filled) as Record<string, string | Span[]>);
  return { spans, text: spansText(spans), cells: figures.flatMap(cellsOf) };
}

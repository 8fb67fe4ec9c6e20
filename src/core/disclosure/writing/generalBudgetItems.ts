import type { AmountFigure } from "../../accounts/figure";
import type { ClassifiedItem, FinalAccounts } from "../../accounts/finalAccounts";
import { pattern } from "../../lexicon/words";
import { fen } from "../../amount/amount";
import type { Part } from "../../report/content/part";
import { gapPart } from "../../report/content/part";
import { statementParts } from "../../report/content/statements";
import { spansText } from "../../report/prose/figureText";
import { withFacts } from "../../report/prose/render";
import type { ItemsContent } from "./itemContents";
import type { DisclosureContext } from "./disclosureContext";

/** One 项 with its names from 类 down, planned and spent. */
interface Line {
  readonly code: string;
  readonly path: string;
  readonly budget: AmountFigure | null;
  readonly final: AmountFigure | null;
}

/** A sentence for the whole, then one for each 项, numbered: opening budget, final, rate, cause; without a budget's table only the final. */
export function itemParts({ lead, item, missing }: ItemsContent, context: DisclosureContext): Part[] {
  const told = linesOf(context.accounts, context.kind);
  if (told.length === 0) return [gapPart(missing, { type: "step", step: "recognise" })];
  return [
    ...statementParts([lead], context),
    ...told.flatMap((line) => statementParts([item], withFacts(context, factsOf(line, context)), true)),
  ];
}

/** In the order of the codes, those of the budget that nothing was spent on among them. */
function linesOf(accounts: FinalAccounts, kind: DisclosureContext["kind"]): Line[] {
  const planned = accounts.budget?.generalBudgetByFunction ?? [];
  const spent = kind === "final" ? accounts.generalBudgetByFunction : planned;
  const codes = [...new Set([...leaves(spent), ...(kind === "final" ? leaves(planned) : [])])].sort();
  const names = new Map([...planned, ...spent].map(({ code, name }) => [code, name]));
  return codes.flatMap((code): Line[] => {
    const [budget, final] = [amountOf(planned, code), kind === "final" ? amountOf(spent, code) : null];
    const isNothing = (figure: AmountFigure | null) => figure === null || figure.amount === 0;
    return isNothing(budget) && isNothing(final) ? [] : [{ code, path: pathOf(code, names), budget, final }];
  });
}

/** Codes that no other code of the list lies below. */
function leaves(items: readonly ClassifiedItem[]): string[] {
  const codes = items.map(({ code }) => code);
  return codes.filter((code) => !codes.some((other) => other.length > code.length && other.startsWith(code)));
}

function amountOf(items: readonly ClassifiedItem[], code: string): AmountFigure | null {
  return items.find((item) => item.code === code)?.amounts["total"] ?? null;
}

const LEVELS = [
  { length: 3, mark: "（类）" },
  { length: 5, mark: "（款）" },
  { length: 7, mark: "（项）" },
] as const;

/** 一般公共服务支出（类）财政事务（款）行政运行（项） */
function pathOf(code: string, names: ReadonlyMap<string, string>): string {
  return LEVELS.flatMap(({ length, mark }) => {
    const name = names.get(code.slice(0, length));
    return code.length >= length && name !== undefined ? [name + mark] : [];
  }).join("");
}

/**
 * `item.none` stands for what a table that is there does not hold: it tells which way the amount went and is never printed. Without a
 * table of the budget nothing is known of it.
 */
function factsOf({ code, path, budget, final }: Line, { accounts, answers, kind }: DisclosureContext) {
  const use = answers.words(`use.${code}`, true, `${path}主要用于什么（可不填）`);
  const isOneSided =
    kind === "final" && (accounts.budget?.generalBudgetByFunction.length ?? 0) > 0 && !(budget && final);
  const other = budget ?? final;
  return {
    figures: {
      ...(budget ? { "item.budget": budget } : {}),
      ...(final ? { "item.final": final } : {}),
      ...(isOneSided && other ? { "item.none": nothing(other) } : {}),
    },
    texts: {
      "item.path": path,
      "item.use": use ? spansText(use.spans).replace(pattern("use.opening"), "") : undefined,
    },
  };
}

function nothing(other: AmountFigure): AmountFigure {
  return { ...other, amount: fen(0), source: { type: "derived", formula: "notInTable", from: [other] } };
}

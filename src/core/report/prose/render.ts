import type { Figure } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { comparisonSpans } from "./comparison";
import type { FigureBook } from "../../accounts/figureBook";
import { extendedBook } from "../../accounts/figureBook";
import type { AmountStyle } from "./figureText";
import { figureSpans, spansText, text } from "./figureText";
import type { ListItem } from "./lists";
import { isComplete, itemShare, listDefinition, listItems } from "./lists";
import type { Placeholder, Prose } from "./fillPattern";
import { fillPattern, joinProse, plainProse } from "./fillPattern";
import { partsRemark } from "./remarks";
import { holds, statementOf } from "./statement";

/** What the sentences may speak of. */
export interface ProseContext {
  readonly accounts: FinalAccounts;
  readonly book: FigureBook;
  readonly style: AmountStyle;
  /** Texts by name: `$year`, `$department`, `$profile.offices`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Facts beside those of the workbook, for sentences about one thing: an indicator, the score. */
export interface MoreFacts {
  readonly figures?: Readonly<Record<string, Figure>>;
  readonly texts?: Readonly<Record<string, string | undefined>>;
}

/** The list item that a sentence is told of, and the whole that it is a part of. */
interface Scope extends ProseContext {
  readonly item: ListItem | null;
  readonly whole: Figure | null;
}

/** The paragraphs of a statement: none if its figures do not exist, several if it is told for each item of a list. */
export function renderStatement(id: string, context: ProseContext): Prose[] {
  const statement = statementOf(id);
  const list = statement.each === undefined ? null : listDefinition(statement.each);
  const items = list ? listItems(list, context.accounts, context.book, null) : [null];
  return items.flatMap((item) => {
    const prose = renderVariants(id, { ...context, item, whole: null });
    return prose ? [prose] : [];
  });
}

function renderVariants(id: string, scope: Scope): Prose | null {
  for (const variant of statementOf(id).variants) {
    if (!variant.when.every((condition) => holds(condition, scope.book))) continue;
    const prose = renderPattern(variant.text, scope);
    if (prose) return prose;
  }
  return null;
}

/** A pattern without figures or lists of its own, such as a title. `null` if a text is missing. */
export function renderText(pattern: string, context: ProseContext): string | null {
  const prose = renderPattern(pattern, { ...context, item: null, whole: null });
  return prose && spansText(prose.spans);
}

/** The context with more facts; they win over those of the same name. */
export function withFacts<T extends ProseContext>(context: T, { figures = {}, texts = {} }: MoreFacts): T {
  return {
    ...context,
    book: extendedBook(context.book, figures),
    texts: new Map([...context.texts, ...Object.entries(texts).map(([name, value]) => [name, value ?? ""] as const)]),
  };
}

function renderPattern(pattern: string, scope: Scope): Prose | null {
  return fillPattern(pattern, (placeholder) =>
    placeholder.type === "value" ? renderValue(placeholder.name, scope) : renderCall(placeholder, scope),
  );
}

function renderValue(name: string, scope: Scope): Prose | null {
  if (name.startsWith("$")) return textOrNull(scope.texts.get(name.slice(1)));
  if (!name.startsWith("@")) return figureOrNull(scope.book.find(name), scope);
  const { item } = scope;
  switch (name) {
    case "@name":
      return textOrNull(item?.name);
    case "@use":
      return textOrNull(item?.use ?? undefined);
    case "@amount":
      return figureOrNull(item?.figure ?? null, scope);
    case "@and":
      return figureOrNull(item?.and ?? null, scope);
    case "@share":
      return figureOrNull(item ? itemShare(item, scope.whole) : null, scope);
    default:
      throw new Error(`pattern: ${name}`);
  }
}

function renderCall({ name, args }: Extract<Placeholder, { type: "call" }>, scope: Scope): Prose | null {
  const [a = "", b = ""] = args;
  const compare = (id: string) => {
    const spans = comparisonSpans(id, scope.book.find(a), scope.book.find(b), scope.style);
    return spans && plainProse(spans);
  };
  switch (name) {
    case "list":
      return renderList(a, scope);
    case "share":
      return figureOrNull(scope.book.share(a, b), scope);
    case "difference":
      return figureOrNull(scope.book.difference(a, b), scope);
    case "compareLastYear":
      return compare("lastYear");
    case "compareBudget":
      return compare("budget");
    case "compareOpening":
      return compare("opening");
    default:
      throw new Error(`pattern: ${name}()`);
  }
}

/** The items that exist, in the workbook's order; `null` if there are none. */
function renderList(name: string, scope: Scope): Prose | null {
  const id = name === "@details" ? scope.item?.details : name;
  if (!id) return null;
  const list = listDefinition(id);
  const owner = scope.item;
  const items = listItems(list, scope.accounts, scope.book, owner);
  const whole = list.of === "@" ? (owner?.figure ?? null) : list.of === undefined ? null : scope.book.find(list.of);
  const parts = items.flatMap((item) => {
    const prose = renderPattern(list.item, { ...scope, item, whole });
    return prose ? [{ item, prose }] : [];
  });
  if (parts.length === 0) return null;
  const separator = plainProse([text(list.separator)]);
  const { spans, remarks } = joinProse(
    parts.flatMap(({ prose }, index) => (index === 0 ? [prose] : [separator, prose])),
  );
  const figures = parts.map(({ item }) => item.figure);
  const remark = partsRemark(figures, whole, isComplete(list), scope.style);
  return { spans, remarks: remark ? [...remarks, remark] : remarks };
}

function figureOrNull(figure: Figure | null, { style }: ProseContext): Prose | null {
  return figure && plainProse(figureSpans(figure, style));
}

function textOrNull(value: string | undefined): Prose | null {
  return value === undefined || value === "" ? null : plainProse([text(value)]);
}

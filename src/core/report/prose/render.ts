import type { Figure } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { Answers, ReasonBase } from "./answers";
import { changeFigure, comparisonSpans } from "./comparison";
import type { FigureBook } from "../../accounts/figureBook";
import { extendedBook, magnitude, shareOf } from "../../accounts/figureBook";
import type { AmountStyle } from "./figureText";
import { figureNumber, figureSpans, spansText, text } from "./figureText";
import type { ListDefinition, ListItem } from "./lists";
import { isComplete, itemCompletion, itemShare, listDefinition, listItems } from "./lists";
import type { Missing } from "../outline/outline";
import type { Placeholder, Prose } from "./fillPattern";
import { fillPattern, fillWording, joinProse, plainProse } from "./fillPattern";
import { joinNames, NAMES } from "./names";
import { partsRemark } from "./remarks";
import { holds, statementOf } from "./statement";

/** What the sentences may speak of. */
export interface ProseContext {
  readonly accounts: FinalAccounts;
  readonly book: FigureBook;
  readonly style: AmountStyle;
  /** Texts by name: `$year`, `$department`, `$profile.offices`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of figures whose change against last year is told with its cause elsewhere in the report. */
  readonly toldChanges?: ReadonlySet<string>;
  /** What a person has answered beside the tables; absent: nobody is asked. */
  readonly answers?: Answers;
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
export function renderStatement(id: string, context: ProseContext): Told[] {
  const statement = statementOf(id);
  const list = statement.each === undefined ? null : listDefinition(statement.each);
  const items = list ? listItems(list, context.accounts, context.book, null) : [null];
  const whole = list?.of === undefined ? null : context.book.find(list.of);
  return items.flatMap((item) => {
    const prose = renderVariants(id, { ...context, item, whole });
    return prose ? [prose] : [];
  });
}

export interface Told extends Prose {
  /** The statement's id. */
  readonly id: string;
  /** What a reader expects here and the tables do not tell. */
  readonly wanted: Missing | null;
}

function renderVariants(id: string, scope: Scope): Told | null {
  const { variants, where } = statementOf(id);
  for (const variant of variants) {
    if (!variant.when.every((condition) => holds(condition, scope.book))) continue;
    const prose = renderPattern(variant.text, scope);
    if (!prose) continue;
    const wants = variant.wants.filter(({ when }) => when.every((condition) => holds(condition, scope.book)));
    const wanted = wants.length === 0 ? null : { what: joinNames(wants.map(({ what }) => what)), where };
    return { ...prose, id, wanted };
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
    case "@only":
      return textOrNull(item ? innermostName(item, scope) : undefined);
    case "@use":
      return textOrNull(item?.use ?? undefined);
    case "@amount":
      return figureOrNull(item?.figure ?? null, scope);
    case "@and":
      return figureOrNull(item?.and ?? null, scope);
    case "@share":
      return figureOrNull(item ? itemShare(item, scope.whole) : null, scope);
    case "@budget":
      return figureOrNull(item?.budget ?? null, scope);
    case "@completion":
      return figureOrNull(item ? itemCompletion(item) : null, scope);
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
    case "parts":
      return renderList(a, scope, { separator: b, lead: NAMES.partsLead });
    case "listOrOnly":
      return renderList(a, scope, { separator: b, lead: "" });
    case "share":
      return figureOrNull(scope.book.share(a, b), scope);
    case "shareOf":
      return figureOrNull(shareOfOther(scope.book.find(a), scope.book.find(b)), scope);
    case "completion":
      return figureOrNull(completionOf(scope.book.find(a), scope.book.find(b)), scope);
    case "difference":
      return figureOrNull(scope.book.difference(a, b), scope);
    case "compareLastYear":
      // With its cause the change is told where the report tells causes.
      return scope.toldChanges?.has(a) ? null : compare("lastYear");
    case "compareWithLastYear":
      return compare("lastYearAmount");
    case "compareBudget":
      return compare("budget");
    case "compareOpening":
      return compare("opening");
    case "compareLastBudget":
      return compare("lastBudget");
    case "ask":
      return scope.answers ? scope.answers.figure(a, scope.book.find(a)) : figureOrNull(scope.book.find(a), scope);
    case "words":
      return scope.answers?.words(a, false) ?? null;
    case "wordsIfGiven":
      return scope.answers?.words(a, true) ?? null;
    case "reason":
      return renderReason(args, scope);
    default:
      throw new Error(`pattern: ${name}()`);
  }
}

/** Its key is the figure's own: 完成率 and share of one amount are two figures. */
function completionOf(done: Figure | null, planned: Figure | null): Figure | null {
  return done && shareOf(done, planned, `${done.key}.completion`);
}

/** A share of something else than the whole that the figure is usually told of: a figure of its own. */
function shareOfOther(part: Figure | null, whole: Figure | null): Figure | null {
  return part && whole && shareOf(part, whole, `${part.key}.shareOf.${whole.key}`);
}

/** `{reason(lastYear, now, before, name)}`: why the one differs from the other; nothing where they are printed alike. */
function renderReason([base = "", a = "", b = "", name = ""]: readonly string[], scope: Scope): Prose | null {
  const [now, before] = [scope.book.find(a), scope.book.find(b)];
  if (!scope.answers || !now || !before || now.kind !== before.kind) return null;
  if (Number(figureNumber(changeFigure(base, now, before), scope.style)) === 0) return null;
  const called = name.startsWith("$") ? scope.texts.get(name.slice(1)) : name;
  return scope.answers.reason({ base: base as ReasonBase, now, before, name: called ?? name });
}

/**
 * The items that exist, in the workbook's order; `null` if there are none.
 * @param asParts told as the parts of a whole: after 其中：, or as 均为… where a single one is all of it
 */
function renderList(name: string, scope: Scope, asParts: PartsLead | null = null): Prose | null {
  const found = listIn(name, scope);
  if (!found) return null;
  const { list, items, whole } = found;
  const inOneClause = ({ figure }: ListItem) => list.zeros !== undefined && magnitude(figure) === 0;
  const zeros = items.filter(inOneClause);
  const told = items.filter((item) => !inOneClause(item));
  const only = asParts ? soleItem(told, whole) : null;
  const parts = only
    ? [renderPattern(list.only, { ...scope, item: only, whole })]
    : told.map((item) => renderPattern(list.item, { ...scope, item, whole }));
  const clauses = parts.flatMap((part) => part ?? []);
  const zeroClause =
    zeros.length > 0 && list.zeros !== undefined
      ? [plainProse(fillWording(list.zeros, { names: joinNames(zeros.map((item) => item.name)) }))]
      : [];
  if (clauses.length + zeroClause.length === 0) return null;
  const separated = between(clauses, list.separator);
  const ending = clauses.length > 0 ? between([plainProse([]), ...zeroClause], NAMES.clauseSeparator) : zeroClause;
  const joined = joinProse([
    ...(asParts ? [plainProse([text(leadText(asParts, only !== null, clauses.length))])] : []),
    ...separated,
    ...ending,
  ]);
  const remark = partsRemark(
    items.map(({ figure }) => figure),
    whole,
    isComplete(list),
    { name: list.of === "@" ? (scope.item?.name ?? "") : (list.title ?? ""), style: scope.style },
  );
  return remark ? { ...joined, remarks: [...joined.remarks, remark] } : joined;
}

interface PartsLead {
  /** What sets the parts off from the whole before them; a comma does for a single one. */
  readonly separator: string;
  readonly lead: string;
}

function leadText({ separator, lead }: PartsLead, isSole: boolean, parts: number): string {
  if (isSole) return separator === "" ? "" : NAMES.comma;
  return parts === 0 ? separator : separator + lead;
}

interface FoundList {
  readonly list: ListDefinition;
  readonly items: readonly ListItem[];
  readonly whole: Figure | null;
}

/** @param name a list's, or `@details`: the parts of the scope's own item */
function listIn(name: string, scope: Pick<Scope, "accounts" | "book" | "item">): FoundList | null {
  const id = name === "@details" ? scope.item?.details : name;
  if (!id) return null;
  const list = listDefinition(id);
  const owner = scope.item;
  const whole = list.of === "@" ? (owner?.figure ?? null) : list.of === undefined ? null : scope.book.find(list.of);
  return { list, items: listItems(list, scope.accounts, scope.book, owner), whole };
}

/** The one item that is all of the whole. */
function soleItem(items: readonly ListItem[], whole: Figure | null): ListItem | null {
  const [item] = items.filter(({ figure }) => magnitude(figure) !== 0);
  if (!item || !whole || items.length > 1 || item.figure.kind !== whole.kind) return null;
  return magnitude(item.figure) === magnitude(whole) ? item : null;
}

/** The name of the innermost part that is all of its whole. */
function innermostName(item: ListItem, scope: Scope): string {
  const inner = listIn("@details", { ...scope, item });
  const only =
    inner &&
    soleItem(
      inner.items.filter(({ figure }) => magnitude(figure) !== 0),
      inner.whole,
    );
  return only ? innermostName(only, scope) : item.name;
}

function between(parts: readonly Prose[], separator: string): Prose[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [plainProse([text(separator)]), part]));
}

function figureOrNull(figure: Figure | null, { style }: ProseContext): Prose | null {
  return figure && plainProse(figureSpans(figure, style));
}

function textOrNull(value: string | undefined): Prose | null {
  return value === undefined || value === "" ? null : plainProse([text(value)]);
}

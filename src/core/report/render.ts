import type { Figure } from "../accounts/figure";
import type { FinalAccounts } from "../accounts/finalAccounts";
import { comparisonSpans } from "./comparison";
import type { FigureBook } from "../accounts/figureBook";
import { figureSpans, joinSpans, text } from "./figureText";
import type { ListItem } from "./lists";
import { itemShare, listDefinition, listItems } from "./lists";
import type { Span } from "./reportModel";
import type { AmountStyle } from "./figureText";
import { partsRemark } from "./remarks";
import type { Remark } from "./remarks";
import { holds, statementOf } from "./statement";
import type { Template } from "./template";
import { parseTemplate } from "./template";

/** What the templates may speak of. */
export interface ProseContext {
  readonly accounts: FinalAccounts;
  readonly book: FigureBook;
  readonly style: AmountStyle;
  /** Texts by name: `$year`, `$department`, `$profile.offices`. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface Prose {
  readonly spans: readonly Span[];
  /** 尾差 and contradictions between the parts and the whole that the sentence tells. */
  readonly remarks: readonly Remark[];
}

interface Scope extends ProseContext {
  readonly item: ListItem | null;
  readonly whole: Figure | null;
  readonly remarks: Remark[];
}

/** The paragraphs of a statement: none if its figures do not exist, several if it is told for each item of a list. */
export function renderStatement(id: string, context: ProseContext): Prose[] {
  const statement = statementOf(id);
  if (statement.each === undefined) return someProse(renderVariants(id, context, null));
  const list = listDefinition(statement.each);
  return listItems(list, context.accounts, context.book, null).flatMap((item) =>
    someProse(renderVariants(id, context, item)),
  );
}

function someProse(prose: Prose | null): Prose[] {
  return prose ? [prose] : [];
}

function renderVariants(id: string, context: ProseContext, item: ListItem | null): Prose | null {
  for (const variant of statementOf(id).variants) {
    if (!variant.when.every((condition) => holds(condition, context.book))) continue;
    const scope: Scope = { ...context, item, whole: null, remarks: [] };
    const spans = renderNodes(parsed(variant.text), scope);
    if (spans) return { spans: joinSpans(spans), remarks: scope.remarks };
  }
  return null;
}

/** A template without figures or lists of its own, such as a title. `null` if a text is missing. */
export function renderText(template: string, context: ProseContext): string | null {
  const spans = renderNodes(parsed(template), { ...context, item: null, whole: null, remarks: [] });
  return spans && spans.map((span) => span.text).join("");
}

const templates = new Map<string, Template>();

function parsed(source: string): Template {
  const known = templates.get(source) ?? parseTemplate(source);
  templates.set(source, known);
  return known;
}

/** `null`: something that the text needs does not exist. */
function renderNodes(nodes: Template, scope: Scope): Span[] | null {
  const spans: Span[] = [];
  for (const node of nodes) {
    if (node.type === "text") spans.push(text(node.text));
    else if (node.type === "optional") {
      const attempt: Scope = { ...scope, remarks: [] };
      const inner = renderNodes(node.nodes, attempt);
      if (!inner) continue;
      spans.push(...inner);
      scope.remarks.push(...attempt.remarks);
    } else {
      const inner = node.type === "value" ? renderValue(node.name, scope) : renderCall(node.name, node.args, scope);
      if (!inner) return null;
      spans.push(...inner);
    }
  }
  return spans;
}

function renderValue(name: string, scope: Scope): Span[] | null {
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
      throw new Error(`template: ${name}`);
  }
}

function renderCall(name: string, args: readonly string[], scope: Scope): Span[] | null {
  const [a = "", b = ""] = args;
  const compare = (id: string) => comparisonSpans(id, scope.book.find(a), scope.book.find(b), scope.style);
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
      throw new Error(`template: ${name}()`);
  }
}

/** The items that exist, in the workbook's order; `null` if there are none. */
function renderList(name: string, scope: Scope): Span[] | null {
  const id = name === "@details" ? scope.item?.details : name;
  if (!id) return null;
  const list = listDefinition(id);
  const owner = scope.item;
  const items = listItems(list, scope.accounts, scope.book, owner);
  const whole = list.of === "@" ? (owner?.figure ?? null) : list.of === undefined ? null : scope.book.find(list.of);
  const template = parsed(list.item);
  const parts = items.flatMap((item) => {
    const spans = renderNodes(template, { ...scope, item, whole });
    return spans ? [{ item, spans }] : [];
  });
  if (parts.length === 0) return null;
  const remark = partsRemark(
    parts.map((part) => part.item.figure),
    whole,
    list.complete,
    scope.style,
  );
  if (remark) scope.remarks.push(remark);
  return parts.flatMap((part, index) => (index === 0 ? part.spans : [text(list.separator), ...part.spans]));
}

function figureOrNull(figure: Figure | null, scope: Scope): Span[] | null {
  return figure && figureSpans(figure, scope.style);
}

function textOrNull(value: string | undefined): Span[] | null {
  return value === undefined || value === "" ? null : [text(value)];
}

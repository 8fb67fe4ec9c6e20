import { oncePerValue } from "../../cache";
import { joinSpans, text } from "./figureText";
import type { Span } from "../documentModel";
import type { Asked } from "./asked";
import type { Remark } from "./remark";
import type { PatternNode } from "./pattern";
import { parsePattern } from "./pattern";

/** Words with their figures, and what is to be remarked about them. */
export interface Prose {
  readonly spans: readonly Span[];
  /** 尾差 and contradictions between the parts and the whole that the sentence tells. */
  readonly remarks: readonly Remark[];
  /** What the words leave open: it stands in them as 【待补充：…】. */
  readonly asked?: readonly Asked[];
}

export type Placeholder = Extract<PatternNode, { type: "value" | "call" }>;

/** What stands for a placeholder; `null` where that does not exist. */
export type Resolve = (placeholder: Placeholder) => Prose | null;

const parsed = oncePerValue(parsePattern);

/** The pattern in words; `null`: something that it needs does not exist. */
export function fillPattern(pattern: string, resolve: Resolve): Prose | null {
  return fillNodes(parsed(pattern), resolve);
}

function fillNodes(nodes: readonly PatternNode[], resolve: Resolve): Prose | null {
  const parts: Prose[] = [];
  for (const node of nodes) {
    const part = fillNode(node, resolve);
    if (part) parts.push(part);
    else if (node.type !== "optional") return null;
  }
  return joinProse(parts);
}

function fillNode(node: PatternNode, resolve: Resolve): Prose | null {
  switch (node.type) {
    case "text":
      return plainProse([text(node.text)]);
    case "optional":
      return fillNodes(node.nodes, resolve);
    default:
      return resolve(node);
  }
}

/** What stands behind the placeholders of a pattern by their names; one that is absent has nothing. */
export type Values = Readonly<Record<string, string | readonly Span[] | undefined>>;

/** A pattern without calls, filled by name. @throws Error where something outside its optional parts is missing. */
export function fillWording(pattern: string, values: Values): readonly Span[] {
  const filled = fillPattern(pattern, ({ name }) => {
    const value = values[name];
    if (value === undefined || value === "") return null;
    return plainProse(typeof value === "string" ? [text(value)] : value);
  });
  if (!filled) throw new Error(`pattern: ${pattern}`);
  return filled.spans;
}

export function plainProse(spans: readonly Span[]): Prose {
  return { spans, remarks: [] };
}

export function joinProse(parts: readonly Prose[]): Prose {
  const asked = parts.flatMap((part) => part.asked ?? []);
  return {
    spans: joinSpans(parts.flatMap(({ spans }) => spans)),
    remarks: parts.flatMap(({ remarks }) => remarks),
    ...(asked.length > 0 ? { asked } : {}),
  };
}

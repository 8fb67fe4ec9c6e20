import type { Content, Outline, Section } from "./outline";
import { allSections, outlineOf } from "./outline";
import { hasStatement } from "../prose/statement";
import { parsePattern, type PatternNode } from "../prose/pattern";
import type { FileProblem } from "../../dataFile/schemaProblem";

type Path = readonly PropertyKey[];

/** The first contradiction inside an outline, or `null`. */
export function checkOutline(outline: Outline): FileProblem | null {
  const seen = new Set<string>();
  return (
    checkTitle(outline.documentTitle) ??
    checkContents(outline.preamble, ["preamble"]) ??
    checkSections(outline.sections, ["sections"], seen) ??
    checkBasis(outline)
  );
}

/** The title is the one text of an outline with places to fill: texts ({$year}), figures by their keys, optional parts. */
function checkTitle(title: string): FileProblem | null {
  const problem: FileProblem = { path: ["documentTitle"], reason: "brokenPattern", params: {} };
  try {
    return parsePattern(title).every(isTextOrFigure) ? null : problem;
  } catch {
    return problem;
  }
}

function isTextOrFigure(node: PatternNode): boolean {
  if (node.type === "optional") return node.nodes.every(isTextOrFigure);
  return node.type === "text" || (node.type === "value" && !node.name.startsWith("@"));
}

function checkSections(sections: readonly Section[], path: Path, seen: Set<string>): FileProblem | null {
  if (path.length > 7) return { path, reason: "tooDeep", params: {} };
  for (const [index, section] of sections.entries()) {
    const at = [...path, index];
    if (seen.has(section.id)) return { path: [...at, "id"], reason: "duplicateId", params: { id: section.id } };
    seen.add(section.id);
    const found =
      checkContents(section.content, [...at, "content"]) ?? checkSections(section.sections, [...at, "sections"], seen);
    if (found) return found;
  }
  return null;
}

function checkContents(contents: readonly Content[], path: Path): FileProblem | null {
  for (const [index, content] of contents.entries()) {
    const unknown = statementsOf(content).find(([, statement]) => !hasStatement(statement));
    if (unknown) {
      const [place, statement] = unknown;
      return { path: [...path, index, ...place], reason: "unknownStatement", params: { id: statement } };
    }
  }
  return null;
}

/** Every statement that a content names, with its place in it. */
function statementsOf(content: Content): [Path, string][] {
  const listed = (name: string, ids: readonly string[]) => ids.map((id, index): [Path, string] => [[name, index], id]);
  switch (content.kind) {
    case "statements":
      return [
        ...listed("statements", content.statements),
        ...(content.whenEmpty ? [[["whenEmpty", "statement"], content.whenEmpty.statement] as [Path, string]] : []),
      ];
    case "narrative":
      return [
        ...listed("otherwise", content.otherwise),
        ...content.supplement.map(({ statement }, index): [Path, string] => [
          ["supplement", index, "statement"],
          statement,
        ]),
      ];
    case "fund":
      return [
        ...listed("statements", content.statements),
        ...(content.none === undefined ? [] : [[["none"], content.none] as [Path, string]]),
      ];
    case "opening":
      return [[["statement"], content.statement]];
    default:
      return [];
  }
}

/** An outline that says which built-in one it follows must hold what that one requires. */
function checkBasis({ basis, sections }: Outline): FileProblem | null {
  if (basis === undefined) return null;
  let required: Section[];
  try {
    required = allSections(outlineOf(basis).sections).filter((section) => section.required);
  } catch {
    return { path: ["basis"], reason: "unknownBasis", params: { id: basis } };
  }
  const ids = new Set(allSections(sections).map((section) => section.id));
  const missing = required.filter((section) => !ids.has(section.id));
  if (missing.length === 0) return null;
  const names = missing.map((section) => `${section.heading}（${section.id}）`).join("、");
  return { path: ["sections"], reason: "requiredMissing", params: { names } };
}

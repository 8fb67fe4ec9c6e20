import type { Outline } from "../outline/outline";
import { allSections } from "../outline/outline";
import type { ChangeGroupId } from "./changeGroups";

/** The groups of changes that an outline tells, each once, in its order. */
export function changeGroupsOf({ preamble, sections }: Outline): ChangeGroupId[] {
  const contents = [...preamble, ...allSections(sections).flatMap(({ content }) => content)];
  return [...new Set(contents.flatMap((content) => (content.kind === "changes" ? content.groups : [])))];
}

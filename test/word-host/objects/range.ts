import type { Element } from "@xmldom/xmldom";
import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import { textOf } from "../ooxml";
import type { ContentControl } from "../contentControl";
import { isWithin, type Placement, type WordDocument } from "../wordDocument";
import { commentObject } from "./comments";
import { contentControlObject, contentControlsObject } from "./contentControls";
import type { HostDocument } from "./hostDocument";

/** Words of a paragraph, or an element as a whole. */
export interface Stretch {
  readonly element: Element;
  readonly text: string;
  /** Where in the element's text it begins. Default: 0. */
  readonly start?: number;
}

/** `null`: the empty place at the end of the document. */
export function rangeObject(host: HostDocument, stretch: Stretch | null, id?: string): HostObject {
  const { document } = host;
  return {
    className: "Range",
    isReferenced: true,
    ...(id === undefined ? {} : { id }),
    scalars: { Text: { get: () => stretch?.text ?? "" } },
    children: {
      ParentContentControlOrNullObject: () => {
        const around = controlAround(document, stretch);
        return around && contentControlObject(host, around);
      },
      ContentControls: () => contentControlsObject(host, () => controlsWithin(document, stretch)),
    },
    methods: {
      Select: () => {
        document.selection = stretch;
        return nothing;
      },
      InsertComment: (text: string) => {
        if (!stretch) throw new RichApiError("InvalidArgument", "a comment on nothing");
        return object(commentObject(host, document.addComment(text, stretch.text, { start: 0, ...stretch })));
      },
      InsertFileFromBase64: (file: string, placement: Placement) => {
        const bytes = Buffer.from(file, "base64");
        const [first] = document.insertFile(bytes, stretch ? placement : "End", stretch?.element ?? null);
        return object(rangeObject(host, first ? { element: first, text: textOf(first) } : null));
      },
    },
  };
}

/** The innermost control that the stretch stands in. */
function controlAround(document: WordDocument, stretch: Stretch | null): ContentControl | null {
  if (!stretch) return null;
  return (
    document
      .controls()
      .filter(({ element }) => isWithin(stretch.element, element))
      .at(-1) ?? null
  );
}

/** The controls of a paragraph whose words the stretch holds; where exactly they begin is not looked at. */
function controlsWithin(document: WordDocument, stretch: Stretch | null): ContentControl[] {
  if (!stretch) return [];
  return document
    .controls()
    .filter(({ element, text }) => isWithin(element, stretch.element) && stretch.text.includes(text));
}

import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import { areaAddress, parseArea, type ModelComment, type ModelSheet } from "../workbookModel";
import type { HostWorkbook } from "./hostWorkbook";
import { rangeObject } from "./range";

interface PlacedComment {
  readonly sheet: ModelSheet;
  readonly comment: ModelComment;
}

/** The comments of a sheet, or of all sheets. */
export function commentsObject(host: HostWorkbook, sheets: () => readonly ModelSheet[]): HostObject {
  const all = (): PlacedComment[] => sheets().flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
  return {
    className: "CommentCollection",
    items: () => all().map((placed) => commentObject(host, placed)),
    indexer: (key) => {
      const found = all().find(({ comment }) => comment.id === key);
      if (!found) throw new RichApiError("ItemNotFound", `comment ${String(key)}`);
      return commentObject(host, found);
    },
    methods: {
      // Documented: a range larger than one cell is an InvalidArgument.
      Add: (cell: HostObject | string, content: string) => {
        const place = typeof cell === "string" ? cell : String(cell.scalars?.["Address"]?.get?.());
        const [, quoted = "", plain = "", address = ""] = /^(?:'(.*)'|(.*))!(.+)$/.exec(place) ?? [];
        const sheet = host.model.find((quoted || plain).replaceAll("''", "'"));
        const area = parseArea(address);
        if (!sheet || !area) throw new RichApiError("InvalidArgument", place);
        if (area.top !== area.bottom || area.left !== area.right) throw new RichApiError("InvalidArgument", place);
        if (host.model.isReadOnly || sheet.isProtected) throw new RichApiError("AccessDenied");
        const at = areaAddress(area);
        if (sheet.comments.some((other) => other.address === at)) throw new RichApiError("ItemAlreadyExists", at);
        if (sheet.notes.has(at)) throw new RichApiError("InvalidOperation", at);
        const comment = { id: host.model.newId(), address: at, content, replies: [] };
        sheet.comments.push(comment);
        return object(commentObject(host, { sheet, comment }));
      },
    },
  };
}

function commentObject(host: HostWorkbook, { sheet, comment }: PlacedComment): HostObject {
  const area = parseArea(comment.address);
  return {
    className: "Comment",
    id: comment.id,
    scalars: { Id: { get: () => comment.id }, Content: { get: () => comment.content } },
    children: {
      Replies: () => ({
        className: "CommentReplyCollection",
        items: () =>
          comment.replies.map((text, index) => ({
            className: "CommentReply",
            id: `${comment.id}-${index}`,
            scalars: { Id: { get: () => `${comment.id}-${index}` }, Content: { get: () => text } },
          })),
      }),
    },
    methods: {
      GetLocation: () => object(area && rangeObject(host, { sheet }, area)),
      Delete: () => {
        if (sheet.isProtected) throw new RichApiError("AccessDenied");
        sheet.comments.splice(sheet.comments.indexOf(comment), 1);
        return nothing;
      },
    },
  };
}

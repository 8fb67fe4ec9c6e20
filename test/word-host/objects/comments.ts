import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import type { WordComment } from "../wordDocument";
import type { HostDocument } from "./hostDocument";
import { rangeObject } from "./range";

export function commentsObject(host: HostDocument): HostObject {
  const { comments } = host.document;
  return {
    className: "CommentCollection",
    items: () => comments.map((comment) => commentObject(host, comment)),
    indexer: (key) => {
      const comment = comments.find(({ id }) => id === String(key));
      if (!comment) throw new RichApiError("ItemNotFound", `comment ${String(key)}`);
      return commentObject(host, comment);
    },
  };
}

export function commentObject(host: HostDocument, comment: WordComment): HostObject {
  return {
    className: "Comment",
    id: comment.id,
    scalars: { Id: { get: () => comment.id }, Content: { get: () => comment.content } },
    methods: {
      GetRange: () => {
        const { place, quote } = comment;
        return object(rangeObject(host, place && { ...place, text: quote }));
      },
      Delete: () => {
        const { comments } = host.document;
        comments.splice(comments.indexOf(comment), 1);
        return nothing;
      },
    },
  };
}

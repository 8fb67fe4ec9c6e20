import { useEffect, useRef, type RefObject } from "react";

/**
 * What a button at the foot leads to may stand far above or below what is in view: each new value of `told` brings it there.
 * @returns what goes to the element
 */
export function useIntoView<Kind extends Element>(told: unknown): RefObject<Kind | null> {
  const place = useRef<Kind>(null);
  useEffect(() => {
    if (told !== null) place.current?.scrollIntoView({ block: "nearest" });
  }, [told]);
  return place;
}

import { Button } from "@fluentui/react-components";
import { Suspense, useEffect, useEffectEvent, useState } from "react";
import { Boundary } from "../components/Boundary";
import { latePart } from "../components/latePart";
import { useText } from "../components/TextContext";

const HelpSheet = latePart(async () => (await import("./HelpSheet")).HelpSheet);

/** Help by a button, and by "?" wherever no text is being typed. */
export function HelpButton({ className }: { readonly className: string }) {
  const t = useText();
  // Once it has been opened it stays, so that it can give the rest of the pane back to screen readers.
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "?" || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    event.preventDefault();
    setState("open");
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  const label = t("help", "open");
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={className}
        title={label}
        aria-label={label}
        onClick={() => setState("open")}
      >
        ?
      </Button>
      {state !== "never" && (
        <Boundary t={t}>
          <Suspense>
            <HelpSheet isOpen={state === "open"} onClose={() => setState("closed")} />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

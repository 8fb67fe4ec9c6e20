import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useText } from "./TextContext";

export interface ClosableNoticeProps {
  readonly intent: "error" | "warning" | "success";
  readonly text: string;
  readonly onClose: () => void;
  /** Buttons beside the one that closes it. */
  readonly children?: ReactNode;
}

/** A sentence that stays until it is closed; a failure is announced at once, what was done when there is time. */
export function ClosableNotice({ intent, text, onClose, children }: ClosableNoticeProps) {
  const t = useText();
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === "error" ? "alert" : "status"}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t("pane", "action.dismiss")}
            onClick={onClose}
          />
        }
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}

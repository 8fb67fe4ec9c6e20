import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Component } from "react";
import type { Translator } from "../../locales/translator";
import { typedError } from "../state/typedError";
import { retryLateParts } from "./latePart";

export interface BoundaryProps {
  readonly t: Translator;
  readonly children: ReactNode;
}

/** A part of the pane that cannot be drawn becomes a sentence and a way on, never an empty pane. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  private retry(): void {
    retryLateParts();
    this.setState({ error: null });
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    // The other errors' sentences may be what has not arrived.
    const { code } = typedError(error);
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{t("boundary", code === "partNotLoaded" ? code : "unexpected")}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => this.retry()}>
            {t("pane", "action.retry")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}

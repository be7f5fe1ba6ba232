import type { ComponentProps } from "react";
import { buttonClass, type ButtonLook, type ButtonSize } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { IntentLink } from "./intent-link.client.tsx";

interface Look {
  look?: ButtonLook;
  size?: ButtonSize;
}

/** Does something. `type="button"` unless said otherwise, so that no form is sent by accident. */
export function Button({ look, size, className, type = "button", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={classNames(buttonClass(look, size), className)} {...rest} />;
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ look, size, className, ...rest }: ComponentProps<typeof IntentLink> & Look) {
  return <IntentLink className={classNames(buttonClass(look, size), className)} {...rest} />;
}

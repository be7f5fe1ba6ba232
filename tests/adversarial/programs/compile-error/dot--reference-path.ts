// reads a file of the host by a triple-slash reference
/// <reference path="/etc/passwd" />
export function dot(): number {
  return 0;
}
